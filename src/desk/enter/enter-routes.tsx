import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { cases, getApplication, getService, kindOf, servicesOf } from '../../case/index.js';
import { incoming } from '../../channels/post/index.js';
import type { Visitor } from '../../identity/index.js';
import { pricesOn } from '../../payments/index.js';
import { rigaDate } from '../../platform/clock/index.js';
import type { Tx } from '../../platform/db/index.js';
import {
  answersInWords,
  checkAll,
  FormPage,
  firstIncomplete,
  journeyOf,
  pageAfter,
  readPage,
} from '../../platform/form/index.js';
import { Refusal, sendPage } from '../../platform/http/index.js';
import type { House } from '../../platform/room/index.js';
import type { Lang, Text } from '../../platform/text/index.js';
import { asOfficer, given } from '../officer.js';
import type { Problem } from '../post/out-page.js';
import { problemOf, uuidOf } from '../post/out-routes.js';
import { applicantOf } from './applicant.js';
import { CheckPage, StartPage, type StartPageProps } from './enter-pages.js';
import { proofs, texts, ways } from './texts.js';

const config = { access: 'staff:officer' } as const;
const base = '/desk/enter';

/** A request for a service that came by post, by phone or signed, filled in for the client in the service's own form. */
export function enterRoutes(house: House) {
  return (web: FastifyInstance) => {
    const route = (
      method: 'GET' | 'POST',
      url: string,
      handler: (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>,
    ) => web.route({ method, url, config, handler });
    route('GET', base, (request, reply) =>
      showStart(house, request, reply, {
        typed: { letter: given(request.query, 'letter') },
        done: given(request.query, 'done'),
      }),
    );
    route('POST', base, (request, reply) => begin(house, request, reply));
    route('GET', `${base}/:draft/check`, (request, reply) => showCheck(house, request, reply));
    route('POST', `${base}/:draft/check`, (request, reply) => submit(house, request, reply));
    route('GET', `${base}/:draft/:page`, (request, reply) => showPage(house, request, reply));
    route('POST', `${base}/:draft/:page`, (request, reply) => save(house, request, reply));
  };
}

async function showStart(house: House, request: FastifyRequest, reply: FastifyReply, shown: Partial<StartPageProps>) {
  const services = servicesOf(house).filter(({ application }) => application);
  const { problems = [], typed = {} } = shown;
  return sendPage(request, reply, {
    title: texts.title[request.lang],
    body: <StartPage services={services} problems={problems} typed={typed} done={shown.done} />,
    problems: problems.length > 0,
    status: problems.length > 0 ? 422 : 200,
  });
}

async function begin(house: House, request: FastifyRequest, reply: FastifyReply) {
  const typed = Object.fromEntries(
    Object.entries(lengths).map(([name, most]) => [name, given(request.body, name).slice(0, most)]),
  );
  try {
    const begun = await asOfficer(house, request, (tx, officer) => start(house, tx, officer, typed, request.lang));
    if (typeof begun === 'string') return reply.redirect(`${base}/${begun}/begin`, 303);
    return showStart(house, request, reply, { problems: begun, typed });
  } catch (error) {
    return showStart(house, request, reply, { problems: [problemOf(error)], typed });
  }
}

const lengths = { service: 60, code: 20, relation: 20, signer: 20, seen: 200, way: 20, proof: 20, letter: 36 };

/** The draft's id, or everything that is wrong with the beginning. */
async function start(
  house: House,
  tx: Tx,
  officer: Visitor,
  typed: Readonly<Record<string, string>>,
  lang: Lang,
): Promise<string | readonly Problem[]> {
  const service = servicesOf(house).find(({ id, application }) => application && id === typed.service);
  const way = ways.find(({ value }) => value === typed.way)?.value;
  const proof = proofs.find(({ value }) => value === typed.proof);
  const client = await applicantOf(tx, officer, typed);
  const problems: Problem[] = [
    ...(service ? [] : [{ field: 'service', message: texts.serviceProblem }]),
    ...('problems' in client ? client.problems : []),
    ...(way ? [] : [{ field: 'way', message: texts.wayProblem }]),
    ...(proof ? [] : [{ field: 'proof', message: texts.proofProblem }]),
    ...(way && proof?.ways.every((each) => each !== way) ? [{ field: 'proof', message: texts.proofOfWay }] : []),
  ];
  if (problems.length || !service || 'problems' in client || !way || !proof) return problems;
  const letterId = typed.letter ? uuidOf(typed.letter) : undefined;
  const { assurance } = proof;
  return cases.startForClient(tx, officer, { service, ...client, lang, way, assurance, letterId });
}

async function openFilling(house: House, tx: Tx, officer: Visitor, request: FastifyRequest) {
  const entered = await cases.findForClient(tx, officer, given(request.params, 'draft'));
  if (entered.draft.submittedAt) throw new Refusal('not-now', texts.alreadySent);
  const application = getApplication(house, entered.draft.service);
  return { ...entered, application, form: application.form(kindOf(entered.applicant.subject.key)) };
}

type Filling = Awaited<ReturnType<typeof openFilling>>;
const filling = (house: House, request: FastifyRequest) =>
  asOfficer(house, request, (tx, officer) => openFilling(house, tx, officer, request));

function next({ draft, form }: Filling, answers = draft.answers): string {
  return `${base}/${draft.id}/${firstIncomplete(form, answers)?.id ?? 'check'}`;
}

async function showPage(house: House, request: FastifyRequest, reply: FastifyReply) {
  const open = await filling(house, request);
  // The beginning leads to the first question without an answer.
  if (given(request.params, 'page') === 'begin') return reply.redirect(next(open), 303);
  return sendQuestion(house, request, reply, open);
}

type Reading = Extract<ReturnType<typeof readPage>, { problems: unknown }>;

function sendQuestion(house: House, request: FastifyRequest, reply: FastifyReply, open: Filling, reading?: Reading) {
  const { draft, form, applicant } = open;
  const page = journeyOf(form, draft.answers).find(({ id }) => id === given(request.params, 'page'));
  if (!page) throw new Refusal('not-found');
  const name = getService(house, draft.service).passport.name[request.lang];
  return sendPage(request, reply, {
    title: `${page.title[request.lang]} – ${name}`,
    body: (
      <>
        <p class="eyebrow">
          {name} · {applicant.subject.name}
        </p>
        <FormPage
          form={form}
          pageId={page.id}
          action={`${base}/${draft.id}/${page.id}`}
          answers={draft.answers}
          typed={reading?.typed}
          problems={reading?.problems}
          submit={texts.save}
        />
      </>
    ),
    status: reading?.problems.length ? 422 : 200,
  });
}

async function save(house: House, request: FastifyRequest, reply: FastifyReply) {
  const open = await filling(house, request);
  const page = journeyOf(open.form, open.draft.answers).find(({ id }) => id === given(request.params, 'page'));
  if (!page) throw new Refusal('not-found');
  const reading = readPage(open.form, page.id, request.body, { today: rigaDate(house.clock.now()) });
  if (!('values' in reading)) return sendQuestion(house, request, reply, open, reading);
  await asOfficer(house, request, (tx, officer) => cases.saveForClient(tx, officer, open.draft.id, reading.values));
  const answers = { ...open.draft.answers, ...reading.values };
  const after = pageAfter(open.form, answers, page.id);
  return reply.redirect(after ? `${base}/${open.draft.id}/${after.id}` : next(open, answers), 303);
}

async function showCheck(house: House, request: FastifyRequest, reply: FastifyReply, problem?: Text) {
  const open = await filling(house, request);
  const checked = checkAll(open.form, open.draft.answers);
  if (!('answers' in checked)) return reply.redirect(next(open), 303);
  const price = await asOfficer(house, request, async (tx) =>
    open.application.price(checked.answers, await pricesOn(tx, rigaDate(tx.now))),
  );
  const rows = answersInWords(open.form, open.draft.answers, request.lang).map(({ pageId, label, value }) => ({
    label,
    value: value || '–',
    change: { href: `${base}/${open.draft.id}/${pageId}` },
  }));
  return sendPage(request, reply, {
    title: texts.check[request.lang],
    body: (
      <CheckPage entered={open} rows={rows} price={price} action={`${base}/${open.draft.id}/check`} problem={problem} />
    ),
    status: problem ? 422 : 200,
  });
}

/** The case, and in the same transaction the letter that it came as, registered into it. */
async function submit(house: House, request: FastifyRequest, reply: FastifyReply) {
  try {
    return reply.redirect(`${base}?done=${await submitted(house, request)}#done`, 303);
  } catch (error) {
    return showCheck(house, request, reply, problemOf(error).message);
  }
}

function submitted(house: House, request: FastifyRequest): Promise<string> {
  const id = given(request.params, 'draft');
  return asOfficer(house, request, async (tx, officer) => {
    const open = await openFilling(house, tx, officer, request);
    const submitted = await cases.submitForClient(house, tx, officer, id);
    if (open.letterId) await attachLetter(house, tx, officer, open, submitted);
    return submitted.caseId;
  });
}

async function attachLetter(
  house: House,
  tx: Tx,
  officer: Visitor,
  { letterId, applicant, draft, assurance }: Filling,
  { caseId, number }: cases.Submitted,
): Promise<void> {
  const letter = await incoming.getIncoming(house, tx, letterId ?? '');
  const { passport } = getService(house, draft.service);
  await cases.enterMatter(house, tx, officer, {
    way: 'post',
    messageId: letter.id,
    kind: 'service-request',
    subject: passport.name.lv,
    text: letter.files
      .map(({ text }) => text)
      .filter(Boolean)
      .join('\n\n')
      .slice(0, 20_000),
    sender: { name: applicant.subject.name, key: applicant.subject.key },
    attachments: letter.files.map(({ sha256, name, type, size }) => ({ sha256, name, type, size })),
    originalSha256: letter.files[0]?.sha256,
    addTo: caseId,
    foundBy: letter.files.map(({ text }) => text).join('\n'),
    assurance,
    receivedAt: letter.keptAt,
  });
  const registration = { caseId, caseNumber: number, unit: passport.unit, sender: applicant.subject.name };
  await incoming.registerLetter(house, tx, letter.id, registration);
}
