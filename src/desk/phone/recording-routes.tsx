import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { cases } from '../../case/index.js';
import { type Call, getCall, recordings } from '../../channels/phone/index.js';
import { actorOf, hasGrant, type Visitor } from '../../identity/index.js';
import type { Tx } from '../../platform/db/index.js';
import { Refusal, sendPage } from '../../platform/http/index.js';
import { isUuid } from '../../platform/identifiers/index.js';
import type { House } from '../../platform/room/index.js';
import type { Text } from '../../platform/text/index.js';
import { asOfficer, given, officerOf } from '../officer.js';
import { RecordingPage } from './recording-page.js';
import { sendSound } from './send-sound.js';
import { texts } from './texts.js';
import { uploadRoute } from './upload.js';

const config = { access: 'staff' } as const;
const path = '/desk/phone/recordings/:id';

/** Everything that the page of a recording shows. */
export interface OpenRecording {
  readonly call: Call;
  readonly recording: recordings.Recording | undefined;
  readonly permissions: readonly recordings.Permission[];
  /** Key of whoever looks. */
  readonly reader: string;
  readonly isOperator: boolean;
  /** Set once a purpose was given: what the player shows. */
  readonly listening?: string | undefined;
  readonly problems: readonly { readonly field: string; readonly message: Text }[];
  readonly typed: Readonly<Partial<Record<'purpose' | 'reason' | 'from' | 'kindOfPermission' | 'why', string>>>;
}

/** Recordings: heard with a purpose, held and exported by two. */
export function recordingRoutes(house: House) {
  return async (web: FastifyInstance): Promise<void> => {
    web.route({
      method: 'GET',
      url: path,
      config: { ...config, policy: { 'media-src': `'self'` } },
      handler: (request, reply) =>
        showRecording(house, request, reply, {
          listening: listeningOf(request),
          typed: { from: given(request.query, 'from') },
        }),
    });
    web.route({ method: 'POST', url: `${path}/listen`, config, handler: listen(house) });
    web.route({ method: 'GET', url: `${path}/sound`, config, handler: sound(house) });
    web.route({ method: 'POST', url: `${path}/permissions`, config, handler: askPermission(house) });
    web.route({ method: 'POST', url: `${path}/permissions/:permission`, config, handler: usePermission(house) });
    await uploadRoute(web, house, `${path}/upload`, showRecording);
  };
}

function listeningOf(request: FastifyRequest): string | undefined {
  const listening = given(request.query, 'listening');
  return isUuid(listening) ? listening : undefined;
}

/** The call, for operators, reviewers of quality, and officers who may see its case; for anybody else there is none. */
async function callFor(tx: Tx, visitor: Visitor, id: string): Promise<Call> {
  const call = await getCall(tx, id);
  if (hasGrant(visitor, 'operator') || hasGrant(visitor, 'quality')) return call;
  const caseFile = call.caseId && hasGrant(visitor, 'officer') ? await cases.findCase(tx, call.caseId) : undefined;
  if (!caseFile) throw new Refusal('not-found');
  return call;
}

function listen(house: House) {
  return async (request: FastifyRequest, reply: FastifyReply) => {
    const id = given(request.params, 'id');
    const purpose = recordings.listeningPurposes.find((name) => name === given(request.body, 'purpose'));
    const reason = given(request.body, 'reason').slice(0, 500);
    const from = given(request.body, 'from');
    if (!purpose || reason.length < 10)
      return showRecording(house, request, reply, {
        typed: { ...(purpose && { purpose }), reason, from },
        problems: [
          ...(purpose ? [] : [{ field: 'purpose', message: texts.needPurpose }]),
          ...(reason.length < 10 ? [{ field: 'reason', message: texts.needReason }] : []),
        ],
      });
    const { call, listening } = await asOfficer(house, request, async (tx, visitor) => {
      const call = await callFor(tx, visitor, id);
      return { call, listening: await recordings.beginListening(tx, actorOf(visitor), call, { purpose, reason }) };
    });
    const page = from === 'case' && call.caseId ? `/desk/cases/${call.caseId}` : `/desk/phone/recordings/${id}`;
    return reply.redirect(`${page}?listening=${listening}&call=${id}#player`, 303);
  };
}

function sound(house: House) {
  return async (request: FastifyRequest, reply: FastifyReply) => {
    const { bytes, type } = await asOfficer(house, request, async (tx, visitor) => {
      await callFor(tx, visitor, given(request.params, 'id'));
      return recordings.soundFor(house, tx, visitor.person.key, listeningOf(request) ?? '');
    });
    return sendSound(request, reply, type, bytes);
  };
}

function askPermission(house: House) {
  return async (request: FastifyRequest, reply: FastifyReply) => {
    const id = given(request.params, 'id');
    const kind = given(request.body, 'kindOfPermission') === 'export' ? 'export' : 'hold';
    const why = given(request.body, 'why');
    if (why.length < 10)
      return showRecording(house, request, reply, {
        typed: { kindOfPermission: kind, why },
        problems: [{ field: 'why', message: texts.needReason }],
      });
    await asOfficer(house, request, async (tx, visitor) => {
      await callFor(tx, visitor, id);
      await recordings.askPermission(tx, actorOf(visitor), id, kind, why);
    });
    return reply.redirect(`/desk/phone/recordings/${id}`, 303);
  };
}

function usePermission(house: House) {
  return async (request: FastifyRequest, reply: FastifyReply) => {
    const [id, permission] = [given(request.params, 'id'), given(request.params, 'permission')];
    const deed = given(request.body, 'deed');
    if (!isUuid(permission)) throw new Refusal('not-found');
    const taken = await asOfficer(house, request, async (tx, visitor) => {
      await callFor(tx, visitor, id);
      const actor = actorOf(visitor);
      if (deed === 'download') return recordings.exportRecording(house, tx, actor, id, permission);
      if (deed === 'lift') await recordings.liftHold(tx, actor, id, permission);
      else await recordings.approvePermission(tx, actor, id, permission);
      return undefined;
    });
    if (!taken) return reply.redirect(`/desk/phone/recordings/${id}`, 303);
    const extension = taken.type.split('/')[1] ?? 'bin';
    return reply
      .type(taken.type)
      .header('content-disposition', `attachment; filename="zvans-${id}.${extension}"`)
      .header('content-security-policy', `default-src 'none'; sandbox`)
      .send(taken.bytes);
  };
}

/** The page of a recording, with what is wrong with a form of it. */
export async function showRecording(
  house: House,
  request: FastifyRequest,
  reply: FastifyReply,
  more: Partial<Pick<OpenRecording, 'listening' | 'problems' | 'typed'>> = {},
) {
  const reader = officerOf(request);
  const open = await asOfficer(house, request, async (tx, visitor): Promise<OpenRecording> => {
    const call = await callFor(tx, visitor, given(request.params, 'id'));
    return {
      call,
      recording: await recordings.findRecording(tx, call.id),
      permissions: await recordings.listPermissions(tx, call.id),
      reader: reader.person.key,
      isOperator: hasGrant(visitor, 'operator'),
      problems: [],
      typed: {},
      ...more,
    };
  });
  const wrong = open.problems.length > 0;
  return sendPage(request, reply, {
    title: texts.recording[request.lang],
    body: <RecordingPage open={open} />,
    ...(wrong && { problems: true, status: 422 }),
    width: 'wide',
  });
}
