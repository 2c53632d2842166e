import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { record } from '../../audit/index.js';
import { Actions, Alert, Button, DataTable, Form, HiddenField, Tag } from '../../platform/html/index.js';
import { both, Refusal, sendPage } from '../../platform/http/index.js';
import type { House } from '../../platform/room/index.js';
import { instantInBrief, type Lang } from '../../platform/text/index.js';
import { deskSessions, paths } from '../addresses.js';
import { signInLook } from '../looks.js';
import { endSession, listSessions, type SessionInList } from '../sessions.js';
import { texts } from '../texts.js';
import { actorOf, type Visitor } from '../visitor.js';

/** Where one is signed in, on either side, and the way to end it. */
export function mySessionsPages(web: FastifyInstance, house: House): void {
  const show = (request: FastifyRequest, reply: FastifyReply) => list(request, reply, house);
  const end = (request: FastifyRequest, reply: FastifyReply) => endSome(request, reply, house);
  both(web, paths.sessions, { method: 'GET', config: { access: 'client' }, handler: show });
  both(web, paths.sessions, { method: 'POST', config: { access: 'client' }, handler: end });
  web.get(deskSessions, { config: { access: 'staff' } }, show);
  web.post(deskSessions, { config: { access: 'staff' } }, end);
}

function visitorOf(request: FastifyRequest): Visitor {
  if (!request.visitor) throw new Refusal('not-allowed');
  return request.visitor;
}

function sessionsOf(house: House, visitor: Visitor): Promise<SessionInList[]> {
  const { key } = visitor.person;
  return house.db('web').transaction({ subjects: [key] }, (tx) => listSessions(tx, key));
}

async function list(request: FastifyRequest, reply: FastifyReply, house: House): Promise<FastifyReply> {
  const { lang } = request;
  const visitor = visitorOf(request);
  const sessions = await sessionsOf(house, visitor);
  const ended = (request.query as { ended?: unknown }).ended === '1';
  const action = request.url.split('?')[0] ?? deskSessions;
  const body = <Sessions {...{ lang, sessions, ended, action }} here={visitor.sessionId} />;
  return sendPage(request, reply, { title: texts.sessionsTitle[lang], body });
}

const wanted = z.union([z.object({ session: z.uuid() }), z.object({ others: z.literal('yes') })]);

async function endSome(request: FastifyRequest, reply: FastifyReply, house: House): Promise<FastifyReply> {
  const visitor = visitorOf(request);
  const { data } = wanted.safeParse(request.body);
  if (!data) throw new Refusal('not-valid');
  const { key } = visitor.person;
  const ids =
    'session' in data
      ? [data.session]
      : (await sessionsOf(house, visitor)).map(({ id }) => id).filter((id) => id !== visitor.sessionId);
  await house.db('web').transaction(
    { subjects: [key] },
    async (tx) => {
      for (const id of ids)
        if (await endSession(tx, id))
          await record(tx, { ...signInLook(actorOf(visitor)), deed: 'identity:session-ended', subject: key });
    },
    request.id,
  );
  return reply.redirect(`${request.url.split('?')[0]}?ended=1`, 303);
}

interface SessionsProps {
  readonly lang: Lang;
  readonly sessions: readonly SessionInList[];
  readonly ended: boolean;
  readonly action: string;
  readonly here: string;
}

function Sessions({ lang, sessions, ended, action, here }: SessionsProps) {
  return (
    <>
      <h1>{texts.sessionsTitle[lang]}</h1>
      {ended && (
        <Alert tone="success" live>
          <p>{texts.sessionEnded[lang]}</p>
        </Alert>
      )}
      <p>{texts.sessionsAbout[lang]}</p>
      <DataTable
        caption={texts.sessionsTitle}
        captionHidden
        rows={sessions}
        columns={[
          { label: texts.browser, heading: true, cell: (row) => browserOf(row, lang) },
          { label: texts.since, cell: (row) => instantInBrief(row.startedAt, lang) },
          { label: texts.lastSeen, cell: (row) => instantInBrief(row.lastSeenAt, lang) },
          { label: texts.actingAs, cell: (row) => row.actingName ?? texts.self[lang] },
          {
            label: texts.deed,
            cell: (row) =>
              row.id === here ? <Tag tone="info">{texts.thisOne[lang]}</Tag> : <End {...{ action, row, lang }} />,
          },
        ]}
      />
      {sessions.length > 1 && (
        <Form action={action}>
          <HiddenField name="others" value="yes" />
          <Actions>
            <Button variant="secondary">{texts.endOthers[lang]}</Button>
          </Actions>
        </Form>
      )}
    </>
  );
}

function browserOf({ browser, side }: SessionInList, lang: Lang): string {
  const name = browser || texts.unknownBrowser[lang];
  return side === 'staff' ? `${name} (${texts.deskSide[lang]})` : name;
}

function End({ action, row, lang }: { action: string; row: SessionInList; lang: Lang }) {
  return (
    <Form action={action}>
      <HiddenField name="session" value={row.id} />
      <Button variant="tertiary" size="sm" about={browserOf(row, lang)}>
        {texts.end[lang]}
      </Button>
    </Form>
  );
}
