import type { Visitor } from '../../identity/index.js';
import { rigaDate } from '../../platform/clock/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import { tracks } from '../intake/kinds.js';
import type { SubmissionKind } from '../intake/message.js';
import type { Way } from '../service.js';
import { officeOn } from '../service-levels/levels.js';
import { authoriseOfficer } from '../who.js';
import { type Arrived, type RoutingRule, routeOf } from './match.js';
import { getRule, type RuleVersion, rulesOn } from './rules.js';

/** What a version of a rule would have done with one past case. */
export interface Tried {
  readonly caseId: string;
  readonly number: string;
  readonly subject: string;
  readonly at: Date;
  /** By the rules as they are now, and with the version in its place. */
  readonly now: Where;
  readonly after: Where;
}

/** Where a case would go: the unit of its kind unless a rule names another. */
export interface Where {
  readonly rule: RoutingRule | undefined;
  readonly unit: string;
}

/** How many past cases were asked, how many the version fits, and those that it would send elsewhere or otherwise than the rules do now. */
export interface TryOut {
  readonly asked: number;
  readonly fits: number;
  readonly changes: readonly Tried[];
}

/** So many of the latest cases that the visitor may see are asked. */
export const tryOutOf = 500;

interface Past {
  readonly id: string;
  readonly number: string;
  readonly kind: SubmissionKind;
  readonly service: string | null;
  readonly unit: string;
  readonly way: Way;
  readonly subject: string | null;
  readonly body: string | null;
  readonly sender: string | null;
  readonly language: Arrived['language'] | null;
  readonly at: Date;
}

/** Tries the newest version of a rule on past cases and writes down that it was tried: only then can it be switched on. */
export async function tryRule(tx: Tx, visitor: Visitor, id: string): Promise<TryOut> {
  const [newest] = await getRule(tx, id);
  authoriseOfficer(visitor, newest.unit);
  const rules = await rulesOn(tx);
  const result = await compare(tx, rules, withVersion(rules, newest), newest);
  await tx.run(sql`
    update casework.routing_version set tried_at = ${tx.now} where rule_id = ${id}::uuid and version = ${newest.version} and tried_at is null`);
  return result;
}

function withVersion(rules: readonly RoutingRule[], version: RuleVersion): RoutingRule[] {
  const others = rules.filter(({ ruleId }) => ruleId !== version.ruleId);
  return version.withdrawn ? others : [...others, version];
}

async function compare(
  tx: Tx,
  now: readonly RoutingRule[],
  after: readonly RoutingRule[],
  version: RuleVersion,
): Promise<TryOut> {
  const office = await officeOn(tx, rigaDate(tx.now));
  const past = await listPast(tx);
  const where = (rules: readonly RoutingRule[], one: Past): Where => {
    const rule = routeOf(office, rules, arrivedOf(one));
    return { rule, unit: rule?.outcome.unit ?? (one.service ? one.unit : tracks[one.kind].unit) };
  };
  const tried = past.map((one) => ({
    caseId: one.id,
    number: one.number,
    subject: one.subject ?? '',
    at: one.at,
    now: where(now, one),
    after: where(after, one),
  }));
  return {
    asked: past.length,
    fits: tried.filter((one) => one.after.rule?.ruleId === version.ruleId).length,
    changes: tried.filter(isOtherwise).slice(0, 100),
  };
}

/** Another unit, priority or template than by the rules as they are now. */
function isOtherwise({ now, after }: Tried): boolean {
  const of = ({ unit, rule }: Where) =>
    JSON.stringify([unit, rule?.outcome.impact, rule?.outcome.urgency, rule?.outcome.template]);
  return of(now) !== of(after);
}

/** The latest cases as they came: their kind as it is known now, and their first message. */
function listPast(tx: Tx): Promise<Past[]> {
  return tx.many<Past>(sql`
    select latest.id, number, kind, service, latest.unit, latest.way, coalesce(first.data ->> 'subject', subject_line ->> 'lv') as subject, first.body,
      first.data ->> 'address' as sender, first.data ->> 'language' as language, submitted_at as at
    from (select id, number, kind, service, unit, way, subject_line, submitted_at from casework.case_file
      where kind <> 'whistleblower' order by submitted_at desc limit ${tryOutOf}) as latest
    left join lateral (select data, body from casework.entry where case_id = latest.id and author_kind <> 'system' order by id limit 1) as first on true`);
}

function arrivedOf({ kind, service, way, subject, body, sender, language, at }: Past): Arrived {
  return {
    kind,
    service: service ?? undefined,
    way,
    text: `${subject ?? ''}\n${body ?? ''}`,
    sender: sender ?? undefined,
    language: language ?? 'lv',
    at,
  };
}
