import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Actions, Alert, BackLink, Button, DataTable, Form } from '../../html/index.js';
import { Refusal, sendPage } from '../../http/index.js';
import type { House } from '../../room/index.js';
import { instantInBrief, type Lang, say, type Text } from '../../text/index.js';
import {
  type DeadLetter,
  discardDeadLetter,
  listDeadLetters,
  type QueueState,
  queueState,
  retryDeadLetter,
} from '../dead-letters.js';
import { texts } from './texts.js';

const address = '/desk/admin/dead-letters';
const config = { access: 'staff:administrator' } as const;

/** The administrator's page for jobs that used up their tries. */
export function serveDeadLetters(web: FastifyInstance, house: House): void {
  const { transaction } = house.db('web');

  web.get<{ Querystring: { done?: string } }>(address, { config }, async (request, reply) => {
    const [letters, state] = await transaction(
      {},
      async (tx) => [await listDeadLetters(tx), await queueState(tx)] as const,
    );
    const { lang } = request;
    const done =
      request.query.done === 'retried'
        ? texts.retried
        : request.query.done === 'discarded'
          ? texts.discarded
          : undefined;
    return sendPage(request, reply, {
      title: say(texts.title, lang),
      width: 'wide',
      body: <Letters letters={letters} state={state} lang={lang} done={done} />,
    });
  });

  web.post<{ Params: { id: string } }>(`${address}/:id/retry`, { config }, async (request, reply) => {
    if (!(await transaction({}, (tx) => retryDeadLetter(tx, idOf(request.params.id)))))
      throw new Refusal('not-now', texts.gone);
    return reply.redirect(`${address}?done=retried`, 303);
  });

  web.get<{ Params: { id: string } }>(`${address}/:id/discard`, { config }, async (request, reply) => {
    const letters = await transaction({}, listDeadLetters);
    const letter = letters.find(({ id }) => id === idOf(request.params.id));
    if (!letter) throw new Refusal('not-found', texts.gone);
    const title = say(texts.confirmTitle, request.lang, { task: letter.task, id: letter.id });
    return sendPage(request, reply, { title, body: <Confirm title={title} id={letter.id} lang={request.lang} /> });
  });

  web.post<{ Params: { id: string } }>(`${address}/:id/discard`, { config }, async (request, reply) => {
    const done = await transaction({}, (tx) => discardDeadLetter(tx, idOf(request.params.id), nameOf(request)));
    if (!done) throw new Refusal('not-now', texts.gone);
    return reply.redirect(`${address}?done=discarded`, 303);
  });
}

function idOf(text: string): number {
  if (!/^\d{1,15}$/.test(text)) throw new Refusal('not-found');
  return Number(text);
}

function nameOf({ chrome }: FastifyRequest): string {
  return chrome.userName ?? '–';
}

interface LettersProps {
  readonly letters: readonly DeadLetter[];
  readonly state: QueueState;
  readonly lang: Lang;
  readonly done: Text | undefined;
}

function Letters({ letters, state, lang, done }: LettersProps) {
  const line = say(texts.queueLine, lang, { due: state.due, seconds: Math.round(state.oldestSeconds) });
  return (
    <>
      {done && (
        <Alert tone="success" live>
          {say(done, lang)}
        </Alert>
      )}
      <h1>{say(texts.title, lang)}</h1>
      <p>{say(texts.about, lang)}</p>
      <p>{line}</p>
      <DataTable
        caption={texts.title}
        captionHidden
        empty={texts.none}
        rows={letters}
        columns={[
          { label: texts.task, heading: true, cell: ({ task, id }) => `${task} (${id})` },
          { label: texts.attempts, numeric: true, cell: ({ attempts }) => attempts },
          { label: texts.failedAt, cell: ({ failedAt }) => instantInBrief(failedAt, lang) },
          { label: texts.error, cell: ({ lastError }) => lastError ?? '–' },
          { label: texts.deeds, cell: (letter) => <Deeds letter={letter} lang={lang} /> },
        ]}
      />
    </>
  );
}

function Deeds({ letter, lang }: { readonly letter: DeadLetter; readonly lang: Lang }) {
  const about = { lv: `${letter.task} ${letter.id}`, en: `${letter.task} ${letter.id}` };
  return (
    <>
      <Form action={`${address}/${letter.id}/retry`}>
        <Button size="sm" about={about}>
          {say(texts.retry, lang)}
        </Button>
      </Form>
      <a href={`${address}/${letter.id}/discard`}>{say(texts.discard, lang)}</a>
    </>
  );
}

function Confirm({ title, id, lang }: { readonly title: string; readonly id: number; readonly lang: Lang }) {
  return (
    <>
      <BackLink href={address}>{say(texts.back, lang)}</BackLink>
      <h1>{title}</h1>
      <p>{say(texts.confirm, lang)}</p>
      <Form action={`${address}/${id}/discard`}>
        <Actions>
          <Button tone="danger">{say(texts.discard, lang)}</Button>
        </Actions>
      </Form>
    </>
  );
}
