import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Look } from '../../../audit/index.js';
import type { Tx } from '../../../platform/db/index.js';
import { Refusal, sendPage } from '../../../platform/http/index.js';
import { isUuid } from '../../../platform/identifiers/index.js';
import type { House } from '../../../platform/room/index.js';
import type { Text } from '../../../platform/text/index.js';
import { getEntity } from '../../../registers/legal-entities/index.js';
import { findPerson } from '../../../registers/persons/index.js';
import { history } from '../../../registers/weapons/index.js';
import { asOfficer, given } from './asked.js';
import { deskPath } from './corrections.js';
import { HistoryPage, type Said, StartPage } from './pages.js';
import { formOf, readProposal } from './proposal.js';
import { deskWords as words } from './texts.js';

const config = { access: 'staff:officer' } as const;

/** For officers of the unit: a weapon through its owners, by number and with a reason; corrections by two of them; what came back. */
export function deskPages(web: FastifyInstance, house: House): void {
  web.get(deskPath, { config }, (request, reply) => start(house, request, reply, {}));
  web.post(`${deskPath}/history`, { config }, (request, reply) => showHistory(house, request, reply));
  web.post(`${deskPath}/correct`, { config }, (request, reply) => correct(house, request, reply));
  web.post(`${deskPath}/back`, { config }, (request, reply) => bringBack(house, request, reply));
  for (const deed of ['approve', 'decline'] as const)
    web.post(`${deskPath}/corrections/${deed}`, { config }, (request, reply) => settle(house, request, reply, deed));
}

async function start(house: House, request: FastifyRequest, reply: FastifyReply, said: Said): Promise<FastifyReply> {
  const found = await asOfficer(house, request, '', async (tx, look) => {
    const waiting = await history.listCorrections(tx, look);
    return { waiting, names: await namesOf(tx, look, waiting.flatMap(subjectsOf)) };
  });
  const done: unknown = Reflect.get(Object(request.query), 'done');
  const reader = request.visitor?.person.key ?? '';
  return sendPage(request, reply, {
    title: words.title[request.lang],
    width: 'wide',
    body: <StartPage {...found} {...{ reader, said }} done={typeof done === 'string' ? done : undefined} />,
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
    const holders = weapons.flatMap(({ holdings }) => holdings.map(({ subject }) => subject));
    return { weapons, names: await namesOf(tx, look, holders) };
  });
  return sendPage(request, reply, {
    title: words.find[request.lang],
    width: 'wide',
    body: <HistoryPage {...found} reason={reason} typed={(name) => given(request, name)} problem={problem} />,
    ...(problem && { status: 422, problems: true }),
  });
}

/** Whom a correction of a holding names; of a mark, nobody. */
function subjectsOf({ field, was, becomes, holding }: history.Correction): string[] {
  return [...(holding ? [holding.subject] : []), ...(field === 'subject' ? [was, becomes] : [])];
}

/** Who they are; each look into the registers of people and entities has its own line. */
async function namesOf(tx: Tx, look: Look, subjects: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  for (const subject of new Set(subjects)) {
    const id = subject.slice(subject.indexOf(':') + 1);
    if (subject.startsWith('entity:')) names.set(subject, (await getEntity(tx, look, id)).name);
    const person = subject.startsWith('person:') ? await findPerson(tx, look, id) : undefined;
    if (person) names.set(subject, `${person.givenName} ${person.familyName}`);
  }
  return names;
}

async function bringBack(house: House, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const [weapon, what, circumstances] = [
    given(request, 'weapon'),
    given(request, 'what'),
    given(request, 'circumstances'),
  ];
  if (!isUuid(weapon) || (what !== 'found' && what !== 'returned')) throw new Refusal('not-valid');
  const again = (message: Text) =>
    showWeapons(house, request, reply, { id: weapon }, given(request, 'reason') || circumstances, {
      field: 'circumstances',
      message,
    });
  if (circumstances.length < 10) return again(words.reasonShort);
  const done = await asOfficer(house, request, circumstances, (tx, look) => history.reportBack(tx, look, weapon, what));
  return done ? reply.redirect(`${deskPath}?done=${what}#done`, 303) : again(words.notAway);
}

async function correct(house: House, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const form = formOf(request);
  const [weapon, why] = [given(request, 'weapon'), given(request, `${form}why`)];
  if (!isUuid(weapon)) throw new Refusal('not-valid');
  const again = (at: string, message: Text) =>
    showWeapons(house, request, reply, { id: weapon }, given(request, 'reason') || why, { field: at, message });
  if (why.length < 10) return again(`${form}why`, words.reasonShort);
  const read = await asOfficer(house, request, why, (tx, look) => readProposal(request, tx, look));
  if ('wrong' in read) return again(read.at, read.wrong);
  const proposed = await asOfficer(house, request, why, (tx, look) =>
    history.proposeCorrection(tx, look, weapon, read),
  );
  return proposed === 'done'
    ? reply.redirect(`${deskPath}?done=proposed#done`, 303)
    : again(`${form}becomes`, words.notProposed[proposed]);
}

async function settle(
  house: House,
  request: FastifyRequest,
  reply: FastifyReply,
  verdict: 'approve' | 'decline',
): Promise<FastifyReply> {
  const [id, becomes] = [given(request, 'correction'), given(request, 'becomes')];
  if (!isUuid(id)) throw new Refusal('not-valid');
  const settled = await asOfficer(house, request, '', async (tx, look) => {
    if (verdict === 'approve') return history.approveCorrection(tx, look, id, becomes);
    return (await history.declineCorrection(tx, look, id)) ? 'done' : 'too-late';
  });
  if (settled !== 'done')
    return start(house, request, reply, { problem: { field: 'corrections', message: words.notApproved[settled] } });
  return reply.redirect(`${deskPath}?done=${verdict === 'approve' ? 'approved' : 'declined'}#done`, 303);
}
