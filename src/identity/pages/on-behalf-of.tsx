import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { record } from '../../audit/index.js';
import type { Tx } from '../../platform/db/index.js';
import { Actions, Button, ErrorSummary, Form, HiddenField, RadioField } from '../../platform/html/index.js';
import { both, Refusal, sendPage } from '../../platform/http/index.js';
import type { House } from '../../platform/room/index.js';
import type { Lang } from '../../platform/text/index.js';
import { isLocalPath, paths } from '../addresses.js';
import { representationLook } from '../looks.js';
import { actForOneself, listSubjects, type Representable } from '../representation.js';
import { actForSubject } from '../sessions.js';
import { texts } from '../texts.js';
import type { Visitor } from '../visitor.js';

/** Choosing for whom one acts: oneself, a child, a ward, a company, an institution. */
export function onBehalfOfPages(web: FastifyInstance, house: House): void {
  const config = { access: 'client' } as const;
  both(web, paths.onBehalfOf, {
    method: 'GET',
    config,
    handler: async (request, reply) => {
      const { next } = request.query as { next?: unknown };
      return sendChoice(request, reply, await subjectsOf(house, request), { next });
    },
  });
  both(web, paths.onBehalfOf, { method: 'POST', config, handler: (request, reply) => choose(request, reply, house) });
}

function visitorOf(request: FastifyRequest): Visitor {
  if (!request.visitor) throw new Refusal('not-allowed');
  return request.visitor;
}

function subjectsOf(house: House, request: FastifyRequest): Promise<readonly Representable[]> {
  const visitor = visitorOf(request);
  const who = { subjects: [visitor.person.key] };
  return house.db('web').transaction(who, (tx) => listSubjects(tx, visitor), request.id);
}

async function choose(request: FastifyRequest, reply: FastifyReply, house: House): Promise<FastifyReply> {
  const visitor = visitorOf(request);
  const { cookies } = request.server.identity;
  const { subject: wanted, next } = (request.body ?? {}) as { subject?: unknown; next?: unknown };
  const subjects = await subjectsOf(house, request);
  const chosen = subjects.find((subject) => subject.key === wanted);
  if (!chosen) return sendChoice(request, reply, subjects, { next, missing: true });
  const work = (tx: Tx) => actFor(tx, visitor, chosen);
  const token = await house.db('web').transaction({ subjects: [visitor.person.key] }, work, request.id);
  return reply
    .setCookie(cookies.name('client'), token, cookies.options)
    .redirect(isLocalPath(next) ? next : `/${request.lang}`, 303);
}

/** Acts for the subject from now on, under a new secret, and says so in the audit of the subject. */
async function actFor(tx: Tx, visitor: Visitor, chosen: Representable): Promise<string> {
  if (chosen.relation === 'self') await actForOneself(tx, visitor.sessionId);
  const look = representationLook(visitor);
  await record(tx, { ...look, deed: 'identity:act-for', subject: chosen.key, detail: { relation: chosen.relation } });
  return actForSubject(tx, visitor.sessionId, chosen, chosen.number);
}

interface Typed {
  readonly next: unknown;
  readonly missing?: boolean;
}

function sendChoice(request: FastifyRequest, reply: FastifyReply, subjects: readonly Representable[], typed: Typed) {
  const { lang } = request;
  return sendPage(request, reply, {
    title: texts.forWhomTitle[lang],
    status: typed.missing ? 422 : 200,
    body: <Choice lang={lang} subjects={subjects} typed={typed} now={visitorOf(request).actingFor.key} />,
  });
}

function Choice({
  lang,
  subjects,
  typed,
  now,
}: {
  lang: Lang;
  subjects: readonly Representable[];
  typed: Typed;
  now: string;
}) {
  const error = typed.missing ? texts.chooseOne : undefined;
  const options = subjects.map(({ key, name, relation, number }) => ({
    value: key,
    label: number ? `${name}, ${number}` : name,
    hint: texts[relation],
  }));
  return (
    <>
      <ErrorSummary problems={error ? [{ field: 'subject', message: error }] : []} />
      <h1>{texts.forWhomTitle[lang]}</h1>
      <p>{texts.forWhomHint[lang]}</p>
      {subjects.length === 1 && <p>{texts.nobodyElse[lang]}</p>}
      <Form action={`/${lang}${paths.onBehalfOf[lang]}`}>
        {isLocalPath(typed.next) && <HiddenField name="next" value={typed.next} />}
        <RadioField
          name="subject"
          label={texts.forWhom}
          options={options}
          value={error ? undefined : now}
          error={error}
        />
        <Actions>
          <Button>{texts.choose[lang]}</Button>
        </Actions>
      </Form>
    </>
  );
}
