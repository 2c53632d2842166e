import { fileURLToPath } from 'node:url';
import { setPaper } from '../../../documents/index.js';
import { rigaDate, rigaTime } from '../../../platform/clock/index.js';
import { Refusal } from '../../../platform/http/index.js';
import type { House } from '../../../platform/room/index.js';
import { dateInBrief } from '../../../platform/text/index.js';
import type { IncomingLetter } from './letters-in.js';

const template = fileURLToPath(new URL('../paper/stamp.typ', import.meta.url));

/** The registration stamp as a label of 62 × 29 mm: who received it, number, date, unit (MK 2018 Nr. 558). */
export function stampPaper(house: House, letter: IncomingLetter, unitName: string): Promise<Uint8Array> {
  const { number, registeredAt, caseNumber, files } = letter;
  if (!number || !registeredAt) throw new Refusal('not-found');
  return setPaper(house, {
    template,
    language: 'lv',
    number,
    on: rigaDate(registeredAt),
    data: {
      received: 'SAŅEMTS',
      when: `${dateInBrief(rigaDate(registeredAt), 'lv')} ${rigaTime(registeredAt)}`,
      unit: unitName,
      case: `Lieta ${caseNumber}`,
      files: `Datnes: ${files.length}`,
    },
  });
}
