import QRCode from 'qrcode';
import type { PlainDate } from '../../platform/clock/index.js';
import { type PaperHead, paperAccent } from '../agency.js';
import type { DocumentLanguage } from '../order.js';
import { paperWords } from './paper-words.js';

/** What this room adds to a document beside the service's own data. */
export interface Issue {
  readonly number: string;
  /** In groups: `7H2K-…`. */
  readonly code: string;
  readonly issuedOn: PlainDate;
  readonly language: DocumentLanguage;
  readonly head: PaperHead;
  readonly publicUrl: string;
  /** Marks the paper as fictitious. */
  readonly demonstration: boolean;
}

/** The values that `letterhead.typ` reads as `issue`. */
export function issueInput(issue: Issue): Readonly<Record<string, unknown>> {
  const url = `${issue.publicUrl}/verify/${issue.code}`;
  return {
    ...paperInput(issue),
    code: issue.code,
    'verify-url': url,
    'verify-site': `${issue.publicUrl.replace(/^https?:\/\//, '')}/verify`,
    qr: qrPicture(url),
  };
}

/** What every paper of the agency has, sealed or not. */
export function paperInput(paper: Omit<Issue, 'code' | 'publicUrl'>): Readonly<Record<string, unknown>> {
  const { place, ...agency } = paper.head;
  const [year = 0, month = 0, day = 0] = paper.issuedOn.split('-').map(Number);
  return {
    number: paper.number,
    language: paper.language,
    demonstration: paper.demonstration,
    agency,
    place,
    accent: paperAccent,
    date: { year, month, day },
    'date-in-words': longDate(paper.issuedOn, paper.language),
    words: paperWords[paper.language],
  };
}

const locales = { lv: 'lv-LV', en: 'en-GB', ru: 'ru-RU' } as const;

/** The date as it stands on paper: `2026. gada 3. martā` / `3 March 2026` / `3 марта 2026 г.` */
export function longDate(date: PlainDate, language: DocumentLanguage): string {
  const instant = new Date(`${date}T12:00:00Z`);
  if (language === 'lv') {
    const [year, , day] = date.split('-').map(Number);
    return `${year}. gada ${day}. ${inMonth[instant.getUTCMonth()]}`;
  }
  return new Intl.DateTimeFormat(locales[language], {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(instant);
}

const inMonth = [
  'janvārī',
  'februārī',
  'martā',
  'aprīlī',
  'maijā',
  'jūnijā',
  'jūlijā',
  'augustā',
  'septembrī',
  'oktobrī',
  'novembrī',
  'decembrī',
];

/** A QR code as one SVG path; level M survives a fold or a stain. */
function qrPicture(text: string): string {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
  let path = '';
  for (let row = 0; row < modules.size; row++)
    for (let column = 0; column < modules.size; column++)
      if (modules.get(row, column)) path += `M${column} ${row}h1v1h-1z`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${modules.size} ${modules.size}"><path d="${path}" fill="#1b1f24"/></svg>`;
}
