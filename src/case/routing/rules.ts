import { randomUUID } from 'node:crypto';
import { type Units, unitsOn } from '../../agency/index.js';
import { record } from '../../audit/index.js';
import { actorOf, confidentialUnit, type Visitor } from '../../identity/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import { Refusal } from '../../platform/http/index.js';
import type { Text } from '../../platform/text/index.js';
import { tooLate } from '../verbs/record-deed.js';
import { authoriseOfficer } from '../who.js';
import type { Conditions, RoutingOutcome, RoutingRule } from './match.js';
import { wordsIn } from './words.js';

/** A version of a rule, with where it stands on its way to being asked. */
export interface RuleVersion extends RoutingRule {
  readonly unit: string;
  readonly withdrawn: boolean;
  readonly at: Date;
  readonly byKey: string;
  readonly byName: string;
  readonly triedAt: Date | null;
  readonly secondPerson: boolean;
  readonly switchedOnAt: Date | null;
  readonly switchedOnName: string | null;
}

export interface RuleDraft {
  /** Undefined for a new rule, unless a file names it. */
  readonly id?: string;
  readonly unit: string;
  readonly name: Text;
  readonly place: number;
  readonly conditions: Conditions;
  readonly outcome: RoutingOutcome;
  readonly withdrawn: boolean;
  /** The newest version that the writer saw; 0 for a new rule. */
  readonly version: number;
}

/** The rules that are asked now: of each the newest version that was switched on. */
export async function rulesOn(tx: Tx): Promise<RoutingRule[]> {
  return tx.many<RoutingRule>(sql`
    select rule_id as "ruleId", version, name, place, conditions, outcome from (
      select distinct on (rule_id) * from casework.routing_version where switched_on_at is not null order by rule_id, version desc) as newest
    where not withdrawn order by place, rule_id`);
}

/** The newest version of every rule, switched on or not, in the order in which they are asked. */
export function listRules(tx: Tx): Promise<RuleVersion[]> {
  return tx.many<RuleVersion>(sql`
    select rule_id as "ruleId", version, unit, name, place, conditions, outcome, withdrawn, at, by_key as "byKey", by_name as "byName",
      tried_at as "triedAt", second_person as "secondPerson", switched_on_at as "switchedOnAt", switched_on_name as "switchedOnName"
    from (select distinct on (rule_id) * from casework.routing_version order by rule_id, version desc) as newest
    join casework.routing_rule on routing_rule.id = rule_id order by place, rule_id limit 500`);
}

/** All versions of a rule, the newest first; refuses with `not-found` when there is none. */
export async function getRule(tx: Tx, id: string): Promise<readonly [RuleVersion, ...RuleVersion[]]> {
  const [newest, ...older] = await tx.many<RuleVersion>(sql`
    select rule_id as "ruleId", version, unit, name, place, conditions, outcome, withdrawn, at, by_key as "byKey", by_name as "byName",
      tried_at as "triedAt", second_person as "secondPerson", switched_on_at as "switchedOnAt", switched_on_name as "switchedOnName"
    from casework.routing_version join casework.routing_rule on routing_rule.id = rule_id where rule_id = ${id}::uuid order by version desc`);
  if (!newest) throw new Refusal('not-found');
  return [newest, ...older];
}

/** What is wrong with a rule, by field; empty when it may be kept. A unit that begins later may be named already. */
export function checkRule(
  { name, place, conditions, outcome, withdrawn }: RuleDraft,
  { standing, planned }: Pick<Units, 'standing' | 'planned'>,
): { field: string; message: Text }[] {
  const { kinds, services, ways, words, senders, languages, time } = conditions;
  const asks = [kinds, services, ways, languages].some((list) => list?.length) || words || senders || time;
  const does = outcome.unit || outcome.template || outcome.impact;
  const half = Boolean(outcome.impact) !== Boolean(outcome.urgency);
  const open = [...standing, ...planned].filter(({ id }) => id !== confidentialUnit);
  const isUnit = withdrawn || !outcome.unit || open.some(({ id }) => id === outcome.unit);
  return [
    ...(['lv', 'en'] as const).flatMap((lang) =>
      name[lang].length < 3 || name[lang].length > 100 ? [{ field: `name-${lang}`, message: nameMissing }] : [],
    ),
    ...(Number.isInteger(place) && place > 0 && place < 1000 ? [] : [{ field: 'place', message: placeWrong }]),
    ...(asks ? [] : [{ field: 'kinds', message: asksNothing }]),
    ...(words && wordsIn(words).length === 0 ? [{ field: 'words', message: wordsWrong }] : []),
    ...(does && isUnit ? [] : [{ field: 'to', message: doesNothing }]),
    ...(half ? [{ field: outcome.impact ? 'urgency' : 'impact', message: bothGrades }] : []),
  ];
}

