import { fileURLToPath } from 'node:url';
import { setPaper } from '../../documents/index.js';
import { isPlainDate, rigaDate } from '../../platform/clock/index.js';
import { cents, moneyInWords } from '../../platform/money/index.js';
import type { House } from '../../platform/room/index.js';
import { dateInWords, instantInWords } from '../../platform/text/index.js';
import { demonstrationPenalties, papers } from '../../registers/punishments/index.js';

const template = fileURLToPath(new URL('./decision.typ', import.meta.url));

/** The decisions of the demonstration's people on paper, as their authorities would have handed them over. */
export async function demonstrate(house: House): Promise<void> {
  const today = rigaDate(house.clock.now());
  const kept: papers.KeptPaper[] = [];
  for (const { values } of demonstrationPenalties(today)) {
    const said = (column: string) => String(values[column] ?? '');
    const pdf = await setPaper(house, {
      template,
      language: 'lv',
      number: said('decision_number'),
      on: isPlainDate(said('decided_on')) ? said('decided_on') : today,
      data: paperOf(said),
    });
    kept.push({ number: said('decision_number'), kind: 'decision', pdf, fictitious: true });
  }
  await papers.keepPapers(house.db('migrate'), house, kept);
}

function paperOf(said: (column: string) => string) {
  const norm = `${said('law')}, ${said('article')}.\u00a0panta ${said('part')}.\u00a0daļa`;
  const inLats = said('currency') === 'LVL';
  const fine = inLats
    ? `${(Number(said('amount_cents')) / 100).toFixed(2).replace('.', ',')}\u00a0Ls`
    : moneyInWords(cents(Number(said('amount_cents'))), 'lv');
  const rows = [
    ['Pārkāpums', said('offence')],
    ['Tiesību norma', said('part') ? norm : `${said('law')}, ${said('article')}.\u00a0pants`],
    ['Kad', instantInWords(new Date(said('offence_at')), 'lv')],
    ['Kur', said('offence_place')],
    ['Transportlīdzeklis', said('vehicle_number')],
    ['Naudas sods', fine],
    ['Papildsods', said('additional_penalty')],
    ['Lieta', said('case_number')],
  ];
  return {
    authority: said('authority'),
    number: said('decision_number'),
    on: dateInWords(said('decided_on'), 'lv'),
    rows: rows.filter(([, value]) => value).map(([label, value]) => ({ label, value })),
  };
}
