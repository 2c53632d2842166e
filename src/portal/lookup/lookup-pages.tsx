import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Look } from '../../audit/index.js';
import { type Lookup, lookupLimit, type Service } from '../../case/index.js';
import { actorOf, requireAssurance } from '../../identity/index.js';
import { readableReference } from '../../platform/crypto/index.js';
import { checkAll, FormPage, type PageReading, readPage, typedOf } from '../../platform/form/index.js';
import {
  Actions,
  Alert,
  BackLink,
  Button,
  Form,
  HiddenField,
  LinkButton,
  SummaryList,
  useLang,
  useSay,
} from '../../platform/html/index.js';
import { both, limit, Refusal, sendPage } from '../../platform/http/index.js';
import type { House } from '../../platform/room/index.js';
import { instantInWords } from '../../platform/text/index.js';
import { serviceAt } from '../apply/start.js';
import { asClient } from '../client.js';
import { paths, serviceAddress } from '../paths.js';
import { texts } from './texts.js';

export const lookupPaths = { lv: '/parbaude', en: '/check' } as const;

/** A question answered at once, without signing in. The answer is the page that the POST gives: what was asked never stands in an address. */
export function lookupPages(house: House) {
  return (web: FastifyInstance) => {
    const address = {
      lv: `${paths.service.lv}/:service${lookupPaths.lv}`,
      en: `${paths.service.en}/:service${lookupPaths.en}`,
    };
    both(web, address, {
      method: 'GET',
      config: { access: 'anyone' },
      handler: async (request, reply) => {
        const service = serviceAt(house, request);
        if (!(await mayAskHere(request, reply, service))) return reply;
        return showQuestion(request, reply, service, undefined);
      },
    });
    both(web, address, {
      method: 'POST',
      config: { access: 'anyone', limit: lookupLimit },
      handler: (request, reply) => answer(house, request, reply),
    });
    both(
      web,
      { lv: `${address.lv}/talak`, en: `${address.en}/next` },
      {
        method: 'POST',
        config: { access: 'client', limit: lookupLimit },
        handler: (request, reply) => goOn(house, request, reply),
      },
    );
  };
}

function lookupOf(service: Service): Lookup {
  if (!service.lookup) throw new Refusal('not-found');
  return service.lookup;
}

function otherAddress(request: FastifyRequest, service: Service): string {
  const other = request.lang === 'lv' ? 'en' : 'lv';
  return serviceAddress(other, service.passport) + lookupPaths[other];
}

function showQuestion(
  request: FastifyRequest,
  reply: FastifyReply,
  service: Service,
  reading: Extract<PageReading, { problems: unknown }> | undefined,
) {
  const { form, disclaimer } = lookupOf(service);
  const problems = (reading?.problems.length ?? 0) > 0;
  return sendPage(request, reply, {
    title: service.passport.name[request.lang],
    body: <Question service={service} form={form} reading={reading} disclaimer={disclaimer} />,
    status: problems ? 422 : 200,
    otherLanguage: otherAddress(request, service),
  });
}

/** Where a lookup is for whoever is signed in: it has answered with the way to sign in otherwise. */
async function mayAskHere(request: FastifyRequest, reply: FastifyReply, service: Service): Promise<boolean> {
  const { signedIn } = lookupOf(service);
  return signedIn === undefined || (await requireAssurance(request, reply, signedIn));
}

/** The answers that were sent, counted against guessing; or how the question is shown again. */
function readAnswers(request: FastifyRequest, { form, guesses }: Lookup) {
  const page = form.pages[0];
  if (!page) throw new Refusal('not-found');
  const reading = readPage(form, page.id, request.body);
  if (!('values' in reading)) return { again: reading };
  const checked = checkAll(form, reading.values);
  if (!('answers' in checked)) throw new Refusal('not-valid');
  if (guesses) {
    limit(request, guesses.limit, request.visitor?.person.key ?? request.ip);
    limit(request, { ...guesses.limit, bucket: `${guesses.limit.bucket}-about` }, guesses.about(checked.answers));
  }
  return { answers: checked.answers, typed: typedOf(page, reading.values) };
}

async function answer(house: House, request: FastifyRequest, reply: FastifyReply) {
  const service = serviceAt(house, request);
  const lookup = lookupOf(service);
  if (!(await mayAskHere(request, reply, service))) return reply;
  const read = readAnswers(request, lookup);
  if (read.again) return showQuestion(request, reply, service, read.again);
  const reference = readableReference();
  const checkedAt = house.clock.now();
  const result = await house
    .db('web')
    .transaction({}, (tx) => lookup.ask(tx, lookOf(service, request, reference), read.answers), request.id);
  const answered = { service, lookup, result, checkedAt, reference, typed: read.typed };
  return sendPage(request, reply, {
    title: service.passport.name[request.lang],
    body: <Answer {...answered} />,
    otherLanguage: otherAddress(request, service),
  });
}