/** Keeps a version, not yet asked: it is tried and then switched on. Refuses with `not-now` when a colleague has kept one since. Returns the rule's id. */
export async function saveRule(tx: Tx, visitor: Visitor, draft: RuleDraft): Promise<string> {
  authoriseOfficer(visitor, draft.unit);
  if (checkRule(draft, await unitsOn(tx)).length) throw new Refusal('not-valid');
  const before = draft.id && draft.version ? (await getRule(tx, draft.id))[0] : { unit: draft.unit, version: 0 };
  if (before.unit !== draft.unit) throw new Refusal('not-valid');
  if (before.version !== draft.version) throw new Refusal('not-now', changed, { field: 'name-lv' });
  const id = draft.id ?? randomUUID();
  if (draft.version === 0) {
    const made = await tx.run(sql`
      insert into casework.routing_rule (id, unit, made_at) values (${id}::uuid, ${draft.unit}, ${tx.now}) on conflict do nothing`);
    if (!made) throw new Refusal('not-now', changed, { field: 'name-lv' });
  }
  const { key, name } = actorOf(visitor);
  const saved = await tx.run(sql`
    insert into casework.routing_version (rule_id, version, name, place, conditions, outcome, withdrawn, at, by_key, by_name, second_person)
    values (${id}::uuid, ${draft.version + 1}, ${JSON.stringify(draft.name)}::jsonb, ${draft.place}, ${JSON.stringify(draft.conditions)}::jsonb,
      ${JSON.stringify(draft.outcome)}::jsonb, ${draft.withdrawn}, ${tx.now}, ${key}, ${name},
      coalesce((select second_person from casework.routing_unit where unit = ${draft.unit}), true)) on conflict do nothing`);
  if (!saved) throw new Refusal('not-now', changed, { field: 'name-lv' });
  await writeDown(tx, visitor, 'case:edit-routing', { rule: id, version: draft.version + 1 });
  return id;
}

/** Switches the newest version on, once it has been tried; by somebody else than its writer where the unit asks for a second person. */
export async function switchOn(tx: Tx, visitor: Visitor, id: string, version: number): Promise<void> {
  const [newest] = await getRule(tx, id);
  authoriseOfficer(visitor, newest.unit);
  if (newest.version !== version || newest.switchedOnAt) throw new Refusal('not-now', tooLate);
  if (!newest.triedAt) throw new Refusal('not-now', notTried);
  const { key, name } = actorOf(visitor);
  if (newest.secondPerson && newest.byKey === key) throw new Refusal('not-now', secondPerson);
  const touched = await tx.run(sql`
    update casework.routing_version set switched_on_at = ${tx.now}, switched_on_by = ${key}, switched_on_name = ${name}
    where rule_id = ${id}::uuid and version = ${version} and switched_on_at is null and tried_at is not null
      and (not second_person or by_key <> ${key})`);
  if (!touched) throw new Refusal('not-now', tooLate);
  await writeDown(tx, visitor, 'case:switch-on-routing', { rule: id, version });
}

async function writeDown(
  tx: Tx,
  visitor: Visitor,
  deed: string,
  detail: { readonly rule: string; readonly version: number },
) {
  await record(tx, {
    actor: actorOf(visitor),
    deed,
    purpose: 'case-work',
    legalGround: 'Iesniegumu likums, 5. pants',
    detail,
  });
}

const nameMissing: Text = {
  lv: 'Uzrakstiet nosaukumu abās valodās, no 3 līdz 100 rakstzīmēm.',
  en: 'Write a name in both languages, of 3 to 100 characters.',
};
const placeWrong: Text = {
  lv: 'Vieta ir vesels skaitlis no 1 līdz 999.',
  en: 'The place is a whole number from 1 to 999.',
};
const asksNothing: Text = {
  lv: 'Norādiet vismaz vienu nosacījumu, citādi noteikums derētu visam.',
  en: 'Give at least one condition; otherwise the rule would fit everything.',
};
const wordsWrong: Text = {
  lv: 'Vārdam vajag vismaz divas rakstzīmes; vārdus atdaliet ar komatiem.',
  en: 'A word needs at least two characters; part words by commas.',
};
const doesNothing: Text = {
  lv: 'Norādiet, ko noteikums dara: nodaļu, prioritāti vai veidni.',
  en: 'Say what the rule does: a unit, a priority or a template.',
};
const bothGrades: Text = {
  lv: 'Prioritātei vajadzīga gan ietekme, gan steidzamība.',
  en: 'A priority needs both impact and urgency.',
};
const changed: Text = {
  lv: 'Šo noteikumu kolēģis pa to laiku ir mainījis. Jūsu ievadītais ir zemāk; apskatiet kolēģa versiju un saglabājiet vēlreiz.',
  en: 'A colleague has changed this rule meanwhile. What you entered is below; look at their version and save again.',
};
const notTried: Text = {
  lv: 'Vispirms izmēģiniet noteikumu uz iepriekšējām lietām.',
  en: 'Try the rule on past cases first.',
};
const secondPerson: Text = {
  lv: 'Šajā nodaļā noteikumu ieslēdz cits darbinieks, nevis tas, kurš to rakstīja.',
  en: 'In this unit a rule is switched on by somebody else than its writer.',
};
