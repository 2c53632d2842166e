import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { uploads } from '../../documents/index.js';
import { requireAssurance, type Visitor } from '../../identity/index.js';
import { acceptFiles, both, filesIn, limit, Refusal, sendPage } from '../../platform/http/index.js';
import type { House } from '../../platform/room/index.js';
import { type Lang, say } from '../../platform/text/index.js';
import { findService } from '../paths.js';
import { publicPages } from '../serve-public.js';
import { ContactForm } from './form-page.js';
import { formOf, handOut, type Receipt, receiptOf, sealReceipt } from './form-seal.js';
import { reportRoutes } from './own-report.js';
import { ReceivedPage } from './received-page.js';
import { sendForm } from './send-form.js';
import { texts } from './texts.js';
import { addressOfForm, contactPaths, type Topic, topicOf, topicOfService } from './topics.js';
import { TopicsPage } from './topics-page.js';
import { type Problem, problemsOf, type Typed, typedIn } from './typed.js';

const about = 'contact';

/** How often one network may send something, and everyone together. */
const sendingLimit = { bucket: 'contact form', perMinute: 5, perDay: 60, overall: 120 };

/** A confirmation goes to the address that was typed: nobody can make us flood somebody else's mailbox. */
const addressLimit = { bucket: 'contact address', perMinute: 3, perDay: 10 };

/** Writing to the agency from its own site, signed in or not. */
export async function contactPages(web: FastifyInstance, house: House): Promise<void> {
  publicPages(web)(contactPaths.topics, ({ lang }) => ({
    title: texts.title[lang],
    description: texts.description[lang],
    body: <TopicsPage />,
  }));
  await web.register(async (scope) => {
    acceptFiles(scope, uploads.largest);
    const config = { access: 'anyone' } as const;
    // Before the form with its parameter, which would take the word for a topic.
    reportRoutes(scope, house);
    for (const paths of [contactPaths.form, contactPaths.request]) {
      both(scope, paths, { method: 'GET', config, handler: async (q, r) => show(house, q, r) });
      both(scope, paths, {
        method: 'POST',
        config: { ...config, limit: sendingLimit },
        handler: async (request, reply) => send(house, request, reply),
      });
    }
    both(scope, contactPaths.received, {
      method: 'GET',
      config,
      handler: async (request, reply) => {
        const receipt = receiptOf(house, String((request.query as Readonly<Record<string, unknown>>).sealed ?? ''));
        if (!receipt) throw new Refusal('not-found');
        const title = texts.receivedTitle[request.lang];
        return sendPage(request, reply, {
          title,
          body: <ReceivedPage receipt={receipt} />,
          otherLanguage: receivedAddress(request.lang === 'lv' ? 'en' : 'lv', house, receipt),
        });
      },
    });
  });
}

/** What the form shows besides its questions. */
export interface Shown {
  readonly topic: Topic;
  readonly typed: Typed;
  readonly form: string;
  readonly files: readonly uploads.Upload[];
  readonly sealedFiles: string;
  readonly problems: readonly Problem[];
  /** Name of whoever is signed in. */
  readonly writer?: string;
}

async function show(
  house: House,
  request: FastifyRequest,
  reply: FastifyReply,
  found: Partial<Pick<Shown, 'typed' | 'form' | 'files' | 'problems'>> = {},
) {
  const topic = askedTopic(house, request);
  const { lang } = request;
  const other = lang === 'lv' ? 'en' : 'lv';
  const client = clientOf(request);
  const files = found.files ?? [];
  const shown: Shown = {
    topic,
    typed: typedIn({ page: pageAsked(request.query), organisation: organisationOf(client) }),
    form: handOut(house),
    problems: [],
    ...found,
    files,
    sealedFiles: uploads.sealUploads(house, about, files),
    ...(client && topic.form !== 'report' && { writer: nameOf(client) }),
  };
  return sendPage(request, reply, {
    title: say(topic.name, lang),
    body: <ContactForm shown={shown} />,
    status: shown.problems.length ? 422 : 200,
    otherLanguage: addressOfForm(topic, other),
  });
}

