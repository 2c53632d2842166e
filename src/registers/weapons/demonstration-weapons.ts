import type { PlainDate } from '../../platform/clock/index.js';
import { dateOf, dayOf, demonstrationIds as ids } from '../../platform/generate/index.js';

/** Weapons of the demonstration by which its stories are told; the generator makes none of these numbers. */
export const demonstrationWeapons = {
  /** Roberts hunts with it. */
  rifle: { id: 'f1c70000-0000-4000-b100-000000000001', make: 'Sauer', serial: 'R99-120471' },
  /** Roberts's gas pistol, which he may sell. */
  gasPistol: { id: 'f1c70000-0000-4000-b100-000000000002', make: 'Walther', serial: 'G 99-33127' },
  /** In the company's stock. */
  stockShotgun: { id: 'f1c70000-0000-4000-b100-000000000003', make: 'Benelli', serial: 'M99-45512' },
  stockGasPistol: { id: 'f1c70000-0000-4000-b100-000000000004', make: 'Ekol', serial: 'EK99-00418' },
  /** Registered to Ivars: nobody else may register it. */
  ivars: { id: 'f1c70000-0000-4000-b100-000000000005', make: 'Umarex', serial: 'U99-71190' },
  /** Searched for. */
  wanted: { make: 'Zoraki', serial: 'Z99-66601' },
} as const;

type Values = Readonly<Record<string, string | number | readonly string[] | null>>;

/** Rows of the fixed people and of their company, their dates counted from `today`. Keys are the columns. */
export function fixedRows(today: PlainDate): readonly { readonly table: string; readonly values: Values }[] {
  const day = (days: number) => dateOf(dayOf(today) + days);
  const { rifle, gasPistol, stockShotgun, stockGasPistol, ivars, wanted } = demonstrationWeapons;
  const roberts = `person:${ids.roberts}`;
  const company = `entity:${ids.fictitiousForest}`;
  const home = 'Krasta iela 12 - 4, Rīga, LV-1003';
  const shop = 'Mežu iela 3, Ogre, Ogres novads, LV-5001';
  const weapon = (id: string, values: Values) => ({ table: 'weapon', values: { id, ...values } });
  const holding = (weaponId: string, last: number, subject: string, values: Values) => ({
    table: 'holding',
    values: {
      id: `f1c70000-0000-4000-b101-${String(last).padStart(12, '0')}`,
      weapon_id: weaponId,
      subject,
      ...values,
    },
  });
  const permit = (last: number, values: Values) => ({
    table: 'permit',
    values: {
      id: `f1c70000-0000-4000-b102-${String(last).padStart(12, '0')}`,
      issued_by: 'Valsts policija',
      ...values,
    },
  });
  const gas = { kind: 'gas-pistol', category: 'E', use: 'self-defence', calibre: '9 mm P.A.K.' };
  return [
    weapon(rifle.id, {
      kind: 'rifle',
      category: 'C',
      use: 'hunting',
      make: rifle.make,
      model: '101 Classic',
      calibre: '.30-06 Springfield',
      serial: rifle.serial,
      made_year: 2017,
      country: 'DE',
      parts: ['Stobrs R99-120471', 'Aizslēgs B-5531'],
    }),
    weapon(gasPistol.id, {
      ...gas,
      make: gasPistol.make,
      model: 'P22',
      serial: gasPistol.serial,
      made_year: 2020,
      country: 'DE',
    }),
    weapon(stockShotgun.id, {
      kind: 'shotgun',
      category: 'C',
      use: 'trade',
      make: stockShotgun.make,
      model: 'Montefeltro',
      calibre: '12/76',
      serial: stockShotgun.serial,
      made_year: 2025,
      country: 'IT',
    }),
    weapon(stockGasPistol.id, {
      ...gas,
      use: 'trade',
      make: stockGasPistol.make,
      model: 'Firat Compact',
      serial: stockGasPistol.serial,
      made_year: 2025,
      country: 'TR',
    }),
    weapon(ivars.id, {
      ...gas,
      make: ivars.make,
      model: 'Perfecta FBI',
      serial: ivars.serial,
      made_year: 2018,
      country: 'DE',
    }),
    holding(rifle.id, 1, `person:${ids.augusts}`, {
      how: 'bought',
      from_on: '2017-09-01',
      until_on: '2021-04-12',
      seller: 'SIA "Fiktīvais mežs"',
    }),
    holding(rifle.id, 2, roberts, {
      how: 're-registered',
      from_on: '2021-04-12',
      kept_at: home,
      document: 'Pirkuma līgums, 12.04.2021.',
    }),
    holding(gasPistol.id, 3, roberts, {
      how: 'bought',
      from_on: '2020-11-03',
      kept_at: home,
      seller: 'SIA "Fiktīvais mežs"',
      document: 'Kvīts Nr. 9920',
    }),
    holding(stockShotgun.id, 4, company, { how: 'stock', from_on: day(-60), kept_at: shop }),
    holding(stockGasPistol.id, 5, company, { how: 'stock', from_on: day(-45), kept_at: shop }),
    holding(ivars.id, 6, `person:${ids.ivars}`, {
      how: 'bought',
      from_on: '2018-06-15',
      kept_at: 'Fiktīvā iela 1, Cēsis, Cēsu novads, LV-4101',
    }),
    permit(1, {
      number: 'IA-9900001',
      kind: 'keeping',
      subject: roberts,
      weapon_id: rifle.id,
      issued_on: day(-1766),
      // In sixty days it ends: the reminder is seen on the day itself.
      valid_until: day(60),
    }),
    permit(2, { number: 'IA-9900002', kind: 'trade', subject: company, issued_on: day(-420), valid_until: day(1400) }),
    {
      table: 'wanted',
      values: {
        id: 'f1c70000-0000-4000-b103-000000000001',
        plain: wanted.serial.replace(/[^A-Z0-9]/g, ''),
        make: wanted.make,
        wanted_by: 'Valsts policija',
        since: day(-200),
      },
    },
  ];
}
