import { sql, type Tx } from '../../platform/db/index.js';
import type { House } from '../../platform/room/index.js';
import type { Text } from '../../platform/text/index.js';
import type { RefusalGround } from '../service.js';
import { servicesOf } from '../services.js';
import { everyUnit } from '../who.js';
import { remedyNow } from './remedy.js';

interface Sample {
  readonly who: string;
  readonly daysAgo: number;
  readonly referral: Text;
  /** Refused on this ground for these facts; granted where there is none. */
  readonly refused?: { readonly ground: string; readonly facts: string };
}

const relief: Text = {
  lv: 'Pieprasīts maksas atvieglojums; jāpārbauda norādītais statusa dokuments.',
  en: 'A reduced fee was claimed; the document of the status must be checked.',
};
const namesakes: Text = {
  lv: 'Reģistrā ir vairākas personas ar šādu vārdu, uzvārdu un dzimšanas datumu; jāpārliecinās, kuras ieraksti attiecas.',
  en: 'Several people in the register have this name and date of birth; it must be made sure whose records these are.',
};

/** What officers decided earlier, so that there is something to be like: people and papers are made up. */
const samples: readonly Sample[] = [
  {
    who: 'Valdis Ozolnieks',
    daysAgo: 12,
    referral: relief,
    refused: {
      ground: 'R15',
      facts: 'Norādītais dokuments INV-77 iestādes reģistrā nav atrodams, un cits statusa dokuments nav iesniegts.',
    },
  },
  {
    who: 'Ruta Vītola',
    daysAgo: 26,
    referral: relief,
    refused: { ground: 'R15', facts: 'Norādītā statusa dokumenta termiņš beidzies pirms pieteikuma iesniegšanas.' },
  },
  {
    who: 'Mārtiņš Egle',
    daysAgo: 41,
    referral: relief,
    refused: {
      ground: 'R15',
      facts: 'Norādītais dokuments izsniegts citai personai; statusa dokuments nav iesniegts arī pēc lūguma.',
    },
  },
  { who: 'Skaidrīte Lauva', daysAgo: 33, referral: namesakes },
  {
    who: 'Juris Bērzs',
    daysAgo: 58,
    referral: namesakes,
    refused: {
      ground: 'R04',
      facts: 'Uz lūgumu precizēt dzimšanas vietu un vecāku vārdus atbilde nav saņemta; personu noteikt nevar.',
    },
  },
  { who: 'Līga Purmale', daysAgo: 64, referral: namesakes },
];

/** Puts the earlier decisions in once. */
export async function demonstrateDecisions(house: House): Promise<void> {
  // The service whose grounds these are.
  const service = servicesOf(house).find(({ passport }) =>
    ['R04', 'R15'].every((code) => passport.refusalGrounds.some((ground) => ground.code === code)),
  );
  if (!service) return;
  const { unit, caseIndex, refusalGrounds } = service.passport;
  await house.db('web').transaction(everyUnit, async (tx) => {
    for (const [index, sample] of samples.entries()) {
      const ground = refusalGrounds.find(({ code }) => code === sample.refused?.ground);
      await put(tx, index, sample, { service: service.id, unit, caseIndex, ground });
    }
  });
}

interface About {
  readonly service: string;
  readonly unit: string;
  readonly caseIndex: string;
  readonly ground: RefusalGround | undefined;
}

async function put(tx: Tx, index: number, { who, daysAgo, referral, refused }: Sample, about: About): Promise<void> {
  const id = `de0c0000-0000-4000-b000-00000000000${index}`;
  const key = `person:de0c0000-0000-4000-a000-00000000000${index}`;
  const at = new Date(tx.now.getTime() - daysAgo * 86_400_000);
  const { ground, service, unit, caseIndex } = about;
  const by = 'Dace Rozīte';
  const decision = ground
    ? {
        outcome: 'refuse',
        by,
        ground: ground.code,
        reason: ground.reason,
        norm: ground.norm.title,
        facts: refused?.facts,
        remedy: await remedyNow(tx),
      }
    : { outcome: 'grant', by };
  const actor = { kind: 'person', key, name: who };
  const applicant = { actor, subject: { key, name: who, relation: 'self' } };
  const known = await tx.maybe(sql`select 1 as known from casework.case_file where id = ${id}::uuid`);
  if (known) return;
  await tx.run(sql`
    insert into casework.case_file (id, number, case_index, service, unit, subject_key, subject_name, applicant, applicant_key, way, assurance,
      lang, answers, delivery, price, price_gross, submitted_at, paid_at, referred_at, referral_reason, decided_at, issued_at, delivered_at, decision)
    values (${id}::uuid, 'IC/' || extract(year from ${at}::timestamptz)::int || '/' || ${caseIndex} || '/' ||
        casework.next_number(${caseIndex}, extract(year from ${at}::timestamptz)::int),
      ${caseIndex}, ${service}, ${unit}, ${key}, ${who}, ${JSON.stringify(applicant)}::jsonb, ${key}, 'portal', 'high', 'lv', '{}', '{"way":"portal"}',
      '[]', 0, ${at}, ${at}, ${at}, ${JSON.stringify(referral)}::jsonb, ${at}, ${ground ? null : at}, ${at}, ${JSON.stringify(decision)}::jsonb)`);
}
