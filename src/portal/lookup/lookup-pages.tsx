import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Look } from '../../audit/index.js';
import { type Lookup, lookupLimit, type Service } from '../../case/index.js';
import { actorOf } from '../../identity/index.js';
import { readableReference } from '../../platform/crypto/index.js';
import { checkAll, FormPage, type PageReading, readPage } from '../../platform/form/index.js';
import { Alert, BackLink, LinkButton, SummaryList, useLang, useSay } from '../../platform/html/index.js';
import { both, Refusal, sendPage } from '../../platform/http/index.js';
import type { House } from '../../platform/room/index.js';
import { instantInWords } from '../../platform/text/index.js';
import { serviceAt } from '../apply/start.js';
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
      handler: (request, reply) => showQuestion(request, reply, serviceAt(house, request), undefined),
    });
    both(web, address, {
      method: 'POST',
      config: { access: 'anyone', limit: lookupLimit },
      handler: (request, reply) => answer(house, request, reply),
    });
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

async function answer(house: House, request: FastifyRequest, reply: FastifyReply) {
  const service = serviceAt(house, request);
  const lookup = lookupOf(service);
  const page = lookup.form.pages[0];
  if (!page) throw new Refusal('not-found');
  const reading = readPage(lookup.form, page.id, request.body);
  if (!('values' in reading)) return showQuestion(request, reply, service, reading);
  const checked = checkAll(lookup.form, reading.values);
  if (!('answers' in checked)) throw new Refusal('not-valid');
  const reference = readableReference();
  const checkedAt = house.clock.now();
  const result = await house
    .db('web')
    .transaction({}, (tx) => lookup.ask(tx, lookOf(service, request, reference), checked.answers), request.id);
  return sendPage(request, reply, {
    title: service.passport.name[request.lang],
    body: <Answer service={service} lookup={lookup} result={result} checkedAt={checkedAt} reference={reference} />,
    otherLanguage: otherAddress(request, service),
  });
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
      <h1>{say(service.passport.name)}</h1>
      <p class="lead">{say(service.passport.purpose)}</p>
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
  readonly service: Service;
  readonly lookup: Lookup;
  readonly result: unknown;
  readonly checkedAt: Date;
  readonly reference: string;
}

function Answer({ service, lookup, result, checkedAt, reference }: AnswerProps) {
  const say = useSay();
  const lang = useLang();
  const told = lookup.tell(result);
  return (
    <>
      <BackLink href={serviceAddress(lang, service.passport) + lookupPaths[lang]} />
      <h1>{say(service.passport.name)}</h1>
      <Alert tone={told.tone} title={told.heading} live>
        {told.advice.map((line) => (
          <p>{say(line)}</p>
        ))}
      </Alert>
      <SummaryList
        rows={[
          { label: texts.checkedAt, value: instantInWords(checkedAt, lang) },
          { label: texts.reference, value: <code>{reference}</code> },
        ]}
      />
      <p>{say(lookup.disclaimer)}</p>
      <p class="no-print">{say(texts.print)}</p>
      <LinkButton href={serviceAddress(lang, service.passport) + lookupPaths[lang]}>{say(texts.another)}</LinkButton>
    </>
  );
}
