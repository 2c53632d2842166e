import { subjectKeyPattern } from '../../audit/index.js';
import { field, rowImport } from '../../platform/bulk/index.js';
import { sealOffence } from './offence-text.js';

const subject = (column: string, ...kinds: readonly ('person' | 'entity')[]) =>
  field.formed(column, subjectKeyPattern(...kinds), `${kinds[0] ?? 'person'}:9b2e6c1e-7d3f-4a55-8d11-2f6f0c1c9a10`);
const short = (column: string) => field.maybe(field.text(column, 20));
const twice = (key: string) => ({
  column: key,
  find: `select line from (select line, row_number() over (partition by ${key} order by line) as nth from staged) numbered where nth > 1`,
  problem: {
    lv: 'Šis ieraksts datnē ir jau agrākā rindā. Atstājiet vienu rindu.',
    en: 'This entry is in an earlier line of the file already. Keep one line.',
  },
});
const backwards = (column: string, earlier: string) => ({
  column,
  find: `select line from staged where ${column} < ${earlier}`,
  problem: { lv: `Datums ir pirms lauka ${earlier} datuma.`, en: `The date is before the one in ${earlier}.` },
});

/** Takes in convictions by their id; what happened is sealed before it reaches the database. Columns: see README. */
export const convictions = (secret: () => string) =>
  rowImport({
    kind: 'convictions',
    columns: {
      id: field.id('id'),
      subject: subject('subject', 'person'),
      caseNumber: field.text('case_number', 60),
      court: field.text('court', 200),
      decidedOn: field.date('decided_on'),
      inForceOn: field.date('in_force_on'),
      law: field.text('law', 200),
      article: field.text('article', 20),
      part: short('part'),
      clause: short('clause'),
      offenceOn: field.date('offence_on'),
      mainPenalty: field.text('main_penalty', 1000),
      additionalPenalty: field.maybe(field.text('additional_penalty', 1000)),
      servedOn: field.maybe(field.date('served_on')),
      spentOn: field.maybe(field.date('spent_on')),
      removedOn: field.maybe(field.date('removed_on')),
      origin: field.oneOf('origin', ['latvia', 'foreign']),
      country: field.formed('country', /^[A-Z]{2}$/, 'LV'),
      offence: field.maybe(field.text('offence', 10_000)),
    },
    staging: `id uuid, subject text, case_number text, court text, decided_on date, in_force_on date, law text, article text, part text,
      clause text, offence_on date, main_penalty text, additional_penalty text, served_on date, spent_on date, removed_on date,
      origin text, country text, offence_sealed text`,
    stage: (row) => [
      row.id,
      row.subject,
      row.caseNumber,
      row.court,
      row.decidedOn,
      row.inForceOn,
      row.law,
      row.article,
      row.part,
      row.clause,
      row.offenceOn,
      row.mainPenalty,
      row.additionalPenalty,
      row.servedOn,
      row.spentOn,
      row.removedOn,
      row.origin,
      row.country,
      row.offence && sealOffence(secret(), row.id, row.offence),
    ],
    checks: [twice('id'), backwards('in_force_on', 'decided_on'), backwards('decided_on', 'offence_on')],
    merge: [
      `insert into punishments.conviction (id, subject, case_number, court, decided_on, in_force_on, law, article, part, clause, offence_on,
         main_penalty, additional_penalty, served_on, spent_on, removed_on, origin, country, offence_sealed)
       select id, subject, case_number, court, decided_on, in_force_on, law, article, part, clause, offence_on, main_penalty,
         additional_penalty, served_on, spent_on, removed_on, origin, country, offence_sealed from staged
       on conflict (id) do update set subject = excluded.subject, case_number = excluded.case_number, court = excluded.court,
         decided_on = excluded.decided_on, in_force_on = excluded.in_force_on, law = excluded.law, article = excluded.article,
         part = excluded.part, clause = excluded.clause, offence_on = excluded.offence_on, main_penalty = excluded.main_penalty,
         additional_penalty = excluded.additional_penalty, served_on = excluded.served_on, spent_on = excluded.spent_on,
         removed_on = excluded.removed_on, origin = excluded.origin, country = excluded.country,
         offence_sealed = excluded.offence_sealed, fictitious = false`,
    ],
  });

