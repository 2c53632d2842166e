import type { PlainDate } from '../../platform/clock/index.js';
import { dateOf, dayOf, demonstrationIds as ids } from '../../platform/generate/index.js';
import type { Values } from './demonstration-entries.js';

const roberts = {
  subject: `person:${ids.roberts}`,
  offender_birth_date: '1984-03-22',
  offender_code: '22038419999',
  vehicle_number: 'MV-1984',
};
const keita = { subject: `person:${ids.keita}`, offender_birth_date: '2011-08-19', offender_code: '19081129990' };
const police = { authority: 'Valsts policija', law: 'Ceļu satiksmes likums' };
const order = {
  authority: 'Valsts policija',
  law: 'Administratīvo sodu likums par pārkāpumiem pārvaldes, sabiedriskās kārtības un valsts valodas lietošanas jomā',
};
const speeding = { article: '57', part: '2', offence: 'Atļautā braukšanas ātruma pārsniegšana' };
const parking = { article: '63', part: '1', offence: 'Apstāšanās un stāvēšanas noteikumu pārkāpšana' };
const drunk = {
  article: '61',
  part: '4',
  offence: 'Transportlīdzekļa vadīšana alkohola reibumā',
  additional_penalty: 'transportlīdzekļa vadīšanas tiesību izmantošanas aizliegums uz 6 mēnešiem',
};
const fine = (euro: number) => ({ base_penalty: 'fine', amount_cents: euro * 100 });

/** One penalty for every state that one can be in; their dates are counted back from `today`. Keys are the columns. */
export function demonstrationPenalties(
  today: PlainDate,
): { readonly table: string; readonly values: Values; readonly offence?: string }[] {
  const day = (days: number) => dateOf(dayOf(today) + days);
  const at = (days: number, time: string) => `${day(days)}T${time}:00Z`;
  let last = 30;
  const penalty = (number: string, decidedDaysAgo: number, values: Values) => {
    last += 1;
    const [series = ''] = number.split(' ');
    return {
      table: 'penalty',
      values: {
        id: `f1c70000-0000-4000-a000-${String(last).padStart(12, '0')}`,
        case_number: `${series}-FIKT-0000${last}`,
        series,
        decision_number: number,
        decided_on: day(-decidedDaysAgo),
        notified_on: day(1 - decidedDaysAgo),
        offence_at: at(-decidedDaysAgo - 2, '14:25'),
        ...values,
      },
    };
  };
  const inForce = (daysAgo: number, dueInDays = 30 - daysAgo) => ({
    in_force_on: day(-daysAgo),
    due_on: day(dueInDays),
  });
  return [
    penalty('PP 99000101', 30, {
      ...roberts,
      ...police,
      ...speeding,
      ...fine(80),
      ...inForce(14),
      offence_place: 'Krasta iela 97, Rīga',
      discount_percent: 50,
      discount_until: day(6),
    }),
    penalty('PP 99000102', 24, {
      ...roberts,
      ...police,
      ...drunk,
      ...fine(430),
      ...inForce(8),
      offence_place: 'Ziepniekkalna iela 21, Rīga',
      test_expenses_cents: 8537,
    }),
    penalty('SD 99000103', 45, {
      ...roberts,
      ...police,
      ...parking,
      ...fine(30),
      ...inForce(29, 1),
      authority: 'Rīgas valstspilsētas pašvaldības policija',
      offence_place: 'Tērbatas iela 14, Rīga',
    }),
    penalty('VL 99000104', 6, {
      ...roberts,
      ...order,
      ...fine(70),
      article: '11',
      part: '1',
      offence: 'Sīkais huligānisms',
      offence_place: 'Esplanāde, Rīga',
    }),
    penalty('PP 99000105', 40, {
      ...roberts,
      ...police,
      ...speeding,
      ...fine(120),
      appealed_on: day(-33),
      offence_place: 'Vidzemes aleja 3, Rīga',
    }),
    penalty('VL 99000106', 150, {
      ...roberts,
      ...order,
      ...fine(140),
      ...inForce(135),
      article: '11',
      part: '1',
      offence: 'Sīkais huligānisms',
      offence_place: 'Spīķeru laukums 1, Rīga',
      given_to_bailiff_on: day(-40),
      bailiff: 'Zvērināts tiesu izpildītājs Fiktors Piemērs, iecirknis Nr. 999',
    }),
    penalty('FT 99000107', 20, {
      ...roberts,
      ...police,
      ...speeding,
      ...fine(40),
      ...inForce(4),
      offence_place: 'Autoceļš A2, 24. kilometrs',
      speed_camera: true,
    }),
    penalty('SD 99000108', 200, {
      ...roberts,
      ...police,
      ...parking,
      ...fine(20),
      ...inForce(185),
      authority: 'Jelgavas valstspilsētas pašvaldības policija',
      offence_place: 'Driksas iela 4, Jelgava',
      postponed_until: day(45),
      instalments: 2,
      paid_cents: 1000,
      paid_on: day(-60),
    }),
    penalty('PP 99000109', 90, {
      ...roberts,
      ...police,
      ...speeding,
      ...fine(40),
      ...inForce(74),
      offence_place: 'Brīvības gatve 386, Rīga',
      paid_cents: 4000,
      paid_on: day(-60),
      served_on: day(-60),
    }),
    penalty('PP 99000110', 300, {
      ...roberts,
      ...police,
      ...speeding,
      ...fine(60),
      cancelled_on: day(-250),
      appealed_on: day(-295),
      offence_place: 'Jūrkalnes iela 1, Rīga',
    }),
    penalty('PP 99000111', 5300, {
      ...roberts,
      ...police,
      ...speeding,
      base_penalty: 'fine',
      amount_cents: 3000,
      currency: 'LVL',
      ...inForce(5285),
      offence_place: 'Brīvības gatve 200, Rīga',
      paid_cents: 4269,
      paid_on: day(-5270),
      served_on: day(-5270),
    }),
    penalty('VL 99000120', 28, {
      ...keita,
      ...fine(20),
      ...inForce(12),
      authority: 'Rīgas valstspilsētas pašvaldības policija',
      law: 'Tabakas izstrādājumu, augu smēķēšanas produktu, elektronisko smēķēšanas ierīču un to šķidrumu aprites likums',
      article: '21',
      offence: 'Smēķēšana neatļautā vietā',
      offence_place: 'Ziedoņdārzs, Rīga',
    }),
  ];
}
