import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { cases } from '../../case/index.js';
import {
  askCallBack,
  type Call,
  dispositions,
  finishCall,
  getCall,
  recordings,
  takeCall,
} from '../../channels/phone/index.js';
import { actorOf, type Visitor } from '../../identity/index.js';
import type { Tx } from '../../platform/db/index.js';
import { Refusal, sendPage } from '../../platform/http/index.js';
import type { House } from '../../platform/room/index.js';
import type { Text } from '../../platform/text/index.js';
import { asOfficer, given } from '../officer.js';
import { CallPage } from './call-page.js';
import { mayProve, proveCaller, provenOf } from './prove-caller.js';
import { registerCall, type Typed, typedOf } from './register-call.js';
import { texts } from './texts.js';

const config = { access: 'staff:operator' } as const;
const path = '/desk/phone/calls/:id';

/** One call: take it, register it as a case, or say why there is none. */
export function callRoutes(house: House) {
  return (web: FastifyInstance) => {
    web.route({ method: 'GET', url: path, config, handler: (request, reply) => show(house, request, reply) });
    web.route({
      method: 'POST',
      url: `${path}/take`,
      config,
      handler: async (request, reply) => {
        const id = given(request.params, 'id');
        await asOfficer(house, request, async (tx, operator) => {
          await getCall(tx, id);
          await takeCall(tx, actorOf(operator), id);
        });
        // The fragment puts the focus into the form, without a script.
        return reply.redirect(`/desk/phone/calls/${id}#text`, 303);
      },
    });
    web.route({
      method: 'POST',
      url: `${path}/register`,
      config,
      handler: async (request, reply) => {
        const typed = typedOf(request.body);
        const id = given(request.params, 'id');
        const problems = await asOfficer(house, request, (tx, operator) =>
          registerCall(house, tx, operator, id, typed),
        );
        if (problems) return show(house, request, reply, { problems, typed });
        return reply.redirect(`/desk/phone/calls/${id}#done`, 303);
      },
    });
    web.route({ method: 'POST', url: `${path}/finish`, config, handler: finish(house) });
    web.route({ method: 'POST', url: `${path}/prove`, config, handler: prove(house) });
  };
}

function prove(house: House) {
  return async (request: FastifyRequest, reply: FastifyReply) => {
    const id = given(request.params, 'id');
    const problems = await asOfficer(house, request, (tx, operator) =>
      proveCaller(house, tx, operator, id, {
        client: given(request.body, 'provenClient'),
        code: given(request.body, 'code'),
        way: given(request.body, 'way'),
      }),
    );
    const typed = typedOf(request.body);
    if (problems) return show(house, request, reply, { problems, typed });
    // Whoever is proven is the client, whatever stood there before; what was being written about the call stays.
    const isWriting = typed.text || typed.subject || typed.name || typed.email;
    if (isWriting) return show(house, request, reply, { typed: { ...typed, client: '' } });
    return reply.redirect(`/desk/phone/calls/${id}#proven`, 303);
  };
}

function finish(house: House) {
  return async (request: FastifyRequest, reply: FastifyReply) => {
    const id = given(request.params, 'id');
    const what = dispositions.find((name) => name === given(request.body, 'disposition'));
    const note = given(request.body, 'note').slice(0, 2000);
    if (!what) {
      const problems = [{ field: 'disposition', message: texts.needDisposition }];
      return show(house, request, reply, { problems, typed: { ...typedOf({}), note } });
    }
    await asOfficer(house, request, async (tx, operator) => {
      const { caller } = await getCall(tx, id);
      await finishCall(tx, actorOf(operator), id, what, note);
      if (what === 'call-back' && caller)
        await askCallBack(tx, {
          callId: id,
          phone: caller,
          name: '',
          about: note.slice(0, 500),
          dueAt: inHours(tx, 4),
        });
    });
    return reply.redirect(`/desk/phone/calls/${id}#done`, 303);
  };
}

async function numbersOf(tx: Tx, operator: Visitor, caller: cases.Caller) {
  const numbers = new Map<string, readonly string[]>();
  for (const { key } of caller.clients) numbers.set(key, await cases.numbersOnRecord(tx, operator, key));
  return numbers;
}

function inHours(tx: Tx, hours: number): Date {
  return new Date(tx.now.getTime() + hours * 3_600_000);
}

/** Everything that the page of a call shows. */
export interface OpenCall {
  readonly call: Call;
  readonly isMine: boolean;
  readonly caller: cases.Caller;
  /** Numbers on record of each client who may be calling. */
  readonly numbers: ReadonlyMap<string, readonly string[]>;
  readonly recording: recordings.Recording | undefined;
  readonly problems: readonly { readonly field: string; readonly message: Text }[];
  readonly typed: Typed | undefined;
}

async function show(
  house: House,
  request: FastifyRequest,
  reply: FastifyReply,
  more: Partial<Pick<OpenCall, 'problems' | 'typed'>> = {},
) {
  const open = await asOfficer(house, request, async (tx, operator): Promise<OpenCall> => {
    const call = await getCall(tx, given(request.params, 'id'));
    const isMine = call.takenBy === operator.person.key;
    if (call.takenBy === null) throw new Refusal('not-found');
    const caller =
      isMine && mayProve(call)
        ? await cases.findCaller(tx, operator, call.caller, provenOf(call))
        : { clients: [], matters: [] };
    const numbers = await numbersOf(tx, operator, caller);
    const recording = await recordings.findRecording(tx, call.id);
    return { call, isMine, caller, numbers, recording, problems: [], typed: undefined, ...more };
  });
  const wrong = open.problems.length > 0;
  return sendPage(request, reply, {
    title: `${texts.call[request.lang]} ${open.call.caller ?? ''}`.trim(),
    body: <CallPage house={house} open={open} />,
    ...(wrong && { problems: true, status: 422 }),
    width: 'wide',
  });
}