/** How a penalty is notified, appealed, paid, postponed and collected, and by what its decision names the punished. */
const paying = {
  offence: field.maybe(field.text('offence', 500)),
  notifiedOn: field.maybe(field.date('notified_on')),
  currency: field.maybe(field.oneOf('currency', ['EUR', 'LVL'])),
  discount: field.maybe(field.formed('discount_percent', /^[1-9]\d?$/, '50')),
  discountUntil: field.maybe(field.date('discount_until')),
  camera: field.maybe(field.yesNo('speed_camera')),
  appealedOn: field.maybe(field.date('appealed_on')),
  appealRejectedOn: field.maybe(field.date('appeal_rejected_on')),
  postponedUntil: field.maybe(field.date('postponed_until')),
  instalments: field.maybe(field.formed('instalments', /^([2-9]|[1-9]\d)$/, '6')),
  bailiffOn: field.maybe(field.date('given_to_bailiff_on')),
  bailiff: field.maybe(field.text('bailiff', 200)),
  lapsedOn: field.maybe(field.date('lapsed_on')),
  birthDate: field.maybe(field.date('birth_date')),
  code: field.maybe(field.formed('code', /^\d{11}$/, '32999900011')),
};
const payingColumns =
  'offence, notified_on, currency, discount_percent, discount_until, speed_camera, appealed_on, appeal_rejected_on, postponed_until, ' +
  'instalments, given_to_bailiff_on, bailiff, lapsed_on, offender_birth_date, offender_code';

/** Takes in administrative penalties by the number of their decision. */
export const penalties = rowImport({
  kind: 'penalties',
  columns: {
    subject: subject('subject', 'person', 'entity'),
    caseNumber: field.text('case_number', 60),
    series: short('series'),
    decisionNumber: field.formed('decision_number', /^[A-ZĀČĒĢĪĶĻŅŠŪŽ0-9][A-ZĀČĒĢĪĶĻŅŠŪŽ0-9 /.-]{4,24}$/, 'PP 1234567'),
    decidedOn: field.date('decided_on'),
    inForceOn: field.maybe(field.date('in_force_on')),
    authority: field.text('authority', 200),
    law: field.text('law', 300),
    article: field.text('article', 20),
    part: short('part'),
    clause: short('clause'),
    offenceAt: field.instant('offence_at'),
    offencePlace: field.text('offence_place', 300),
    vehicle: short('vehicle_number'),
    basePenalty: field.oneOf('base_penalty', ['warning', 'fine', 'prohibition']),
    amount: field.maybe(field.cents('amount')),
    additional: field.maybe(field.text('additional_penalty', 1000)),
    dueOn: field.maybe(field.date('due_on')),
    paid: field.maybe(field.cents('paid')),
    paidOn: field.maybe(field.date('paid_on')),
    tests: field.maybe(field.cents('test_expenses')),
    cancelledOn: field.maybe(field.date('cancelled_on')),
    servedOn: field.maybe(field.date('served_on')),
    ...paying,
  },
  staging: `subject text, case_number text, series text, decision_number text, decided_on date, in_force_on date, authority text, law text,
    article text, part text, clause text, offence_at timestamptz, offence_place text, vehicle_number text, base_penalty text, amount_cents bigint,
    additional_penalty text, due_on date, paid_cents bigint, paid_on date, test_expenses_cents bigint, cancelled_on date, served_on date,
    offence text, notified_on date, currency text, discount_percent smallint, discount_until date, speed_camera boolean, appealed_on date,
    appeal_rejected_on date, postponed_until date, instalments smallint, given_to_bailiff_on date, bailiff text, lapsed_on date,
    offender_birth_date date, offender_code text`,
  stage: (row) => [
    row.subject,
    row.caseNumber,
    row.series,
    row.decisionNumber,
    row.decidedOn,
    row.inForceOn,
    row.authority,
    row.law,
    row.article,
    row.part,
    row.clause,
    row.offenceAt,
    row.offencePlace,
    row.vehicle,
    row.basePenalty,
    row.amount,
    row.additional,
    row.dueOn,
    row.paid ?? 0,
    row.paidOn,
    row.tests ?? 0,
    row.cancelledOn,
    row.servedOn,
    row.offence,
    row.notifiedOn,
    row.currency ?? 'EUR',
    row.discount,
    row.discountUntil,
    row.camera ?? false,
    row.appealedOn,
    row.appealRejectedOn,
    row.postponedUntil,
    row.instalments,
    row.bailiffOn,
    row.bailiff,
    row.lapsedOn,
    row.birthDate,
    row.code,
  ],
  checks: [
    twice('decision_number'),
    backwards('in_force_on', 'decided_on'),
    {
      column: 'amount',
      find: `select line from staged where (base_penalty = 'fine') <> (amount_cents is not null) or amount_cents = 0`,
      problem: {
        lv: 'Naudas sodam jānorāda summa, bet brīdinājumam vai aizliegumam tā nav vajadzīga.',
        en: 'A fine needs an amount, a warning or prohibition has none.',
      },
    },
    {
      column: 'discount_until',
      find: 'select line from staged where (discount_percent is null) <> (discount_until is null)',
      problem: {
        lv: 'Atlaidei jānorāda gan procenti, gan pēdējā diena.',
        en: 'A discount needs both its percentage and its last day.',
      },
    },
    {
      column: 'bailiff',
      find: 'select line from staged where bailiff is not null and given_to_bailiff_on is null',
      problem: {
        lv: 'Kopā ar tiesu izpildītāju jānorāda diena, kad sods viņam nodots.',
        en: 'With a bailiff, the day on which the penalty was handed over must be given.',
      },
    },
  ],
  merge: [
    `insert into punishments.penalty (id, subject, case_number, series, decision_number, decided_on, in_force_on, authority, law, article, part,
       clause, offence_at, offence_place, vehicle_number, base_penalty, amount_cents, additional_penalty, due_on, paid_cents, paid_on,
       test_expenses_cents, cancelled_on, served_on, ${payingColumns})
     select gen_random_uuid(), subject, case_number, series, decision_number, decided_on, in_force_on, authority, law, article, part, clause,
       offence_at, offence_place, vehicle_number, base_penalty, amount_cents, additional_penalty, due_on, paid_cents, paid_on,
       test_expenses_cents, cancelled_on, served_on, ${payingColumns} from staged
     on conflict (decision_number) do update set subject = excluded.subject, in_force_on = excluded.in_force_on, due_on = excluded.due_on,
       paid_cents = excluded.paid_cents, paid_on = excluded.paid_on, test_expenses_cents = excluded.test_expenses_cents,
       cancelled_on = excluded.cancelled_on, served_on = excluded.served_on, amount_cents = excluded.amount_cents,
       base_penalty = excluded.base_penalty, additional_penalty = excluded.additional_penalty, fictitious = false,
       ${payingColumns
         .split(', ')
         .map((column) => `${column} = excluded.${column}`)
         .join(', ')}`,
  ],
});

