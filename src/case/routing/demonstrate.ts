import { sql } from '../../platform/db/index.js';
import type { House } from '../../platform/room/index.js';
import { everyUnit } from '../who.js';
import type { Conditions, RoutingOutcome } from './match.js';

interface Sample {
  readonly name: { readonly lv: string; readonly en: string };
  readonly conditions: Conditions;
  readonly outcome: RoutingOutcome;
  /** Whether it is asked already; else it waits to be tried. */
  readonly on: boolean;
}

const samples: readonly Sample[] = [
  {
    name: { lv: 'Radiosakaru zudums', en: 'Loss of radio communications' },
    conditions: { words: 'radiosakar, rācij, bāzes stacij' },
    outcome: { unit: 'service-desk', impact: 1, urgency: 1 },
    on: true,
  },
  {
    name: { lv: 'Aizdomas par svešu pieslēgumu', en: 'An account perhaps used by others' },
    conditions: { words: 'uzlauz, pikšķerēš, phishing, svešs pieslēg' },
    outcome: { unit: 'service-desk', impact: 1, urgency: 1 },
    on: true,
  },
  {
    name: { lv: 'Lietotāju atbalsts ārpus darba laika', en: 'User support outside office hours' },
    conditions: { kinds: ['support'], time: 'outside' },
    outcome: { unit: 'service-desk', impact: 2, urgency: 2 },
    on: true,
  },
  {
    name: { lv: 'Kļūda 503 reģistros', en: 'Error 503 in the registers' },
    conditions: { kinds: ['support', 'question'], words: '503, 504' },
    // The template by which a screenshot is asked for.
    outcome: { unit: 'service-desk', impact: 2, urgency: 1, template: '7e3b0000-0000-4000-b000-000000000005' },
    on: false,
  },
];

/** Puts the demonstration's rules in once; what has been changed since stays. */
export async function demonstrateRouting(house: House): Promise<void> {
  await house.db('web').transaction(everyUnit, async (tx) => {
    for (const [index, { name, conditions, outcome, on }] of samples.entries()) {
      const id = `7e3c0000-0000-4000-b000-00000000000${index}`;
      const isNew = await tx.run(sql`
        insert into casework.routing_rule (id, unit, made_at) values (${id}::uuid, 'service-desk', ${tx.now}) on conflict (id) do nothing`);
      if (isNew)
        await tx.run(sql`
          insert into casework.routing_version (rule_id, version, name, place, conditions, outcome, withdrawn, at, by_key, by_name, second_person,
            tried_at, switched_on_at, switched_on_by, switched_on_name)
          values (${id}::uuid, 1, ${JSON.stringify(name)}::jsonb, ${on ? (index + 1) * 10 : 5}, ${JSON.stringify(conditions)}::jsonb,
            ${JSON.stringify(outcome)}::jsonb, false, ${tx.now}, 'system:lete', 'Lete', ${!on}, ${on ? tx.now : null}::timestamptz,
            ${on ? tx.now : null}::timestamptz, ${on ? 'system:lete' : null}, ${on ? 'Lete' : null})`);
    }
  });
}
