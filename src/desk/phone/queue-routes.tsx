import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import {
  askCallBack,
  endCallBack,
  figuresSince,
  listCallBacks,
  listPast,
  listUnfinished,
  listWaiting,
  outcomes,
  stateOfQueue,
} from '../../channels/phone/index.js';
import { actorOf } from '../../identity/index.js';
import { rigaDate, rigaInstant } from '../../platform/clock/index.js';
import { assetUrl } from '../../platform/html/index.js';
import { liveFeed, Refusal, sendPage } from '../../platform/http/index.js';
import { isUuid, parsePhone } from '../../platform/identifiers/index.js';
import type { House } from '../../platform/room/index.js';
import { asOfficer, given, officerOf } from '../officer.js';
import { feedPath, type Queue, QueuePage } from './queue-page.js';
import { texts } from './texts.js';

const config = { access: 'staff:operator' } as const;
/** Seconds after which the page is asked for again where no script runs. */
const lookAgain = 10;

/** The queue, and the list of those who wait to be called. */
export function queueRoutes(house: House) {
  return (web: FastifyInstance) => {
    web.route({
      method: 'GET',
      url: '/desk/phone',
      config,
      handler: (request, reply) => {
        const [adds, still] = [given(request.query, 'adds') !== '', given(request.query, 'still') !== ''];
        return show(house, request, reply, { adds, still });
      },
    });
    liveFeed(web, house, {
      url: feedPath,
      access: config.access,
      who: (request) => officerOf(request).person.key,
      look: () => house.db('web').transaction({}, (tx) => stateOfQueue(tx, rigaInstant(rigaDate(tx.now)))),
    });
    web.route({ method: 'POST', url: '/desk/phone/call-backs', config, handler: addCallBack(house) });
    web.route({
      method: 'POST',
      url: '/desk/phone/call-backs/:id',
      config,
      handler: async (request, reply) => {
        const id = given(request.params, 'id');
        const outcome = outcomes.find((name) => name === given(request.body, 'outcome'));
        if (!isUuid(id) || !outcome) throw new Refusal('not-found');
        await asOfficer(house, request, (tx, operator) => endCallBack(tx, actorOf(operator), id, outcome));
        return reply.redirect('/desk/phone', 303);
      },
    });
  };
}

function addCallBack(house: House) {
  return async (request: FastifyRequest, reply: FastifyReply) => {
    const typed = {
      number: given(request.body, 'number').slice(0, 40),
      name: given(request.body, 'name').slice(0, 200),
      about: given(request.body, 'about').slice(0, 500),
      hours: given(request.body, 'hours').slice(0, 4),
    };
    const phone = parsePhone(typed.number);
    const hours = /^\d{1,3}$/.test(typed.hours) ? Number(typed.hours) : 0;
    const isTime = hours >= 1 && hours <= 240;
    if (!phone.ok || !isTime)
      return show(house, request, reply, {
        adds: true,
        typed,
        problems: [
          ...(phone.ok ? [] : [{ field: 'number', message: texts.needPhone }]),
          ...(isTime ? [] : [{ field: 'hours', message: texts.needHours }]),
        ],
      });
    await asOfficer(house, request, (tx) =>
      askCallBack(tx, {
        phone: phone.value,
        name: typed.name,
        about: typed.about,
        dueAt: new Date(tx.now.getTime() + hours * 3_600_000),
      }),
    );
    return reply.redirect('/desk/phone', 303);
  };
}

async function show(
  house: House,
  request: FastifyRequest,
  reply: FastifyReply,
  more: Partial<Pick<Queue, 'adds' | 'still' | 'problems' | 'typed'>> = {},
) {
  const queue = await asOfficer(house, request, async (tx, operator): Promise<Queue> => {
    const today = rigaInstant(rigaDate(tx.now));
    return {
      now: tx.now,
      waiting: await listWaiting(tx),
      mine: await listUnfinished(tx, operator.person.key),
      callBacks: await listCallBacks(tx),
      abandoned: await listPast(tx, today, 'abandoned'),
      transferred: await listPast(tx, today, 'transferred'),
      figures: await figuresSince(tx, today),
      adds: false,
      still: false,
      problems: [],
      typed: { number: '', name: '', about: '', hours: '4' },
      ...more,
    };
  });
  const wrong = queue.problems.length > 0;
  const rings = queue.waiting.length;
  return sendPage(request, reply, {
    title: `${rings ? `(${rings}) ` : ''}${texts.phone[request.lang]}`,
    body: <QueuePage queue={queue} />,
    ...(wrong && { problems: true, status: 422 }),
    ...(!queue.still && { scripts: [assetUrl('live.client.js')] }),
    // What is typed is never lost to it. The fragment puts the focus on the first call.
    ...(!queue.still &&
      !queue.adds && { refresh: { seconds: lookAgain, url: `/desk/phone?${queue.now.getTime()}#take` } }),
    width: 'wide',
  });
}
