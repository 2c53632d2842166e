import { type CaseFile, cases, getApplication } from '../../../case/index.js';
import type { Visitor } from '../../../identity/index.js';
import { rigaDate } from '../../../platform/clock/index.js';
import type { Tx } from '../../../platform/db/index.js';
import type { House } from '../../../platform/room/index.js';
import { dateInWords, say } from '../../../platform/text/index.js';
import { texts } from './texts.js';

/** What the case itself says, in Latvian, to be edited: when the application came, why it is with an officer, what the registers hold. */
export async function factsForRefusal(house: House, tx: Tx, officer: Visitor, caseFile: CaseFile): Promise<string> {
  const opened = await cases.factsOf(house, tx, officer, caseFile);
  const held = opened && caseFile.service ? getApplication(house, caseFile.service).showFacts(opened.facts) : [];
  return [
    say(texts.applied, 'lv', {
      number: caseFile.number,
      on: dateInWords(rigaDate(caseFile.submittedAt), 'lv', 'on'),
    }),
    caseFile.referralReason?.lv,
    ...held.map(({ label, value }) => `${label.lv}: ${value.lv}.`),
  ]
    .filter(Boolean)
    .join('\n');
}