/** Does what the service offers about the result, with the same answers. */
async function goOn(house: House, request: FastifyRequest, reply: FastifyReply) {
  const service = serviceAt(house, request);
  const lookup = lookupOf(service);
  const { next } = lookup;
  if (!next) throw new Refusal('not-found');
  if (!(await mayAskHere(request, reply, service))) return reply;
  const read = readAnswers(request, lookup);
  if (read.again) return showQuestion(request, reply, service, read.again);
  const outcome = await asClient(house, request, (tx, visitor) =>
    next.act(
      {
        house,
        tx,
        look: lookOf(service, request, request.id),
        applicant: { actor: actorOf(visitor), subject: visitor.actingFor },
        lang: request.lang,
      },
      read.answers,
    ),
  );
  if ('goTo' in outcome) return reply.redirect(outcome.goTo[request.lang], 303);
  throw new Refusal('not-now', 'problem' in outcome ? outcome.problem : undefined);
}

/** Who asks: the person signed in, or nobody; the reference of the answer is what the audit knows it by. */
function lookOf({ passport }: Service, request: FastifyRequest, reference: string): Look {
  const actor = request.visitor
    ? actorOf(request.visitor)
    : ({ kind: 'system', key: 'anonymous', name: 'anonymous' } as const);
  return {
    actor,
    purpose: 'lookup',
    legalGround: passport.legalGrounds[0]?.title.lv ?? passport.name.lv,
    requestId: reference,
  };
}

interface QuestionProps {
  readonly service: Service;
  readonly form: Lookup['form'];
  readonly reading: Extract<PageReading, { problems: unknown }> | undefined;
  readonly disclaimer: Lookup['disclaimer'];
}

function Question({ service, form, reading, disclaimer }: QuestionProps) {
  const say = useSay();
  const lang = useLang();
  return (
    <>
      <BackLink href={serviceAddress(lang, service.passport)} />
      <h1>{say(service.lookup?.begin ?? service.passport.name)}</h1>
      {!service.lookup?.begin && <p class="lead">{say(service.passport.purpose)}</p>}
      <FormPage
        form={form}
        pageId={form.pages[0]?.id ?? ''}
        action={serviceAddress(lang, service.passport) + lookupPaths[lang]}
        typed={reading?.typed}
        problems={reading?.problems}
        submit={texts.ask}
        headless
      />
      <p class="hint">{say(disclaimer)}</p>
    </>
  );
}

interface AnswerProps {
  /** What was asked, as it is typed: carried on by the button of what comes next. */
  readonly typed: Readonly<Record<string, readonly string[]>>;
  readonly service: Service;
  readonly lookup: Lookup;
  readonly result: unknown;
  readonly checkedAt: Date;
  readonly reference: string;
}

function Answer({ service, lookup, result, checkedAt, reference, typed }: AnswerProps) {
  const say = useSay();
  const lang = useLang();
  const told = lookup.tell(result);
  return (
    <>
      <BackLink href={serviceAddress(lang, service.passport) + lookupPaths[lang]} />
      <h1>{say(lookup.begin ?? service.passport.name)}</h1>
      <Alert tone={told.tone} title={told.heading} live>
        {told.advice.map((line) => (
          <p>{say(line)}</p>
        ))}
      </Alert>
      {lookup.next?.isOpen(result) && (
        <Form
          action={`${serviceAddress(lang, service.passport)}${lookupPaths[lang]}/${lang === 'lv' ? 'talak' : 'next'}`}
        >
          {Object.entries(typed).flatMap(([name, values]) =>
            values.map((value) => <HiddenField name={name} value={value} />),
          )}
          <Actions>
            <Button>{say(lookup.next.label)}</Button>
          </Actions>
        </Form>
      )}
      <SummaryList
        rows={[
          { label: texts.checkedAt, value: instantInWords(checkedAt, lang) },
          { label: texts.reference, value: <code>{reference}</code> },
        ]}
      />
      <p>{say(lookup.disclaimer)}</p>
      {!lookup.next && <p class="no-print">{say(texts.print)}</p>}
      <LinkButton
        href={serviceAddress(lang, service.passport) + lookupPaths[lang]}
        variant={lookup.next ? 'secondary' : 'primary'}
      >
        {say(texts.another)}
      </LinkButton>
    </>
  );
}
