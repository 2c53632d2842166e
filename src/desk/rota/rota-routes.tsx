import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { rota } from '../../case/index.js';
import { hasGrant, type Visitor } from '../../identity/index.js';
import { addDays, isPlainDate, type PlainDate, rigaDate, rigaInstant, weekdayOf } from '../../platform/clock/index.js';
import type { Tx } from '../../platform/db/index.js';
import { Refusal, sendPage } from '../../platform/http/index.js';
import { isUuid } from '../../platform/identifiers/index.js';
import type { House } from '../../platform/room/index.js';
import type { Text } from '../../platform/text/index.js';
import { asOfficer, given } from '../officer.js';
import { unitsOf } from '../worklist/units-of.js';
import { NoRota, type OpenRota, RotaPage } from './rota-page.js';
import { texts } from './texts.js';

type Verb = (tx: Tx, officer: Visitor, request: FastifyRequest) => Promise<unknown>;

/** Duties of the units that are on duty day and night. */
export function rotaRoutes(house: House) {
  return (web: FastifyInstance) => {
    const config = { access: 'staff' } as const;
    const officers = { access: 'staff:officer' } as const;
    const deed = (verb: Verb) => (request: FastifyRequest, reply: FastifyReply) => act(house, request, reply, verb);
    web.get('/desk/rota', { config }, (request, reply) => show(house, request, reply, {}));
    web.post('/desk/rota', { config: officers }, deed(plan));
    web.post('/desk/rota/swaps', { config: officers }, deed(offer));
    web.post(
      '/desk/rota/swaps/:swap',
      { config: officers },
      deed((tx, officer, request) =>
        rota.answerSwap(
          tx,
          officer,
          idOf(request, 'swap'),
          given(request.body, 'answer') === 'accept' ? 'accept' : 'decline',
        ),
      ),
    );
    web.post(
      '/desk/rota/shifts/:shift/cancel',
      { config: officers },
      deed((tx, officer, request) => rota.cancelShift(tx, officer, idOf(request, 'shift'))),
    );
    web.post('/desk/rota/shifts/:shift/note', { config }, deed(note));
    web.post(
      '/desk/rota/shifts/:shift/read',
      { config },
      deed((tx, officer, request) => rota.acknowledgeNote(tx, officer, idOf(request, 'shift'))),
    );
  };
}

function idOf(request: FastifyRequest, name: string): string {
  const id = given(request.params, name);
  if (!isUuid(id)) throw new Refusal('not-found');
  return id;
}

function wrong(field: string, why: Text): never {
  throw new Refusal('not-valid', why, { field });
}

const plan: Verb = (tx, officer, { body }) => {
  const day = given(body, 'day');
  const [begins, ends] = [given(body, 'begins'), given(body, 'ends')];
  if (!isPlainDate(day)) wrong('day', texts.dayWrong);
  if (!isTime(begins)) wrong('begins', texts.timeWrong);
  if (!isTime(ends)) wrong('ends', texts.timeWrong);
  if (!given(body, 'person')) wrong('person', texts.personWrong);
  return rota.addShift(tx, officer, {
    unit: given(body, 'unit'),
    personKey: given(body, 'person'),
    startsAt: rigaInstant(day, begins),
    endsAt: rigaInstant(ends > begins ? day : addDays(day, 1), ends),
  });
};

const note: Verb = (tx, officer, request) => {
  const seen = given(request.body, 'noted');
  const noted = /^\d{1,15}$/.test(seen) ? Number(seen) : undefined;
  return rota.writeNote(tx, officer, idOf(request, 'shift'), given(request.body, 'note'), noted);
};

const offer: Verb = (tx, officer, { body }) => {
  const [mine, inReturn] = [given(body, 'mine'), given(body, 'inReturn')];
  if (!isUuid(mine)) wrong('mine', texts.mineWrong);
  return rota.offerSwap(tx, officer, mine, {
    to: given(body, 'to'),
    inReturn: isUuid(inReturn) ? inReturn : undefined,
  });
};

function isTime(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
}

/** What was wrong is shown on the page, with everything typed. */
async function act(house: House, request: FastifyRequest, reply: FastifyReply, verb: Verb) {
  try {
    await asOfficer(house, request, (tx, officer) => verb(tx, officer, request));
  } catch (error) {
    if (!(error instanceof Refusal) || !error.details.field || !error.why) throw error;
    return show(house, request, reply, {
      problems: [{ field: error.details.field, message: error.why }],
      typed: Object.fromEntries(
        ['day', 'begins', 'ends', 'person', 'note', 'mine', 'to', 'inReturn'].map((name) => [
          name,
          given(request.body, name),
        ]),
      ),
    });
  }
  return reply.redirect(`/desk/rota?week=${mondayOf(request, house.clock.now())}&done=1#done`, 303);
}

function mondayOf(request: FastifyRequest, now: Date): PlainDate {
  const asked = given(request.query, 'week') || given(request.body, 'week');
  const day = isPlainDate(asked) ? asked : rigaDate(now);
  return addDays(day, 1 - weekdayOf(day));
}

async function show(house: House, request: FastifyRequest, reply: FastifyReply, more: Partial<OpenRota>) {
  const open = await asOfficer(house, request, (tx, officer) => readRota(tx, officer, request));
  if (!open)
    return sendPage(request, reply, {
      title: texts.title[request.lang],
      body: <NoRota />,
      ...(more.problems && { status: 422 }),
    });
  const page = { ...open, ...more };
  const problems = page.problems.length > 0;
  return sendPage(request, reply, {
    title: texts.title[request.lang],
    body: <RotaPage open={page} />,
    width: 'wide',
    ...(problems && { problems, status: 422 }),
  });
}

async function readRota(tx: Tx, officer: Visitor, request: FastifyRequest): Promise<OpenRota | undefined> {
  const covered = await rota.listCovered(tx);
  const own = await unitsOf(tx, officer);
  const asked = given(request.query, 'unit') || given(request.body, 'unit');
  const mine = covered.filter(({ unit }) => own.includes(unit));
  const chosen = mine.find(({ unit }) => unit === asked) ?? mine[0];
  if (!chosen) return undefined;
  const { unit } = chosen;
  const monday = mondayOf(request, tx.now);
  return {
    unit,
    monday,
    now: tx.now,
    shifts: await rota.listShifts(tx, unit, { from: rigaInstant(monday), to: rigaInstant(addDays(monday, 7)) }),
    duty: await rota.onDuty(tx, unit),
    gaps: await rota.gapsAhead(tx, chosen),
    swaps: await rota.listSwaps(tx, unit),
    colleagues: await rota.candidates(tx, unit),
    me: officer.person.key,
    mayPlan: hasGrant(officer, 'officer', unit),
    done: given(request.query, 'done') === '1',
    problems: [],
    typed: {},
  };
}
