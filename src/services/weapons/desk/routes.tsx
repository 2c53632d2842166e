import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Look, SubjectKey } from '../../../audit/index.js';
import { cases } from '../../../case/index.js';
import type { Tx } from '../../../platform/db/index.js';
import { Refusal, sendPage } from '../../../platform/http/index.js';
import type { House } from '../../../platform/room/index.js';
import { type Text, tidy } from '../../../platform/text/index.js';
import { getEntity } from '../../../registers/legal-entities/index.js';
import { findPerson } from '../../../registers/persons/index.js';
import { categories, history, uses, weaponKinds } from '../../../registers/weapons/index.js';
import { passport } from '../passport.js';
import { deskPath, HistoryPage, type Said, StartPage } from './pages.js';
import { deskWords as words } from './texts.js';

const config = { access: 'staff:officer' } as const;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** For officers of the unit: a weapon through its owners, by number and with a reason; corrections by two of them; what came back. */
export function deskPages(web: FastifyInstance, house: House): void {
  web.get(deskPath, { config }, (request, reply) => start(house, request, reply, {}));
  web.post(`${deskPath}/history`, { config }, (request, reply) => showHistory(house, request, reply));
  web.post(`${deskPath}/correct`, { config }, (request, reply) => propose(house, request, reply));
  web.post(`${deskPath}/back`, { config }, (request, reply) => bringBack(house, request, reply));
  for (const deed of ['approve', 'decline'] as const)
    web.post(`${deskPath}/corrections/${deed}`, { config }, (request, reply) => settle(house, request, reply, deed));
}

const given = (request: FastifyRequest, name: string) => tidy(Reflect.get(Object(request.body), name));
const asOfficer = <T,>(
  house: House,
  request: FastifyRequest,
  reason: string,
  work: (tx: Tx, look: Look) => Promise<T>,
) => cases.asOfficerOf(house, request, passport, { purpose: 'weapon-history', ...(reason && { reason }) }, work);

async function start(house: House, request: FastifyRequest, reply: FastifyReply, said: Said): Promise<FastifyReply> {
  const waiting = await asOfficer(house, request, '', (tx, look) => history.listCorrections(tx, look));
  const done: unknown = Reflect.get(Object(request.query), 'done');
  const reader = request.visitor?.person.key ?? '';
  return sendPage(request, reply, {
    title: words.title[request.lang],
    width: 'wide',
    body: <StartPage {...{ waiting, reader, said }} done={typeof done === 'string' ? done : undefined} />,
    ...(said.problem && { status: 422, problems: true }),
  });
}

async function showHistory(house: House, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const [number, reason] = [given(request, 'number'), given(request, 'reason')];
  const typed = { number, reason };
  if (number.replace(/[^A-Za-z0-9]/g, '').length < 2)
    return start(house, request, reply, { ...typed, problem: { field: 'number', message: words.numberMissing } });
  if (reason.length < 10)
    return start(house, request, reply, { ...typed, problem: { field: 'reason', message: words.reasonShort } });
  return showWeapons(house, request, reply, { serial: number }, reason);
}

async function showWeapons(
  house: House,
  request: FastifyRequest,
  reply: FastifyReply,
  asked: { readonly serial: string } | { readonly id: string },
  reason: string,
  problem?: Said['problem'],
): Promise<FastifyReply> {
  const found = await asOfficer(house, request, reason, async (tx, look) => {
    const weapons = await history.historyOf(tx, look, asked);
    return { weapons, names: await namesOf(tx, look, weapons) };
  });
  const typed = {
    field: given(request, 'field'),
    becomes: given(request, 'becomes'),
    why: given(request, 'why'),
    circumstances: given(request, 'circumstances'),
  };
  return sendPage(request, reply, {
    title: words.find[request.lang],
    width: 'wide',
    body: <HistoryPage {...found} reason={reason} typed={typed} problem={problem} />,
    ...(problem && { status: 422, problems: true }),
  });
}

/** Who the holders are; each look into the registers of people and entities has its own line. */
async function namesOf(
  tx: Tx,
  look: Look,
  weapons: readonly history.WeaponHistory[],
): Promise<ReadonlyMap<string, string>> {
  const subjects = new Set<SubjectKey>(weapons.flatMap(({ holdings }) => holdings.map(({ subject }) => subject)));
  const names = new Map<string, string>();
  for (const subject of subjects) {
    const id = subject.slice(subject.indexOf(':') + 1);
    if (subject.startsWith('entity:')) names.set(subject, (await getEntity(tx, look, id)).name);
    const person = subject.startsWith('person:') ? await findPerson(tx, look, id) : undefined;
    if (person) names.set(subject, `${person.givenName} ${person.familyName}`);
  }
  return names;
}

const codes: Readonly<Partial<Record<history.Correctable, readonly string[]>>> = {
  kind: weaponKinds,
  category: categories,
  use: uses,
};

/** Whether a value can stand in a field at all. */
function isPossible(field: history.Correctable, value: string): boolean {
  if (field === 'made_year') return /^(18|19|20|21)\d\d$/.test(value);
  if (field === 'serial') return /^[A-Za-z0-9][A-Za-z0-9 ./-]{1,29}$/.test(value);
  return codes[field]?.includes(value) ?? (value.length > 0 && value.length <= 80);
}

async function propose(house: House, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const [weapon, becomes, why, reason] = [
    given(request, 'weapon'),
    given(request, 'becomes'),
    given(request, 'why'),
    given(request, 'reason'),
  ];
  const field = history.correctable.find((one) => one === given(request, 'field'));
  if (!uuid.test(weapon)) throw new Refusal('not-valid');
  const again = (at: string, message: Text) =>
    showWeapons(house, request, reply, { id: weapon }, reason || why, { field: at, message });
  if (!field || !isPossible(field, becomes)) return again('becomes', words.notPossible);
  if (why.length < 10) return again('why', words.reasonShort);
  const proposed = await asOfficer(house, request, why, (tx, look) =>
    history.proposeCorrection(tx, look, weapon, { field, becomes }),
  );
  return proposed ? reply.redirect(`${deskPath}?done=proposed#done`, 303) : again('becomes', words.notProposed);
}

async function bringBack(house: House, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const [weapon, what, circumstances] = [
    given(request, 'weapon'),
    given(request, 'what'),
    given(request, 'circumstances'),
  ];
  if (!uuid.test(weapon) || (what !== 'found' && what !== 'returned')) throw new Refusal('not-valid');
  const again = (message: Text) =>
    showWeapons(house, request, reply, { id: weapon }, given(request, 'reason') || circumstances, {
      field: 'circumstances',
      message,
    });
  if (circumstances.length < 10) return again(words.reasonShort);
  const done = await asOfficer(house, request, circumstances, (tx, look) => history.reportBack(tx, look, weapon, what));
  return done ? reply.redirect(`${deskPath}?done=${what}#done`, 303) : again(words.notAway);
}

async function settle(
  house: House,
  request: FastifyRequest,
  reply: FastifyReply,
  verdict: 'approve' | 'decline',
): Promise<FastifyReply> {
  const [id, becomes] = [given(request, 'correction'), given(request, 'becomes')];
  if (!uuid.test(id)) throw new Refusal('not-valid');
  const done = await asOfficer(house, request, '', (tx, look) =>
    verdict === 'approve' ? history.approveCorrection(tx, look, id, becomes) : history.declineCorrection(tx, look, id),
  );
  if (!done) return start(house, request, reply, { problem: { field: 'corrections', message: words.tooLate } });
  return reply.redirect(`${deskPath}?done=${verdict === 'approve' ? 'approved' : 'declined'}#done`, 303);
}
