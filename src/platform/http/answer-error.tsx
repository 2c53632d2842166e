import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Log, safeError } from '../log/index.js';
import { fill, instantInWords, type Lang, say, type Text } from '../text/index.js';
import { classify, type Meeting } from './classify.js';
import { isApi, languageOf } from './language.js';
import { sendPage } from './send-page.js';
import { fromWords, type Situation, situations } from './situations.js';

/** The one error handler of the web: a page for people, problem details (RFC 9457) for programs, a log line for faults. */
export function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply, log: Log, now: Date): void {
  request.lang = languageOf(request);
  const meeting = classify(error, request);
  const situation = situations[meeting.name];
  if (meeting.name === 'fault')
    log.error({ requestId: request.id, route: request.routeOptions.url, fault: safeError(error) }, 'fault');
  reply.code(situation.status).header('cache-control', 'no-store').header('x-request-id', request.id);
  if (meeting.retryAfter !== undefined) reply.header('retry-after', String(meeting.retryAfter));
  const next = nextWords(meeting, situation, now);
  if (isApi(request)) sendProblem(request, reply, meeting, next);
  else sendErrorPage(request, reply, meeting, next, log);
}

function nextWords(meeting: Meeting, situation: Situation, now: Date): Text {
  if (meeting.name !== 'too-many') return situation.next;
  return fill(situation.next, { when: whenWords(meeting.retryAfter ?? 60, now) });
}

/** When to come again: `after 40 seconds`, or the day and hour when it is long. */
function whenWords(seconds: number, now: Date): Text {
  if (seconds < 90) return { lv: `pēc ${seconds} sekundēm`, en: `in ${seconds} seconds` };
  const minutes = Math.ceil(seconds / 60);
  if (minutes < 90) return { lv: `pēc ${minutes} minūtēm`, en: `in ${minutes} minutes` };
  const at = new Date(now.getTime() + seconds * 1000);
  return { lv: `pēc ${instantInWords(at, 'lv')}`, en: `after ${instantInWords(at, 'en')}` };
}

function sendProblem(request: FastifyRequest, reply: FastifyReply, meeting: Meeting, next: Text): void {
  const { lang } = request;
  const { status, title, what } = situations[meeting.name];
  const first = meeting.problems[0];
  const body = {
    type: `/api/v1/problems/${meeting.name}`,
    title: title[lang],
    status,
    detail: `${(meeting.why ?? first?.detail ?? what)[lang]}${meeting.problems.length ? '' : ` ${next[lang]}`}`,
    instance: `urn:uuid:${request.id}`,
    ...(first && { field: first.field }),
    ...(meeting.problems.length && {
      errors: meeting.problems.map(({ field, pointer, detail }) => ({
        field,
        pointer: `#${pointer}`,
        detail: detail[lang],
      })),
    }),
  };
  reply.type('application/problem+json; charset=utf-8').header('content-language', lang).send(JSON.stringify(body));
}

function sendErrorPage(request: FastifyRequest, reply: FastifyReply, meeting: Meeting, next: Text, log: Log): void {
  const { lang } = request;
  const { status, title } = situations[meeting.name];
  try {
    const body = <ErrorBody lang={lang} meeting={meeting} next={next} reference={request.id} />;
    sendPage(request, reply, { title: title[lang], body, status, otherLanguage: lang === 'lv' ? '/en' : '/lv' });
  } catch (cause) {
    // The layout itself failed: the words alone must still arrive.
    log.error({ requestId: request.id, fault: safeError(cause) }, 'error page failed');
    reply.type('text/plain; charset=utf-8').send(`${say(title, lang)}. ${say(next, lang)} ${request.id}`);
  }
}

function ErrorBody(props: { lang: Lang; meeting: Meeting; next: Text; reference: string }) {
  const { lang, meeting, next, reference } = props;
  const { title, what } = situations[meeting.name];
  return (
    <>
      <h1>{title[lang]}</h1>
      <p>{(meeting.why ?? what)[lang]}</p>
      <p>{next[lang]}</p>
      {meeting.name === 'fault' && (
        <p>
          {fromWords.reference[lang]}: <code>{reference}</code>
        </p>
      )}
      <p>
        <a href={`/${lang}`}>{fromWords.home[lang]}</a>
      </p>
    </>
  );
}
