import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { surveys } from '../../case/index.js';
import type { Tx } from '../../platform/db/index.js';
import { both, Refusal, sendPage } from '../../platform/http/index.js';
import type { House } from '../../platform/room/index.js';
import { tidy } from '../../platform/text/index.js';
import { SurveyPage, type SurveyPageProps } from './survey-page.js';
import { texts } from './texts.js';

/** How often one network may answer: the link is what proves the client, and it cannot be guessed. */
const answering = { bucket: 'survey', perMinute: 10, perDay: 60, overall: 300 };
const paths = { lv: `${surveys.surveyPaths.lv.slice(3)}/:token`, en: `${surveys.surveyPaths.en.slice(3)}/:token` };

/** How it went, answered by the link alone: opening it changes nothing, so that programs that look at links answer for nobody. */
export function surveyPages(web: FastifyInstance, house: House): void {
  const config = { access: 'anyone' } as const;
  both(web, paths, { method: 'GET', config, handler: (request, reply) => show(house, request, reply, []) });
  both(web, paths, {
    method: 'POST',
    config: { ...config, limit: answering },
    handler: (request, reply) => answer(house, request, reply),
  });
}

const withoutRights = <T,>(house: House, request: FastifyRequest, work: (tx: Tx) => Promise<T>) =>
  house.db('web').transaction({}, work, request.id);

function tokenOf({ params }: FastifyRequest): string {
  const { token } = params as { readonly token: string };
  if (!/^[\w-]{43}$/.test(token)) throw new Refusal('not-found');
  return token;
}

/** In the name of the party of an unhappy answer; undefined where the link is no such. */
async function asParty<T>(
  house: House,
  request: FastifyRequest,
  token: string,
  work: (tx: Tx, party: surveys.SurveyParty) => Promise<T>,
): Promise<T | undefined> {
  const party = await withoutRights(house, request, (tx) => surveys.partyOfUnhappy(tx, token));
  if (!party) return undefined;
  return house.db('web').transaction({ subjects: [party.subjectKey] }, (tx) => work(tx, party), request.id);
}

async function show(house: House, request: FastifyRequest, reply: FastifyReply, problems: SurveyPageProps['problems']) {
  const token = tokenOf(request);
  const survey = await withoutRights(house, request, (tx) => surveys.findSurvey(tx, token));
  const given = { ...(request.query as object), ...((request.body ?? {}) as object) } as Readonly<
    Record<string, unknown>
  >;
  const typed = typedIn(given);
  const action = surveys.addressOfSurvey(request.lang, token);
  const mayReopen = await asParty(house, request, token, surveys.mayReopenFor);
  return sendPage(request, reply, {
    title: texts.title[request.lang],
    body: (
      <SurveyPage survey={survey} action={action} mayReopen={mayReopen ?? false} typed={typed} problems={problems} />
    ),
    otherLanguage: surveys.addressOfSurvey(request.lang === 'lv' ? 'en' : 'lv', token),
    ...(problems.length > 0 && { status: 422 }),
  });
}

function typedIn(given: Readonly<Record<string, unknown>>): surveys.TypedSurvey {
  return {
    score: tidy(given.score),
    solved: tidy(given.solved),
    effort: tidy(given.effort),
    comment: tidy(given.comment),
  };
}

async function answer(house: House, request: FastifyRequest, reply: FastifyReply) {
  const token = tokenOf(request);
  const body = (request.body ?? {}) as Readonly<Record<string, unknown>>;
  if (tidy(body.reopen) === 'yes') {
    await reopen(house, request, token);
    return reply.redirect(surveys.addressOfSurvey(request.lang, token), 303);
  }
  const { score, details, problems } = surveys.readSurvey(typedIn(body));
  const adds = tidy(body.add) === 'yes';
  // What is added comes after the score, which is not asked a second time.
  const wrong = problems.filter(({ field }) => !(adds && field === 'score'));
  if (wrong.length > 0) return show(house, request, reply, wrong);
  await withoutRights(house, request, async (tx) => {
    if (adds) await surveys.addToSurvey(tx, token, details);
    else if (score !== undefined) await surveys.answerSurvey(tx, token, score);
  });
  return reply.redirect(surveys.addressOfSurvey(request.lang, token), 303);
}

/** Pressed twice, the matter is taken up once; a press that cannot take it up says so. */
async function reopen(house: House, request: FastifyRequest, token: string): Promise<void> {
  await asParty(house, request, token, (tx, party) => surveys.reopenFromSurvey(tx, token, party));
  const { isReopened } = await withoutRights(house, request, (tx) => surveys.findSurvey(tx, token));
  if (!isReopened) throw new Refusal('not-now', surveys.tooOldToReopen);
}
