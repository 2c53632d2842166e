import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../../audit/index.js';
import { actorOf } from '../../identity/index.js';
import { plainDateTyped, rigaEndOf } from '../../platform/clock/index.js';
import {
  approveDraft,
  type DataSet,
  discardDraft,
  getKind,
  isDraft,
  listOpen,
  listVersions,
  load,
  nameable,
  publishDraft,
  saveDraft,
  type TypedRecord,
  titleIn,
  undoVersion,
} from '../../platform/dataset/index.js';
import type { Tx } from '../../platform/db/index.js';
import { Refusal, sendPage } from '../../platform/http/index.js';
import type { House } from '../../platform/room/index.js';
import { asOfficer, given } from '../officer.js';
import { KindPage } from './kind-page.js';
import { RecordPage } from './record-page.js';
import { SetPage } from './set-page.js';
import { texts } from './texts.js';
import { draftOf, type Problem, typedFrom, typedIn } from './typed-draft.js';

const config = { access: 'staff:editor' } as const;

/** The pages of one dataset: its kinds, a kind's records as on a date, one record with its draft and its history. */
export function recordRoutes(house: House, set: DataSet<Actor>) {
  const base = `/desk/admin/${set.id}`;
  return (web: FastifyInstance): void => {
    web.get(base, { config }, async (request, reply) => {
      const asked = given(request.query, 'on');
      const on = instantOf(asked);
      const [snapshot, open] = await asOfficer(house, request, async (tx) => [
        await load(tx, set),
        await listOpen(tx, set.id),
      ]);
      const at = on ?? house.clock.now();
      const body = (
        <SetPage {...{ base, set, at, on, asked, open }} view={snapshot.at(at)} planned={snapshot.changesAfter(at)} />
      );
      return sendPage(request, reply, { title: set.name[request.lang], width: 'wide', body });
    });
    web.get(`${base}/:kind`, { config }, async (request, reply) => {
      const kind = getKind(set, given(request.params, 'kind'));
      const asked = given(request.query, 'on');
      const on = instantOf(asked);
      const snapshot = await asOfficer(house, request, (tx) => load(tx, set));
      const at = on ?? house.clock.now();
      const body = (
        <KindPage {...{ base, set, kind, at, on, asked }} view={snapshot.at(at)} planned={snapshot.changesAfter(at)} />
      );
      return sendPage(request, reply, { title: kind.name[request.lang], width: 'wide', body });
    });
    web.get(`${base}/:kind/:key`, { config }, (request, reply) => show(house, set, request, reply));
    web.post(`${base}/:kind/:key`, { config }, (request, reply) => save(house, set, request, reply));
    web.post(`${base}/:kind/:key/:deed`, { config }, (request, reply) => settle(house, set, request, reply));
  };
}

/** The end of the day that the page is asked for as on. */
function instantOf(asked: string): Date | undefined {
  const on = plainDateTyped(asked);
  return on ? new Date(rigaEndOf(on).getTime() - 60_000) : undefined;
}

interface Typed {
  readonly typed: TypedRecord;
  readonly problems: readonly Problem[];
}

async function show(house: House, set: DataSet<Actor>, request: FastifyRequest, reply: FastifyReply, wrong?: Typed) {
  const kind = getKind(set, given(request.params, 'kind'));
  const key = given(request.params, 'key');
  const isNew = key === 'new';
  const { versions, snapshot } = await asOfficer(house, request, async (tx) => ({
    versions: isNew ? [] : await listVersions(tx, set.id, kind.id, key),
    snapshot: await load(tx, set),
  }));
  const now = house.clock.now();
  const standing = snapshot.at(now).find(kind, key);
  if (!isNew && !versions.length) throw new Refusal('not-found');
  const draft = versions.find(isDraft);
  const chosen = versions.find(({ version }) => String(version) === given(request.query, 'version'));
  const current = versions.find(({ version }) => version === standing?.version);
  const typed =
    wrong?.typed ?? typedFrom(kind, chosen ?? draft ?? current ?? versions[0], draft !== undefined && !chosen);
  const { lang, visitor } = request;
  const title = standing ? kind.title(standing.content, key)[lang] : isNew ? texts.add[lang] : key;
  const body = (
    <RecordPage
      {...{ base: `/desk/admin/${set.id}`, set, kind, isNew, versions, draft, current, typed }}
      recordKey={key}
      problems={wrong?.problems ?? []}
      reader={visitor?.person.key ?? ''}
      done={given(request.query, 'done') === 'yes'}
      title={title}
      nameable={(other) => nameable(snapshot, other, now)}
      titleOf={(other, named) => titleIn(snapshot, other, named)}
    />
  );
  return sendPage(request, reply, { title, width: 'wide', body, ...(wrong && { status: 422, problems: true }) });
}

async function save(house: House, set: DataSet<Actor>, request: FastifyRequest, reply: FastifyReply) {
  const kind = getKind(set, given(request.params, 'kind'));
  const typed = typedIn(request);
  const isNew = given(request.params, 'key') === 'new';
  const key = isNew ? (typed.key ?? '') : given(request.params, 'key');
  const read =
    key === 'new'
      ? { problems: [{ field: 'key', message: kind.keys.hint }] }
      : draftOf(kind, key, typed, house.clock.now());
  if ('problems' in read) return show(house, set, request, reply, { typed, problems: read.problems });
  try {
    await asOfficer(house, request, (tx, officer) => saveDraft(tx, set, actorOf(officer), read.draft));
  } catch (error) {
    if (!(error instanceof Refusal) || !error.why) throw error;
    const { seen: _seen, ...kept } = typed;
    return show(house, set, request, reply, {
      typed: kept,
      problems: [{ field: error.details.field ?? 'note', message: error.why }],
    });
  }
  return reply.redirect(`/desk/admin/${set.id}/${kind.id}/${key}?done=yes#done`, 303);
}

type Verb = (tx: Tx, set: DataSet<Actor>, by: Actor, id: string, seen: string) => Promise<void>;
const verbs: Readonly<Record<string, Verb>> = {
  publish: publishDraft,
  approve: approveDraft,
  discard: discardDraft,
  undo: undoVersion,
};

async function settle(house: House, set: DataSet<Actor>, request: FastifyRequest, reply: FastifyReply) {
  const [kind, key, deed] = [
    given(request.params, 'kind'),
    given(request.params, 'key'),
    given(request.params, 'deed'),
  ];
  const verb = Object.hasOwn(verbs, deed) ? verbs[deed] : undefined;
  if (!verb) throw new Refusal('not-found');
  const [id, seen] = [given(request.body, 'version'), given(request.body, 'hash')];
  await asOfficer(house, request, (tx, officer) => verb(tx, set, actorOf(officer), id, seen));
  return reply.redirect(`/desk/admin/${set.id}/${getKind(set, kind).id}/${key}?done=yes#done`, 303);
}
