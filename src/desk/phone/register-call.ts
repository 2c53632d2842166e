import { cases } from '../../case/index.js';
import { bindToCase, getCall, proofs, recordings } from '../../channels/phone/index.js';
import { actorOf, type Visitor } from '../../identity/index.js';
import type { Tx } from '../../platform/db/index.js';
import { Refusal } from '../../platform/http/index.js';
import { parsePhone } from '../../platform/identifiers/index.js';
import type { House } from '../../platform/room/index.js';
import { given } from '../officer.js';
import { proveCaller, provenOf } from './prove-caller.js';
import { texts } from './texts.js';

const fields = ['text', 'kind', 'subject', 'client', 'name', 'number', 'email', 'addTo', 'code', 'note'] as const;
/** What was typed about a call. */
export type Typed = Readonly<Record<(typeof fields)[number], string>>;

export function typedOf(body: unknown): Typed {
  const [text, kind, subject, client, name, number, email, addTo, code, note] = fields.map((field) =>
    given(body, field),
  );
  return {
    text: text ?? '',
    kind: kind ?? '',
    subject: subject ?? '',
    client: client ?? '',
    name: name ?? '',
    number: number ?? '',
    email: email ?? '',
    addTo: addTo ?? '',
    code: code ?? '',
    note: note ?? '',
  };
}

/** Registers a call that the operator has taken as a case, or adds it to one; gives back what is wrong with the form. */
export async function registerCall(house: House, tx: Tx, operator: Visitor, id: string, typed: Typed) {
  const taken = await getCall(tx, id);
  if (taken.takenBy !== operator.person.key) throw new Refusal('not-found');
  const phone = typed.number ? parsePhone(typed.number) : undefined;
  const problems = problemsOf(typed, phone?.ok);
  if (problems.length) return problems;
  const wrongCode = typed.code && !taken.provenBy && (await proveCaller(house, tx, operator, id, byCode(typed)));
  if (wrongCode) return wrongCode;
  const call = await getCall(tx, id);
  const caller = await cases.findCaller(tx, operator, call.caller, provenOf(call));
  // A code that was read out says whose call it is.
  const key = typed.code && call.subjectKey ? call.subjectKey : typed.client;
  const client = caller.clients.find((one) => one.key === key);
  // Only what was offered: an open matter of whoever may be calling.
  const matter = caller.matters.find(({ id: found }) => found === typed.addTo);
  const kind = cases.submissionKinds.find((name) => name === typed.kind) ?? 'question';
  const number = phone?.ok ? phone.value : (call.caller ?? undefined);
  const isProven = call.provenBy !== null && client !== undefined && client.key === call.subjectKey;
  const entered = await cases.enterMatter(house, tx, operator, {
    way: 'phone',
    messageId: call.id,
    kind,
    subject: (typed.subject || (typed.text.split('\n', 1)[0] ?? '')).slice(0, 120),
    text: typed.text.slice(0, 20_000),
    sender: {
      name: client?.name ?? (typed.name.slice(0, 200) || number || texts.withheld.lv),
      phone: number,
      email: typed.email || undefined,
      key: client?.key,
    },
    attachments: [],
    addTo: matter?.id,
    // Proven for one client, it proves nothing of another.
    assurance: isProven && call.provenBy ? (await proofs.strengthOf(tx, call.provenBy)).assurance : 'anonymous',
  });
  await bindToCase(tx, actorOf(operator), call.id, entered, client?.key);
  if (kind === 'complaint') await recordings.keepForComplaint(tx, call.id);
  return undefined;
}

function byCode({ code }: Typed) {
  return { way: 'code', client: '', code };
}

function problemsOf(typed: Typed, isPhone: boolean | undefined) {
  return [
    ...(typed.text ? [] : [{ field: 'text', message: texts.needText }]),
    ...(isPhone === false ? [{ field: 'number', message: texts.needPhone }] : []),
    ...(typed.email && !/^[^\s@]{1,64}@[^\s@.]+(\.[^\s@.]+)+$/.test(typed.email)
      ? [{ field: 'email', message: texts.needEmail }]
      : []),
  ];
}
