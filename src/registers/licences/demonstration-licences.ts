import type { PlainDate } from '../../platform/clock/index.js';
import { dateOf, dayOf, demonstrationIds as ids } from '../../platform/generate/index.js';
import type { LicenceKind, LicenceStatus } from './licence.js';

/** Numbers of the demonstration that give each answer; the generator makes none of these. */
export const demonstrationLicences = {
  valid: { number: 'AS-9900001', kind: 'security-certificate' },
  suspended: { number: 'AL-9900002', kind: 'security-licence' },
  annulled: { number: 'DS-9900003', kind: 'detective-certificate' },
  expired: { number: 'SS-9900004', kind: 'blaster-certificate' },
} as const satisfies Readonly<Record<LicenceStatus, { readonly number: string; readonly kind: LicenceKind }>>;

/** The dealer of the demonstration trades by this. */
const trade = { number: 'IT-9900005', kind: 'weapons-commerce' } as const;

const police = 'Valsts policija';

/** Licences of the fixed people and of their company, their dates counted from `today`. Keys are the columns. */
export function fixedLicences(today: PlainDate): readonly Readonly<Record<string, string | undefined>>[] {
  const day = (days: number) => dateOf(dayOf(today) + days);
  const { valid, suspended, annulled, expired } = demonstrationLicences;
  const roberts = `person:${ids.roberts}`;
  const company = `entity:${ids.fictitiousForest}`;
  let last = 0;
  const licence = (
    { number, kind }: { readonly number: string; readonly kind: LicenceKind },
    subject: string,
    dates: Readonly<Record<string, string>>,
  ) => ({
    id: `f1c70000-0000-4000-b000-${String(++last).padStart(12, '0')}`,
    number,
    kind,
    subject,
    issued_by: police,
    ...dates,
  });
  return [
    // In thirty days it ends: the reminder is seen on the day itself.
    licence(valid, roberts, { issued_on: day(-1795), valid_until: day(30) }),
    licence(suspended, company, { issued_on: day(-700), valid_until: day(1125), suspended_on: day(-12) }),
    licence(annulled, `person:${ids.ivars}`, {
      issued_on: day(-900),
      valid_until: day(900),
      annulled_on: day(-100),
      annulled_because: 'Pēc paša iesnieguma',
    }),
    licence(expired, roberts, { issued_on: day(-2300), valid_until: day(-475) }),
    licence(trade, company, { issued_on: day(-420), valid_until: day(1400) }),
  ];
}
