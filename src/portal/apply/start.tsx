import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { drafts, getApplication, type Service, servicesOf } from '../../case/index.js';
import { actorOf, requireAssurance, type Visitor } from '../../identity/index.js';
import { Alert, Button, Form, LinkButton, SummaryList, useLang, useSay } from '../../platform/html/index.js';
import { both, Refusal, sendPage } from '../../platform/http/index.js';
import type { House } from '../../platform/room/index.js';
import { instantInWords } from '../../platform/text/index.js';
import { asClient, param, visitorOf } from '../client.js';
import { applicationAddress, paths, serviceAddress } from '../paths.js';
import { texts } from './texts.js';

/** The door of an application: whom it is about, what was begun before, and the button that begins. */
export function startPages(house: House) {
  return (web: FastifyInstance) => {
    const address = {
      lv: `${paths.service.lv}/:service${paths.start.lv}`,
      en: `${paths.service.en}/:service${paths.start.en}`,
    };
    const config = { access: 'client' } as const;
    both(web, address, { method: 'GET', config, handler: (request, reply) => showStart(house, request, reply) });
    both(web, address, { method: 'POST', config, handler: (request, reply) => begin(house, request, reply) });
  };
}

/** The service that the address names, by its Latvian slug or its id. */
export function serviceAt(house: House, request: FastifyRequest): Service {
  const name = param(request, 'service');
  const service = servicesOf(house).find(
    ({ passport }) => (request.lang === 'lv' ? passport.slug : passport.id) === name,
  );
  if (!service) throw new Refusal('not-found');
  return service;
}

async function showStart(house: House, request: FastifyRequest, reply: FastifyReply) {
  const service = serviceAt(house, request);
  getApplication(house, service.id);
  if (!(await requireAssurance(request, reply, service.passport.assurance))) return reply;
  const begun = await asClient(house, request, async (tx, visitor) =>
    (await drafts.listDrafts(tx, visitor.person.key, visitor.actingFor.key)).filter(
      (draft) => draft.service === service.id,
    ),
  );
  const { passport } = service;
  const otherLanguage =
    serviceAddress(request.lang === 'lv' ? 'en' : 'lv', passport) + paths.start[request.lang === 'lv' ? 'en' : 'lv'];
  const body = <Start service={service} visitor={visitorOf(request)} begun={begun[0]} />;
  return sendPage(request, reply, { title: passport.name[request.lang], body, otherLanguage });
}

async function begin(house: House, request: FastifyRequest, reply: FastifyReply) {
  const service = serviceAt(house, request);
  getApplication(house, service.id);
  if (!(await requireAssurance(request, reply, service.passport.assurance))) return reply;
  const id = await beginApplication(house, request, service);
  return reply.redirect(applicationAddress(request.lang, id), 303);
}

/** Begins an application about the one chosen, with what is known and what is given filled in; the draft's id. */
export function beginApplication(
  house: House,
  request: FastifyRequest,
  service: Service,
  given: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  const application = getApplication(house, service.id);
  const { passport } = service;
  return asClient(house, request, async (tx, visitor) => {
    if (!mayAsk(service, visitor)) throw new Refusal('not-allowed', texts.notForRelation);
    const applicant = { actor: actorOf(visitor), subject: visitor.actingFor };
    const legalGround = passport.legalGrounds[0]?.title.lv ?? passport.name.lv;
    const look = { actor: applicant.actor, purpose: 'prefill', legalGround };
    const known = (await application.prefill(tx, look, applicant)) as Record<string, unknown>;
    return drafts.startDraft(tx, {
      service: service.id,
      applicant,
      lang: request.lang,
      prefilled: { ...known, ...given },
    });
  });
}

/** Whether the service is for the one whom the visitor acts for. */
export function mayAsk({ passport }: Service, visitor: Visitor): boolean {
  return passport.onBehalfOf.includes(visitor.actingFor.relation);
}

interface StartProps {
  readonly service: Service;
  readonly visitor: Visitor;
  readonly begun: drafts.Draft | undefined;
}

function Start({ service, visitor, begun }: StartProps) {
  const say = useSay();
  const lang = useLang();
  const { passport } = service;
  return (
    <>
      <h1>{say(passport.name)}</h1>
      {begun && (
        <Alert tone="info" title={texts.unfinished}>
          <p>
            {say(texts.savedAt)} {instantInWords(begun.savedAt, lang)}
          </p>
          <LinkButton href={applicationAddress(lang, begun.id)}>{say(texts.goOn)}</LinkButton>
        </Alert>
      )}
      <SummaryList
        rows={[
          {
            label: texts.forWhom,
            value: visitor.actingFor.name,
            change: {
              href: `/${lang}/${lang === 'lv' ? 'kam' : 'on-behalf-of'}?next=${encodeURIComponent(serviceAddress(lang, passport) + paths.start[lang])}`,
            },
          },
        ]}
      />
      {mayAsk(service, visitor) ? (
        <>
          <h2>{say(texts.youGet)}</h2>
          <ol>
            {passport.steps.slice(1).map((step) => (
              <li>{say(step)}</li>
            ))}
          </ol>
          <p>{say(texts.saved)}</p>
          <Form action={serviceAddress(lang, passport) + paths.start[lang]}>
            <Button variant={begun ? 'secondary' : undefined}>{say(begun ? texts.startNew : texts.begin)}</Button>
          </Form>
        </>
      ) : (
        <Alert tone="warning">{say(texts.notForRelation)}</Alert>
      )}
    </>
  );
}
