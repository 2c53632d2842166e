import { z } from 'zod';
import type { Visitor } from '../../identity/index.js';
import type { Part, PartRecord } from '../../platform/dataset/index.js';
import type { Tx } from '../../platform/db/index.js';
import { isUuid } from '../../platform/identifiers/index.js';
import { byUnit } from '../by-unit.js';
import { submissionKinds } from '../intake/message.js';
import { grades } from '../service-levels/levels.js';
import { listRules, type RuleDraft, saveRule } from './rules.js';

const words = z.string().min(1).max(500);
const ways = ['portal', 'web', 'email', 'signed-email', 'e-address', 'post', 'phone', 'online'] as const;
const grade = z.literal(grades);
const shape = z.strictObject({
  name: z.strictObject({ lv: z.string(), en: z.string() }),
  place: z.int(),
  conditions: z.strictObject({
    kinds: z.array(z.enum(submissionKinds)).optional(),
    services: z.array(words).optional(),
    ways: z.array(z.enum(ways)).optional(),
    words: words.optional(),
    senders: words.optional(),
    languages: z.array(z.enum(['lv', 'en', 'ru'])).optional(),
    time: z.enum(['office', 'outside']).optional(),
  }),
  outcome: z.strictObject({
    unit: words.optional(),
    impact: grade.optional(),
    urgency: grade.optional(),
    template: z.guid().optional(),
  }),
});

/**
 * Routing rules in the one file, by unit, each as its newest version has it. What is imported is a version like one that was typed: it is not
 * asked until it has been tried and switched on, by a second person where the unit wants one; so is the withdrawal of a rule that a file lacks.
 */
export function rulesPart(visitor: Visitor): Part {
  return {
    id: 'routing',
    name: { lv: 'Maršrutēšanas noteikumi', en: 'Routing rules' },
    isKey: isUuid,
    shape,
    title: (says) => shape.parse(says).name,
    async read(tx) {
      const rules = (await listRules(tx)).filter(({ withdrawn }) => !withdrawn);
      return byUnit(tx, visitor, (of) =>
        Object.fromEntries(
          rules
            .filter(({ unit }) => unit === of)
            .map(({ ruleId, name, place, conditions, outcome }) => [ruleId, { name, place, conditions, outcome }]),
        ),
      );
    },
    add: (tx, record) => save(tx, visitor, record, false),
    change: (tx, record) => save(tx, visitor, record, false),
    end: (tx, record) => save(tx, visitor, record, true),
  };
}

async function save(tx: Tx, visitor: Visitor, { place: unit, key, says }: PartRecord, withdrawn: boolean) {
  const known = (await listRules(tx)).find(({ ruleId }) => ruleId === key);
  // What is left out is undefined in the shape's type and missing in what it reads.
  const read = shape.parse(says) as Pick<RuleDraft, 'name' | 'place' | 'conditions' | 'outcome'>;
  await saveRule(tx, visitor, { ...read, id: key, unit, version: known?.version ?? 0, withdrawn });
}
