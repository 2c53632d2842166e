import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Look } from '../../../audit/index.js';
import { cases } from '../../../case/index.js';
import { isPlainDate, rigaDate } from '../../../platform/clock/index.js';
import type { Tx } from '../../../platform/db/index.js';
import { Refusal, sendPage } from '../../../platform/http/index.js';
import { isUuid } from '../../../platform/identifiers/index.js';
import type { House } from '../../../platform/room/index.js';
import { tidy } from '../../../platform/text/index.js';
import { approveDisclosure, listCovert, proposeDisclosure } from '../../../registers/biometrics/index.js';
import { passport } from '../passport.js';
import { CovertPage, deskPath, type Said } from './page.js';
import { deskWords as words } from './texts.js';

const config = { access: 'staff:officer' } as const;

/** Looks that are not disclosed yet: two officers of the unit set the day on which their subjects learn of them. */
export function deskPages(web: FastifyInstance, house: House): void {
  web.get(deskPath, { config }, (request, reply) => show(house, request, reply, {}));
  web.post(`${deskPath}/propose`, { config }, (request, reply) => propose(house, request, reply));
  web.post(`${deskPath}/approve`, { config }, (request, reply) => approve(house, request, reply));
}

const given = (request: FastifyRequest, name: string) => tidy(Reflect.get(Object(request.body), name));
const asOfficer = <T,>(house: House, request: FastifyRequest, work: (tx: Tx, look: Look) => Promise<T>) =>
  cases.asOfficerOf(house, request, passport, { purpose: 'disclosure' }, work);

async function show(house: House, request: FastifyRequest, reply: FastifyReply, said: Said): Promise<FastifyReply> {
  const looks = await asOfficer(house, request, (tx, look) => listCovert(tx, look));
  const done: unknown = Reflect.get(Object(request.query), 'done');
  return sendPage(request, reply, {
    title: words.title[request.lang],
    body: (
      <CovertPage
        {...{ looks, said }}
        now={house.clock.now()}
        reader={request.visitor?.person.key ?? ''}
        done={done === 'proposed' || done === 'approved' ? done : undefined}
      />
    ),
    ...(said.problem && { status: 422, problems: true }),
  });
}

function lookOf(request: FastifyRequest): string {
  const id = given(request, 'look');
  if (!isUuid(id)) throw new Refusal('not-valid');
  return id;
}

async function propose(house: House, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const look = lookOf(request);
  const day = given(request, `day-${look}`);
  if (!isPlainDate(day) || day <= rigaDate(house.clock.now()))
    return show(house, request, reply, { look, day, problem: words.dayProblem });
  const done = await asOfficer(house, request, (tx, why) => proposeDisclosure(tx, why, look, day));
  return done
    ? reply.redirect(`${deskPath}?done=proposed#done`, 303)
    : show(house, request, reply, { look, day, problem: words.tooLate });
}

async function approve(house: House, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const [look, day] = [lookOf(request), given(request, 'day')];
  if (!isPlainDate(day)) throw new Refusal('not-valid');
  const done = await asOfficer(house, request, (tx, why) => approveDisclosure(tx, why, look, day));
  return done
    ? reply.redirect(`${deskPath}?done=approved#done`, 303)
    : show(house, request, reply, { look, problem: words.tooLate });
}