async function send(house: House, request: FastifyRequest, reply: FastifyReply) {
  const topic = askedTopic(house, request);
  const { lang } = request;
  const typed = typedIn(request.body);
  const posted = request.body as Readonly<Record<string, unknown>>;
  const form = formOf(house, String(posted.form ?? ''));
  const before = uploads.openUploads(house, about, String(posted.kept ?? ''));
  const { files, problems: fileProblems } = await uploads.keepUploads(house, before, filesIn(request));
  const client = clientOf(request);
  const needed = topic.service?.passport.assurance;
  const mustProve = needed === 'high' || needed === 'substantial';
  const withEid = (posted.go === 'eid' || mustProve) && topic.form !== 'report';
  const problems = [
    ...problemsOf(topic, typed, withEid || client !== undefined),
    ...fileProblems.map((message) => ({ field: 'files', message })),
  ];
  if (!form?.inTime) problems.push({ field: 'send', message: texts.tooFast });
  // A form that is too old is handed out anew; one that was sent too soon keeps its hour.
  if (problems.length || !form)
    return show(house, request, reply, { typed, files, problems, ...(form && { form: String(posted.form) }) });
  if (withEid && (mustProve || !client)) {
    // Files cannot wait for the sign-in, their names in documents can.
    request.body = { ...typed, form: posted.form, kept: uploads.sealUploads(house, about, files), go: 'eid' };
    if (!(await requireAssurance(request, reply, mustProve ? needed : 'substantial'))) return reply;
  }
  if (typed.email && !mayConfirm(request, typed.email))
    return show(house, request, reply, {
      typed,
      files,
      form: String(posted.form),
      problems: [{ field: 'email', message: texts.tooOften }],
    });
  const receipt = await sendForm(house, request, { topic, typed, files, formId: form.id, client });
  return reply.redirect(receivedAddress(lang, house, receipt), 303);
}

/** Whether the address may get one more confirmation now; what was typed is shown again where it may not. */
function mayConfirm(request: FastifyRequest, email: string): boolean {
  try {
    limit(request, addressLimit, email.toLowerCase());
    return true;
  } catch (error) {
    if (error instanceof Refusal && error.code === 'too-many') return false;
    throw error;
  }
}

function receivedAddress(lang: Lang, house: House, receipt: Receipt): string {
  return `/${lang}${contactPaths.received[lang]}?sealed=${sealReceipt(house, receipt)}`;
}

/** Whoever is signed in as a client; staff who are signed in write like anyone else. */
function clientOf({ visitor }: FastifyRequest): Visitor | undefined {
  return visitor?.side === 'client' ? visitor : undefined;
}

/** The company or institution that the client acts for. */
function organisationOf(client: Visitor | undefined): string {
  const acting = client?.actingFor;
  return acting && ['company', 'institution'].includes(acting.relation) ? acting.name : '';
}

function nameOf({ person }: Visitor): string {
  return `${person.givenName} ${person.familyName}`;
}

function askedTopic(house: House, request: FastifyRequest): Topic {
  const name = param(request, 'service');
  const service = name ? findService(house, name, request.lang) : undefined;
  const topic = service ? topicOfService(service) : topicOf(param(request, 'topic'), request.lang);
  if (!topic) throw new Refusal('not-found');
  return topic;
}

function param(request: FastifyRequest, name: string): string {
  return String((request.params as Readonly<Record<string, unknown>>)[name] ?? '');
}

/** The page that the link at the foot of every page brings along, with its state where it was not well. */
function pageAsked(query: unknown): string {
  const { lapa, stavoklis } = query as Readonly<Record<string, unknown>>;
  const state = typeof stavoklis === 'string' && /^\d{3}$/.test(stavoklis) ? ` (${stavoklis})` : '';
  return typeof lapa === 'string' ? `${lapa}${state}` : '';
}
