import type { PlainDate } from '../platform/clock/index.js';
import type { House } from '../platform/room/index.js';
import { headAt } from './agency.js';
import { paperInput } from './compose/issue-input.js';
import { templatePath } from './compose/template-path.js';
import type { DocumentLanguage } from './order.js';
import { worksOf } from './works.js';

/** A paper of the agency that is not an issued document: a covering letter, a list, a stamp. Neither sealed nor kept here. */
export interface Paper {
  /** Absolute path of the Typst template, below src/ (or dist/). */
  readonly template: string;
  readonly language: DocumentLanguage;
  readonly number: string;
  readonly on: PlainDate;
  /** What the template reads as `data`; plain JSON. */
  readonly data: Readonly<Record<string, unknown>>;
}

/** Sets a paper on the press; the agency's head, date and number stand in `issue`. */
export async function setPaper(
  house: Pick<House, 'settings' | 'clock' | 'db' | 'letterhead'>,
  paper: Paper,
): Promise<Uint8Array> {
  const { template, language, number, on: issuedOn, data } = paper;
  const head = await house.db('web').transaction({}, (tx) => headAt(house, tx, language));
  const issue = paperInput({ number, issuedOn, language, head, demonstration: house.settings.LETE_DEMO });
  return worksOf(house).press.set({ template: templatePath(template), input: { issue, data } });
}
