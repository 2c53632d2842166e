import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type LookAbout, looksAbout } from '../../audit/index.js';
import { addressOfMatter, cases } from '../../case/index.js';
import { DataTable, LinkButton, useLang, useSay } from '../../platform/html/index.js';
import { both, Refusal, sendPage } from '../../platform/http/index.js';
import type { House } from '../../platform/room/index.js';
import { fill, instantInBrief, instantInWords, same, type Text } from '../../platform/text/index.js';
import { asClient, field, param, visitorOf } from '../client.js';
import { paths } from '../paths.js';
import { AskWhy } from './ask-why.js';
import { capacity, texts } from './texts.js';

const pageSize = 30;
const longest = 2000;

/** "Who has looked at my data", and "ask why". */
export function looksPages(house: House) {
  return (web: FastifyInstance) => {
    const config = { access: 'client' } as const;
    both(web, paths.looks, { method: 'GET', config, handler: (request, reply) => showLooks(house, request, reply) });
    const ask = { lv: `${paths.looks.lv}/:line`, en: `${paths.looks.en}/:line` };
    both(web, ask, {
      method: 'GET',
      config,
      handler: (request, reply) => showAsk(house, request, reply, '', undefined),
    });
    both(web, ask, { method: 'POST', config, handler: (request, reply) => askWhy(house, request, reply) });
  };
}

async function showLooks(house: House, request: FastifyRequest, reply: FastifyReply) {
  const query = request.query as Readonly<Record<string, unknown>>;
  const before = /^\d{1,15}$/.test(String(query.before)) ? Number(query.before) : undefined;
  const own = query.own === 'yes';
  const looks = await asClient(house, request, (tx, visitor) =>
    looksAbout(tx, visitor.actingFor.key, { before, limit: pageSize + 1, own: own ? 'shown' : 'left-out' }),
  );
  const body = <Looks house={house} looks={looks} own={own} name={visitorOf(request).actingFor.name} />;
  return sendPage(request, reply, { title: texts.title[request.lang], body, width: 'wide' });
}

/** One line about the visitor's subject; a foreign line looks like a missing one. */
async function findLook(house: House, request: FastifyRequest): Promise<LookAbout> {
  const id = Number(param(request, 'line'));
  if (!Number.isSafeInteger(id) || id < 1) throw new Refusal('not-found');
  const [look] = await asClient(house, request, (tx, visitor) =>
    looksAbout(tx, visitor.actingFor.key, { before: id + 1, limit: 1, own: 'shown' }),
  );
  if (look?.id !== id) throw new Refusal('not-found');
  return look;
}

async function showAsk(
  house: House,
  request: FastifyRequest,
  reply: FastifyReply,
  typed: string,
  problem: Text | undefined,
) {
  const look = await findLook(house, request);
  const body = <AskWhy look={look} words={lookWords(house, look)} typed={typed} problem={problem} />;
  return sendPage(request, reply, { title: texts.askTitle[request.lang], body, status: problem ? 422 : 200 });
}

async function askWhy(house: House, request: FastifyRequest, reply: FastifyReply) {
  const body = field(request, 'question');
  const problem = body === '' ? texts.questionMissing : body.length > longest ? texts.tooLong : undefined;
  if (problem) return showAsk(house, request, reply, body, problem);
  const look = await findLook(house, request);
  const { caseId } = await asClient(house, request, (tx, visitor) =>
    cases.askWhy(tx, visitor, { auditId: look.id, lookWords: lookWords(house, look), body, lang: request.lang }),
  );
  return reply.redirect(`${addressOfMatter(request.lang, caseId)}?done=asked#done`, 303);
}

/** What was done, by whom, in one sentence of each language. */
function lookWords(house: House, look: LookAbout): Text {
  return fill(
    { lv: '{when}: {what} ({who})', en: '{when}: {what} ({who})' },
    {
      when: { lv: instantInWords(look.at, 'lv'), en: instantInWords(look.at, 'en') },
      what: house.words.deeds.get(look.deed) ?? same(look.deed),
      who: look.actorKind === 'system' ? texts.system : same(look.actorName),
    },
  );
}

interface LooksProps {
  readonly house: House;
  readonly looks: readonly LookAbout[];
  readonly own: boolean;
  readonly name: string;
}

function Looks({ house, looks, own, name }: LooksProps) {
  const say = useSay();
  const lang = useLang();
  const shown = looks.slice(0, pageSize);
  const last = shown.at(-1);
  const base = `/${lang}${paths.looks[lang]}`;
  const purpose = (look: LookAbout) => say(house.words.purposes.get(look.purpose) ?? same(look.purpose));
  return (
    <>
      <h1>{say(texts.title)}</h1>
      <p class="lead">{say(texts.lead)}</p>
      <p>
        {say(texts.whose)}: <strong>{name}</strong>
      </p>
      <p>
        <a href={own ? base : `${base}?own=yes`}>{say(own ? texts.withoutOwn : texts.withOwn)}</a>
      </p>
      <DataTable
        caption={texts.title}
        captionHidden
        rows={shown}
        empty={texts.none}
        columns={[
          { label: texts.when, cell: (look) => instantInBrief(look.at, lang) },
          {
            label: texts.what,
            heading: true,
            cell: (look) => say(house.words.deeds.get(look.deed) ?? same(look.deed)),
          },
          { label: texts.who, cell: (look) => <Who look={look} /> },
          {
            label: texts.why,
            cell: (look) => (
              <span>
                {purpose(look)}
                {look.reason && (
                  <>
                    <br />
                    {say(texts.reason)}: {look.reason}
                  </>
                )}
                {look.breakGlass && (
                  <>
                    <br />
                    {say(texts.breakGlass)}
                  </>
                )}
              </span>
            ),
          },
          { label: texts.ground, cell: (look) => look.legalGround },
          { label: texts.caseNumber, cell: (look) => <span class="whole">{look.caseNumber ?? '–'}</span> },
          { label: texts.deed, cell: (look) => (look.isOwn ? '–' : <AskLink look={look} base={base} />) },
        ]}
      />
      {looks.length > pageSize && last && (
        <LinkButton href={`${base}?before=${last.id}${own ? '&own=yes' : ''}`}>{say(texts.older)}</LinkButton>
      )}
    </>
  );
}

function AskLink({ look, base }: { readonly look: LookAbout; readonly base: string }) {
  const say = useSay();
  const lang = useLang();
  return (
    <a href={`${base}/${look.id}`}>
      {say(texts.askWhy)}
      <span class="ds-sr-only"> {instantInWords(look.at, lang)}</span>
    </a>
  );
}

function Who({ look }: { readonly look: LookAbout }) {
  const say = useSay();
  if (look.actorKind === 'system') return <>{say(texts.system)}</>;
  return (
    <span>
      {look.actorName}
      <br />
      <span class="hint">{look.institution ?? say(capacity[look.actorKind])}</span>
    </span>
  );
}
