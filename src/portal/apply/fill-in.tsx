import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Application, drafts, getApplication, getService, kindOf } from '../../case/index.js';
import { rigaDate } from '../../platform/clock/index.js';
import type { Tx } from '../../platform/db/index.js';
import {
  type Form,
  FormPage,
  firstIncomplete,
  journeyOf,
  type PageReading,
  pageAfter,
  pageBefore,
  readPage,
} from '../../platform/form/index.js';
import { BackLink, useSay } from '../../platform/html/index.js';
import { both, Refusal, sendPage } from '../../platform/http/index.js';
import type { House } from '../../platform/room/index.js';
import { fill, type Lang } from '../../platform/text/index.js';
import { asClient, param } from '../client.js';
import { applicationAddress, paths, serviceAddress } from '../paths.js';
import { texts } from './texts.js';

/** A draft with the form that it is filled into. */
export interface Filling {
  readonly draft: drafts.Draft;
  readonly application: Application;
  readonly form: Form<unknown>;
}

/** The application's pages, one question at a time; each answer is kept on the server before the next page shows. */
export function fillInPages(house: House) {
  return (web: FastifyInstance) => {
    const config = { access: 'client' } as const;
    both(
      web,
      { lv: `${paths.application.lv}/:draft`, en: `${paths.application.en}/:draft` },
      {
        method: 'GET',
        config,
        handler: async (request, reply) => {
          const filling = await asClient(house, request, (tx) => openDraft(house, tx, request));
          if (filling.draft.submittedAt) throw new Refusal('not-now', texts.alreadySent);
          return reply.redirect(resumeAt(request.lang, filling), 303);
        },
      },
    );
    const page = { lv: `${paths.application.lv}/:draft/:page`, en: `${paths.application.en}/:draft/:page` };
    both(web, page, { method: 'GET', config, handler: (request, reply) => show(house, request, reply) });
    both(web, page, { method: 'POST', config, handler: (request, reply) => save(house, request, reply) });
  };
}

/** The draft named in the address, if it is the visitor's. */
export async function openDraft(house: House, tx: Tx, request: FastifyRequest): Promise<Filling> {
  const draft = await drafts.getDraft(tx, param(request, 'draft'));
  const application = getApplication(house, draft.service);
  return { draft, application, form: application.form(kindOf(draft.subjectKey as `person:${string}`)) };
}

/** The first page without an answer, or the check page when all is answered. */
export function resumeAt(lang: Lang, { draft, form }: Filling): string {
  return applicationAddress(lang, draft.id, firstIncomplete(form, draft.answers)?.id ?? paths.check[lang]);
}

function pageOf(request: FastifyRequest, { draft, form }: Filling) {
  const page = journeyOf(form, draft.answers).find(({ id }) => id === param(request, 'page'));
  if (!page) throw new Refusal('not-found');
  return page;
}

async function show(house: House, request: FastifyRequest, reply: FastifyReply) {
  const filling = await asClient(house, request, (tx) => openDraft(house, tx, request));
  if (filling.draft.submittedAt) throw new Refusal('not-now', texts.alreadySent);
  return sendQuestion(house, request, reply, filling, undefined);
}

async function save(house: House, request: FastifyRequest, reply: FastifyReply) {
  const filling = await asClient(house, request, (tx) => openDraft(house, tx, request));
  const page = pageOf(request, filling);
  const reading = readPage(filling.form, page.id, request.body, { today: rigaDate(house.clock.now()) });
  if (!('values' in reading)) return sendQuestion(house, request, reply, filling, reading);
  await asClient(house, request, (tx) => drafts.saveDraftPage(tx, filling.draft.id, reading.values));
  const answers = { ...filling.draft.answers, ...reading.values };
  const after = { ...filling, draft: { ...filling.draft, answers } };
  // Changing one answer from the check page leads back there, unless the change opens a question that was not asked yet.
  const fromCheck = (request.query as Record<string, unknown>).from === 'check';
  const next = fromCheck ? firstIncomplete(filling.form, answers) : pageAfter(filling.form, answers, page.id);
  const address = next ? applicationAddress(request.lang, filling.draft.id, next.id) : resumeAt(request.lang, after);
  return reply.redirect(address, 303);
}

function sendQuestion(
  house: House,
  request: FastifyRequest,
  reply: FastifyReply,
  filling: Filling,
  reading: Extract<PageReading, { problems: unknown }> | undefined,
) {
  const page = pageOf(request, filling);
  const { draft, form } = filling;
  const lang = request.lang;
  const { passport } = getService(house, draft.service);
  const pages = journeyOf(form, draft.answers);
  const before = pageBefore(form, draft.answers, page.id);
  const back = before
    ? applicationAddress(lang, draft.id, before.id)
    : serviceAddress(lang, passport) + paths.start[lang];
  const query = (request.query as Record<string, unknown>).from === 'check' ? '?from=check' : '';
  const body = (
    <>
      <BackLink href={query ? applicationAddress(lang, draft.id, paths.check[lang]) : back} />
      <Where name={passport.name[lang]} n={pages.indexOf(page) + 1} all={pages.length} />
      <FormPage
        form={form}
        pageId={page.id}
        action={applicationAddress(lang, draft.id, page.id) + query}
        answers={known(filling)}
        typed={reading?.typed}
        problems={reading?.problems}
        submit={texts.save}
      />
    </>
  );
  const problems = (reading?.problems.length ?? 0) > 0;
  const other = lang === 'lv' ? 'en' : 'lv';
  return sendPage(request, reply, {
    title: `${page.title[lang]} – ${passport.name[lang]}`,
    body,
    status: problems ? 422 : 200,
    otherLanguage: applicationAddress(other, draft.id, page.id) + query,
  });
}

/** What was answered, over what the agency knew before. */
function known({ draft, application }: Filling): Readonly<Record<string, unknown>> {
  return application.isAboutSubject?.(draft.answers) === false
    ? draft.answers
    : { ...draft.prefilled, ...draft.answers };
}

function Where({ name, n, all }: { readonly name: string; readonly n: number; readonly all: number }) {
  const say = useSay();
  return (
    <p class="eyebrow">
      {name} · {say(fill(texts.page, { n, all }))}
    </p>
  );
}