/** Takes in coercive measures applied to legal entities, by their id. */
export const measures = rowImport({
  kind: 'measures',
  columns: {
    id: field.id('id'),
    subject: subject('subject', 'entity'),
    caseNumber: field.text('case_number', 60),
    court: field.text('court', 200),
    decidedOn: field.date('decided_on'),
    inForceOn: field.date('in_force_on'),
    law: field.text('law', 200),
    article: field.text('article', 20),
    part: short('part'),
    measure: field.oneOf('measure', ['liquidation', 'restriction-of-rights', 'confiscation', 'recovery-of-money']),
    amount: field.maybe(field.cents('amount')),
    restriction: field.maybe(field.text('restriction', 1000)),
    executedOn: field.maybe(field.date('executed_on')),
    endedOn: field.maybe(field.date('ended_on')),
  },
  staging: `id uuid, subject text, case_number text, court text, decided_on date, in_force_on date, law text, article text, part text,
    measure text, amount_cents bigint, restriction text, executed_on date, ended_on date`,
  stage: (row) => [
    row.id,
    row.subject,
    row.caseNumber,
    row.court,
    row.decidedOn,
    row.inForceOn,
    row.law,
    row.article,
    row.part,
    row.measure,
    row.amount,
    row.restriction,
    row.executedOn,
    row.endedOn,
  ],
  checks: [twice('id'), backwards('in_force_on', 'decided_on')],
  merge: [
    `insert into punishments.coercive_measure (id, subject, case_number, court, decided_on, in_force_on, law, article, part, measure,
       amount_cents, restriction, executed_on, ended_on)
     select id, subject, case_number, court, decided_on, in_force_on, law, article, part, measure, amount_cents, restriction, executed_on, ended_on
     from staged
     on conflict (id) do update set executed_on = excluded.executed_on, ended_on = excluded.ended_on, amount_cents = excluded.amount_cents,
       restriction = excluded.restriction, fictitious = false`,
  ],
});
