import QRCode from 'qrcode';
import { type Money, moneyAsDecimal } from '../../platform/money/index.js';

/** One transfer in euro as a banking app reads it from a code. */
export interface Transfer {
  readonly recipient: string;
  /** With or without groups. */
  readonly iban: string;
  readonly bic?: string | undefined;
  readonly amount: Money;
  /** The exact words for the statement. */
  readonly purpose: string;
}

/** Most that the guideline lets each line hold. */
const most = { recipient: 70, purpose: 140, bytes: 331 } as const;

/**
 * The text of a transfer code (EPC069-12, version 002, UTF-8, SEPA credit transfer), one element a line: service tag, version, character
 * set, identification, BIC, name, IBAN, amount, purpose code, structured reference, unstructured text. Whatever does not fit is refused:
 * a purpose that was cut off would not be matched.
 */
export function transferCode({ recipient, iban, bic, amount, purpose }: Transfer): string {
  if (amount < 1 || amount > 99_999_999_999) throw new Error('a transfer code holds 0.01 to 999999999.99 euro');
  const [name, words] = [oneLine(recipient), oneLine(purpose)];
  if (name.length === 0 || name.length > most.recipient || words.length > most.purpose)
    throw new Error('the recipient or the purpose does not fit into a transfer code');
  const lines = [
    'BCD',
    '002',
    '1',
    'SCT',
    bic ?? '',
    name,
    iban.replaceAll(' ', ''),
    `EUR${moneyAsDecimal(amount)}`,
    '',
    '',
    words,
  ];
  const text = lines.join('\n');
  if (Buffer.byteLength(text) > most.bytes) throw new Error('the transfer does not fit into a code');
  return text;
}

/** The code's modules as the outline of an SVG, and the side of its square. Error correction M, as the guideline asks. */
export function codeOutline(text: string): { readonly side: number; readonly path: string } {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
  const path: string[] = [];
  for (let y = 0; y < modules.size; y++)
    for (let x = 0; x < modules.size; x++) if (modules.get(y, x)) path.push(`M${x} ${y}h1v1h-1z`);
  return { side: modules.size, path: path.join('') };
}

function oneLine(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}
