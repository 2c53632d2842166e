import { randomUUID } from 'node:crypto';
import { unitsOn } from '../../agency/index.js';
import type { Actor } from '../../audit/index.js';
import type { Subject } from '../../identity/index.js';
import { rigaDate } from '../../platform/clock/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import { same } from '../../platform/text/index.js';
import { type CaseFile, getCase } from '../case-file.js';
import { dueOn } from '../deadlines/due.js';
import { currentCalendar, termOn } from '../deadlines/rules.js';
import { followRule, routeMessage } from '../routing/apply.js';
import { usualWeight } from '../service-levels/levels.js';
import { prioritise } from '../service-levels/prioritise.js';
import { systemActor } from '../who.js';
import { kindOfMessage, tracks, unitFor } from './kinds.js';
import type { IncomingMessage, Language } from './message.js';

/** Who wrote, as far as it is known: someone of whom only a mail is known has no key by which anyone could sign in. */
export function authorOf({ from }: IncomingMessage): Actor {
  const name = from.name ?? from.address ?? '–';
  return { kind: 'person', key: from.personKey ?? 'anonymous', name };
}

/** The index of the case that a message would open, in whose series it is numbered. */
export function indexFor(message: IncomingMessage): string {
  return message.service?.caseIndex ?? tracks[kindOfMessage(message)].index;
}

/** Opens a case of the message's kind, with its number, unit and clock. */
export async function openSubmission(tx: Tx, message: IncomingMessage, language: Language): Promise<CaseFile> {
  const kind = kindOfMessage(message);
  const { name } = tracks[kind];
  const term = message.forwardTo ? 'forward' : tracks[kind].term;
  const index = indexFor(message);
  const route = await routeMessage(tx, message, kind, language);
  const usual = unitFor(kind, message, await unitsOn(tx));
  const unit = kind === 'whistleblower' ? tracks[kind].unit : (message.unit ?? route?.outcome.unit ?? usual);
  const id = randomUUID();
  const actor = authorOf(message);
  const own: Subject = { key: message.from.personKey ?? `person:${id}`, name: actor.name, relation: 'self' };
  const subject = message.from.onBehalf ?? own;
  const applicant = { actor, subject };
  const year = rigaDate(message.receivedAt).slice(0, 4);
  const rule = await termOn(tx, term, rigaDate(message.receivedAt));
  const due = dueOn(await currentCalendar(tx), rule.term, message.receivedAt);
  const line = message.service?.name ?? (message.subject ? same(message.subject.slice(0, 200)) : name);
  await tx.run(sql`
    with numbered as (select casework.next_number(${index}, ${Number(year)}::int) as sequence)
    insert into casework.case_file (id, number, case_index, kind, subject_line, unit, subject_key, subject_name, applicant, applicant_key, way,
      assurance, lang, answers, contact_email, contact_phone, delivery, price, price_gross, term, submitted_at, paid_at, clock_started_at, due_on, referred_at)
    select ${id}::uuid, 'IC/' || ${year}::text || '/' || ${index}::text || '/' || sequence, ${index}, ${kind}, ${JSON.stringify(line)}::jsonb,
      ${unit}, ${subject.key}, ${subject.name}, ${JSON.stringify(applicant)}::jsonb, ${actor.key}, ${message.channel}, ${message.from.identity},
      ${language === 'en' ? 'en' : 'lv'}, ${JSON.stringify(answersOf(message))}::jsonb, ${message.from.address ?? null}, ${message.from.phone ?? null},
      ${JSON.stringify({ way: message.channel, ...(message.from.postal && { address: message.from.postal }) })}::jsonb,
      '{"lines": [], "net": 0, "vat": 0, "gross": 0}'::jsonb, 0, ${term}, ${message.receivedAt}, ${message.receivedAt}, ${message.receivedAt},
      ${due}::date, ${message.receivedAt}
    from numbered`);
  const caseFile = await getCase(tx, id);
  if (!route) return giveUsualPriority(tx, caseFile);
  await followRule(tx, caseFile, route);
  return giveUsualPriority(tx, await getCase(tx, id));
}

/** What whoever took it knows beside its words. */
function answersOf({ service, forwardTo }: IncomingMessage): Readonly<Record<string, string>> {
  return { ...(service && { service: service.id }), ...(forwardTo && { forwardTo }) };
}

/** What its kind usually gets; most kinds have the statutory clock alone. */
export async function giveUsualPriority(tx: Tx, caseFile: CaseFile): Promise<CaseFile> {
  const usual = caseFile.priority ? undefined : await usualWeight(tx, caseFile.kind);
  if (!usual) return caseFile;
  await prioritise(tx, caseFile, usual, { actor: systemActor });
  return getCase(tx, caseFile.id);
}
