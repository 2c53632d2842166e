import type { FastifyRequest } from 'fastify';
import { cases, decisions, type Norm, type Service } from '../../case/index.js';
import { Breadcrumbs, Card, Columns, Details, useAgency, useLang, useSay } from '../../platform/html/index.js';
import { Refusal } from '../../platform/http/index.js';
import type { House } from '../../platform/room/index.js';
import { dateInWords, type Lang, type Text } from '../../platform/text/index.js';
import { factsOf, priceInWords, type ServiceFacts, termInWords } from '../facts-of.js';
import { governmentService, questionsAndAnswers } from '../open-data/structured.js';
import { addressOf, easyAddress, findService, privacyAddress, serviceAddress } from '../paths.js';
import type { PublicPage } from '../serve-public.js';
import { assuranceWords, relationWords, texts, wayWords } from '../texts.js';
import { PriceTable } from './prices.js';
import { RequestWays, Starts } from './service-start.js';

/** A service's page: everything that must be published about it, derived from its passport. */
export function servicePage(house: House): PublicPage {
  return async (request) => {
    const { lang, server } = request;
    const found = serviceAt(house, request);
    const service = await house.db('web').transaction({}, (tx) => decisions.withGrounds(tx, found));
    const { passport } = service;
    const facts = await factsOf(house, [service]);
    return {
      title: passport.name[lang],
      description: passport.purpose[lang],
      data: [
        governmentService(house.settings.publicUrl, service, facts.get(service.id), server.shown.agency(), lang),
        ...(passport.questions.length ? [questionsAndAnswers(passport.questions, lang)] : []),
      ],
      otherLanguage: serviceAddress(passport, lang === 'lv' ? 'en' : 'lv'),
      body: <ServicePage service={service} facts={facts.get(service.id)} />,
    };
  };
}

function serviceAt(house: House, request: FastifyRequest): Service {
  const { service: name } = request.params as { readonly service: string };
  const found = findService(house, name, request.lang);
  if (!found) throw new Refusal('not-found');
  return found;
}

interface ServiceProps {
  readonly service: Service;
  readonly facts: ServiceFacts | undefined;
}

function ServicePage({ service, facts }: ServiceProps) {
  const say = useSay();
  const lang = useLang();
  const { passport } = service;
  return (
    <>
      <Breadcrumbs trail={[{ href: addressOf('services', lang), label: texts.services }]} here={passport.name} />
      <h1>{say(passport.name)}</h1>
      <p class="lead">{say(passport.purpose)}</p>
      <Starts service={service} />
      {passport.easy && (
        <p>
          <a href={easyAddress(passport, lang)}>{say(texts.toEasy)}</a>
        </p>
      )}
      <dl class="fact-tiles">
        <Fact label={texts.price} value={capital(priceInWords(service, facts, lang), lang)} />
        <Fact label={texts.term} value={termInWords(service, facts, lang)} />
        <Fact
          label={texts.identification}
          value={[assuranceWords[passport.assurance], ...(passport.signedByHand ? [texts.signedByHand] : [])]
            .map((words) => say(words))
            .join('; ')}
        />
        <Fact
          label={texts.receive}
          value={joined(
            passport.receiveBy.map((way) => wayWords[way]),
            lang,
          )}
        />
      </dl>
      <Columns aside={<Aside service={service} />}>
        <h2>{say(texts.howItGoes)}</h2>
        <ol class="how">
          {passport.steps.map((step) => (
            <li>{say(step)}</li>
          ))}
        </ol>
        <Who service={service} />
        {facts && facts.prices.length > 0 && (
          <>
            <h2>{say(texts.price)}</h2>
            <PriceTable items={facts.prices} />
            <p class="hint">{say(texts.relief)}</p>
          </>
        )}
        <h2>{say(texts.questions)}</h2>
        <div>
          {passport.questions.map(({ question, answer }) => (
            <Details summary={question}>
              <p>{say(answer)}</p>
            </Details>
          ))}
        </div>
      </Columns>
    </>
  );
}

function Fact({ label, value }: { readonly label: Text; readonly value: string }) {
  const say = useSay();
  return (
    <div>
      <dt>{say(label)}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function joined(words: readonly Text[], lang: Lang): string {
  return capital(words.map((word) => word[lang]).join('; '), lang);
}

function capital(line: string, lang: Lang): string {
  return line.charAt(0).toLocaleUpperCase(lang) + line.slice(1);
}

function Who({ service }: { readonly service: Service }) {
  const { passport } = service;
  const say = useSay();
  const lang = useLang();
  return (
    <>
      <h2>{say(texts.whoMayAsk)}</h2>
      <ul>
        {passport.whoMayAsk.map((who) => (
          <li>{say(who)}</li>
        ))}
      </ul>
      {passport.assurance !== 'anonymous' && (
        <p>
          <strong>{say(texts.onBehalfOf)}</strong>: {passport.onBehalfOf.map((r) => relationWords[r][lang]).join('; ')}.
        </p>
      )}
      <RequestWays service={service} />
    </>
  );
}

function Aside({ service: { passport } }: { readonly service: Service }) {
  const say = useSay();
  const lang = useLang();
  const agency = useAgency();
  return (
    <>
      <Card title={texts.law}>
        <ul class="plain">
          {passport.legalGrounds.map((norm) => (
            <li>
              <NormWords norm={norm} />
            </li>
          ))}
        </ul>
      </Card>
      <Card title={texts.refusal}>
        <p>{say(texts.refusalLead)}</p>
        <ul class="plain">
          {passport.refusalGrounds.map(({ reason, norm }) => (
            <li>
              {say(reason)} <span class="muted">{say(norm.title)}</span>
            </li>
          ))}
        </ul>
      </Card>
      <Card title={texts.remedy}>
        <p>{say(cases.remedyOf(agency))}</p>
      </Card>
      <Card title={texts.personalData}>
        <p>{say(passport.personalData)}</p>
        <p>
          <strong>{say(texts.retention)}.</strong> {say(passport.retention)}
        </p>
        <p>
          <a href={privacyAddress(passport, lang)}>{say(texts.privacyNotice)}</a>
        </p>
      </Card>
      <p class="muted">
        {say(texts.unit)}: {say(agency.units.nameOf(passport.unit))}. {say(texts.reviewed)}:{' '}
        <time dateTime={passport.reviewedOn}>{dateInWords(passport.reviewedOn, lang, 'on')}</time>.
      </p>
    </>
  );
}

function NormWords({ norm }: { readonly norm: Norm }) {
  const say = useSay();
  return norm.url ? <a href={norm.url}>{say(norm.title)}</a> : <span>{say(norm.title)}</span>;
}
