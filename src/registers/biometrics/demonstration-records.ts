import type { PlainDate } from '../../platform/clock/index.js';
import { dateOf, dayOf, demonstrationIds as ids } from '../../platform/generate/index.js';
import type { Finger, Ground } from './biometric-record.js';

export interface FixedRecord {
  readonly id: string;
  readonly subject: string;
  readonly ground: Ground;
  readonly collected_on: PlainDate;
  readonly keep_until: PlainDate;
  readonly authority: string;
  readonly document: string | null;
  readonly given_name: string;
  readonly family_name: string;
  readonly personal_code: string;
  readonly birth_date: PlainDate;
  readonly sex: 'female' | 'male';
  readonly fingers: readonly Finger[];
  readonly face: boolean;
}

const migration = 'Pilsonības un migrācijas lietu pārvalde';
const police = 'Valsts policija';
const roads = 'VAS "Ceļu satiksmes drošības direkcija"';
const index: readonly Finger[] = ['right-index', 'left-index'];

const anna = {
  subject: `person:${ids.anna}`,
  given_name: 'Anna',
  family_name: 'Bērziņa',
  personal_code: '12048819997',
  birth_date: '1988-04-12',
  sex: 'female',
} as const;
const janis = {
  subject: `person:${ids.janis}`,
  given_name: 'Jānis',
  family_name: 'Ozols',
  personal_code: '03097919990',
  birth_date: '1979-09-03',
  sex: 'male',
} as const;
const liga = {
  subject: `person:${ids.liga}`,
  given_name: 'Līga',
  family_name: 'Vītola',
  personal_code: '32999900011',
  birth_date: '1991-06-24',
  sex: 'female',
} as const;

/** Anna sees a passport, an identity card and a licence; of Jānis only what he may not be told is kept; of everyone else nothing. */
export function fixedRecords(today: PlainDate): readonly FixedRecord[] {
  const day = (days: number) => dateOf(dayOf(today) + days);
  const record = (
    last: number,
    who: Omit<
      FixedRecord,
      'id' | 'ground' | 'collected_on' | 'keep_until' | 'authority' | 'document' | 'fingers' | 'face'
    >,
    what: Pick<FixedRecord, 'ground' | 'collected_on' | 'keep_until' | 'authority' | 'document' | 'fingers' | 'face'>,
  ) => ({ id: `f1c70000-0000-4000-b200-${String(last).padStart(12, '0')}`, ...who, ...what });
  return [
    record(1, anna, {
      ground: 'passport',
      collected_on: day(-410),
      keep_until: day(3242),
      authority: migration,
      document: 'LV9900001',
      fingers: index,
      face: true,
    }),
    record(2, anna, {
      ground: 'identity-card',
      collected_on: day(-1500),
      keep_until: day(326),
      authority: migration,
      document: 'PA9900001',
      fingers: index,
      face: true,
    }),
    // Collected before her marriage: the sort of thing that is reported as an inaccuracy.
    record(
      3,
      { ...anna, family_name: 'Kalniņa' },
      {
        ground: 'driving-licence',
        collected_on: day(-3100),
        keep_until: day(552),
        authority: roads,
        document: 'AF990001',
        fingers: [],
        face: true,
      },
    ),
    record(4, janis, {
      ground: 'criminal-procedure',
      collected_on: day(-900),
      keep_until: day(26_000),
      authority: police,
      document: null,
      fingers: ['right-thumb', 'right-index', 'right-middle', 'right-ring', 'right-little', 'left-thumb', 'left-index'],
      face: true,
    }),
    record(5, liga, {
      ground: 'residence-permit',
      collected_on: day(-200),
      keep_until: day(1625),
      authority: migration,
      document: 'PR9900001',
      fingers: index,
      face: true,
    }),
  ];
}

/** Covert looks of the demonstration: one that was disclosed to Anna, one that waits for its day, one for which nobody has named a day. */
export function fixedCovertLooks(today: PlainDate) {
  const day = (days: number) => dateOf(dayOf(today) + days);
  const look = (caseNumber: string, on: PlainDate) => ({
    actor: { kind: 'employee', key: 'system:police', name: 'Izmeklētāja F. Piemēra', institution: police },
    purpose: 'criminal-procedure',
    legalGround: 'Kriminālprocesa likums, 190. pants',
    caseNumber,
    at: `${on}T09:40:00Z`,
  });
  return [
    {
      id: 'f1c70000-0000-4000-b201-000000000001',
      subject: anna.subject,
      look: look('KP-9900001', day(-230)),
      seen: 3,
      on: day(-230),
      disclose: day(-5),
    },
    {
      id: 'f1c70000-0000-4000-b201-000000000002',
      subject: liga.subject,
      look: look('KP-9900002', day(-90)),
      seen: 1,
      on: day(-90),
      disclose: day(120),
    },
    {
      id: 'f1c70000-0000-4000-b201-000000000003',
      subject: janis.subject,
      look: look('KP-9900003', day(-20)),
      seen: 1,
      on: day(-20),
    },
  ];
}
