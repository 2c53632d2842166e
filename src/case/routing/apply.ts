import { unitsOn } from '../../agency/index.js';
import { rigaDate } from '../../platform/clock/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import { fill, same, type Text } from '../../platform/text/index.js';
import type { CaseFile } from '../case-file.js';
import { addEntry } from '../entry.js';
import type { IncomingMessage, SubmissionKind } from '../intake/message.js';
import { officeOn } from '../service-levels/levels.js';
import { prioritise } from '../service-levels/prioritise.js';
import { systemActor } from '../who.js';
import { type Arrived, type RoutingRule, routeOf } from './match.js';
import { rulesOn } from './rules.js';
import { joined, outcomesOf } from './words-of-rule.js';

/** The rule that a message fits when it comes, whichever way; undefined where none does. */
export async function routeMessage(
  tx: Tx,
  message: IncomingMessage,
  kind: SubmissionKind,
  language: 'lv' | 'en' | 'ru',
): Promise<RoutingRule | undefined> {
  const rules = await rulesOn(tx);
  if (rules.length === 0) return undefined;
  const found = routeOf(await officeOn(tx, rigaDate(message.receivedAt)), rules, {
    kind,
    service: message.service?.id,
    way: message.channel,
    text: `${message.subject}\n${message.text}`,
    sender: message.from.address,
    language,
    at: message.receivedAt,
  });
  return found && withoutGone(tx, found);
}

/** The rule that an application fits; its unit is the service's unless the rule names another. */
export async function routeApplication(
  tx: Tx,
  of: Pick<Arrived, 'service' | 'way' | 'sender' | 'language'>,
): Promise<RoutingRule | undefined> {
  const rules = await rulesOn(tx);
  if (rules.length === 0) return undefined;
  const arrived = { ...of, kind: 'service-request', text: '', at: tx.now } as const;
  const found = routeOf(await officeOn(tx, rigaDate(tx.now)), rules, arrived);
  return found && withoutGone(tx, found);
}

/** A rule whose unit has ended, or has not begun, sends nothing there: what arrived goes where it would without the rule. */
async function withoutGone(tx: Tx, rule: RoutingRule): Promise<RoutingRule> {
  const { unit, ...rest } = rule.outcome;
  if (!unit || (await unitsOn(tx)).standing.some(({ id }) => id === unit)) return rule;
  return { ...rule, outcome: rest };
}

/** Does what a rule says with a case that has just come: its line, the template that it offers, its priority. */
export async function followRule(tx: Tx, caseFile: CaseFile, rule: RoutingRule): Promise<void> {
  await noteRoute(tx, caseFile, rule);
  const { impact, urgency } = rule.outcome;
  if (impact && urgency) await prioritise(tx, caseFile, { impact, urgency }, { actor: systemActor });
}

/** Writes down on the case which rule sent it where, and why; the template that it names is offered to whoever answers. */
async function noteRoute(tx: Tx, caseFile: CaseFile, rule: RoutingRule): Promise<void> {
  await tx.run(sql`
    update casework.case_file set routed_by = ${rule.ruleId}::uuid, routed_version = ${rule.version},
      suggested_template = ${rule.outcome.template ?? null}::uuid
    where id = ${caseFile.id}::uuid`);
  const template = rule.outcome.template ? await templateName(tx, rule.outcome.template) : same('');
  const names = { service: same, unit: (await unitsOn(tx)).nameOf, template: () => template };
  await addEntry(tx, caseFile, {
    kind: 'routed',
    actor: systemActor,
    audience: 'staff',
    words: fill(routed, { name: rule.name, version: rule.version, does: joined(outcomesOf(rule.outcome, names)) }),
  });
}

/** The newest name of a template. */
async function templateName(tx: Tx, id: string): Promise<Text> {
  const found = await tx.maybe<{ name: Text }>(sql`
    select name from casework.template_version where template_id = ${id}::uuid order by version desc limit 1`);
  return found?.name ?? same('–');
}

const routed: Text = {
  lv: 'Pēc noteikuma «{name}» ({version}. versija): {does}.',
  en: 'By the rule “{name}” (version {version}): {does}.',
};
