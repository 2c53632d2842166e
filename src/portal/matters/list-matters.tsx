import type { FastifyInstance } from 'fastify';
import {
  addressOfMatter,
  type CaseFile,
  drafts,
  lists,
  reach,
  servicesOf,
  stateOf,
  stateWords,
} from '../../case/index.js';
import type { Visitor } from '../../identity/index.js';
import { money } from '../../payments/index.js';
import { isInstant } from '../../platform/clock/index.js';
import {
  Button,
  Card,
  Cards,
  DataTable,
  Done,
  Form,
  LinkButton,
  Tag,
  type Tone,
  useLang,
  useSay,
  ways,
} from '../../platform/html/index.js';
import { both, sendPage } from '../../platform/http/index.js';
import type { House } from '../../platform/room/index.js';
import { dateInBrief, instantInBrief, instantInWords, type Text } from '../../platform/text/index.js';
import { asClient, field, param, visitorOf } from '../client.js';
import { applicationAddress, paths } from '../paths.js';
import { ReachQuestion } from '../reach/reach-question.js';
import { texts } from './texts.js';
import { YourData } from './your-data.js';

const pageSize = 20;

/** "My matters": what is not sent yet, and everything that was. */
export function listMattersPages(house: House) {
  return (web: FastifyInstance) => {
    both(web, paths.matters, {
      method: 'GET',
      config: { access: 'client' },
      handler: async (request, reply) => {
        const before = String((request.query as Record<string, unknown>).before ?? '');
        const found = await asClient(house, request, async (tx, visitor) => ({
          asked: (await reach.preferenceOf(tx, visitor.actingFor.key)).asked,
          drafts: await drafts.listDrafts(tx, visitor.person.key, visitor.actingFor.key),
          matters: await lists.listMatters(
            tx,
            visitor.actingFor.key,
            isInstant(before) ? new Date(before) : undefined,
            pageSize + 1,
          ),
        }));
        const title = texts.title[request.lang];
        const { discarded } = request.query as Record<string, unknown>;
        const body = <Matters house={house} visitor={visitorOf(request)} discarded={discarded === '1'} {...found} />;
        return sendPage(request, reply, { title, body, width: 'wide' });
      },
    });
    both(
      web,
      { lv: `${paths.application.lv}/:draft/dzest`, en: `${paths.application.en}/:draft/discard` },
      {
        method: 'POST',
        config: { access: 'client' },
        handler: async (request, reply) => {
          await asClient(house, request, async (tx) =>
            drafts.discardDraft(tx, (await drafts.getDraft(tx, param(request, 'draft'))).id),
          );
          return reply.redirect(
            `/${request.lang}${paths.matters[request.lang]}${field(request, 'from') === 'service' ? '' : '?discarded=1#done'}`,
            303,
          );
        },
      },
    );
  };
}

interface MattersProps {
  readonly house: House;
  readonly visitor: Visitor;
  readonly discarded: boolean;
  readonly asked: boolean;
  readonly drafts: readonly drafts.Draft[];
  readonly matters: readonly lists.CaseRow[];
}

function Matters({ house, visitor, discarded, asked, drafts: begun, matters }: MattersProps) {
  const say = useSay();
  const lang = useLang();
  const nameOf = serviceNames(house);
  const shown = matters.slice(0, pageSize);
  const last = shown.at(-1);
  return (
    <>
      {discarded && <Done>{say(texts.discarded)}</Done>}
      <h1>{say(texts.title)}</h1>
      <p>
        {visitor.actingFor.relation === 'self' ? say(texts.forYourself) : <strong>{visitor.actingFor.name}</strong>}{' '}
        <a href={ways.onBehalfOf[lang]}>{say(texts.actForOther)}</a>
      </p>
      {visitor.actingFor.key.startsWith('entity:') && (
        <p>
          <a href={money.invoices.invoicesAddress(lang)}>{say(texts.toInvoices)}</a>
        </p>
      )}
      {begun.length > 0 && (
        <section aria-labelledby="begun">
          <h2 id="begun">{say(texts.begun)}</h2>
          <Cards>
            {begun.map((draft) => (
              <Card title={nameOf(draft.service)} href={applicationAddress(lang, draft.id)} level={3}>
                <p>
                  {say(texts.savedAt)} {instantInWords(draft.savedAt, lang)}
                </p>
                <Form action={`${applicationAddress(lang, draft.id)}/${lang === 'lv' ? 'dzest' : 'discard'}`}>
                  <Button variant="tertiary" about={nameOf(draft.service)}>
                    {say(texts.discard)}
                  </Button>
                </Form>
              </Card>
            ))}
          </Cards>
        </section>
      )}
      <section>
        <h2>{say(texts.sent)}</h2>
        <DataTable
          caption={texts.sent}
          captionHidden
          rows={shown}
          empty={texts.none}
          columns={[
            {
              label: texts.number,
              heading: true,
              cell: (row) => <a href={addressOfMatter(lang, row.id)}>{row.number}</a>,
            },
            {
              label: texts.about,
              cell: (row) => say(row.service ? nameOf(row.service) : (row.subjectLine ?? texts.letter)),
            },
            { label: texts.state, cell: (row) => <StateTag row={row} /> },
            { label: texts.sentOn, cell: (row) => instantInBrief(row.submittedAt, lang) },
            { label: texts.due, cell: (row) => (row.dueOn && !isOver(row) ? dateInBrief(row.dueOn, lang) : '–') },
          ]}
        />
        {matters.length > pageSize && last && (
          <LinkButton href={`?before=${encodeURIComponent(last.submittedAt.toISOString())}`}>
            {say(texts.older)}
          </LinkButton>
        )}
      </section>
      {begun.length === 0 && shown.length === 0 && (
        <LinkButton href={ways.services[lang]}>{say(texts.toServices)}</LinkButton>
      )}
      <ReachQuestion asked={asked} />
      <YourData />
    </>
  );
}

function isOver(row: lists.CaseRow): boolean {
  return ['delivered', 'refused', 'withdrawn', 'lapsed', 'answered', 'forwarded', 'merged'].includes(stateOf(row));
}

const tones: Partial<Record<ReturnType<typeof stateOf>, Tone>> = {
  'awaiting-payment': 'warning',
  'awaiting-client': 'warning',
  delivered: 'success',
  answered: 'success',
  refused: 'danger',
};

/** The state as a word with a tone. */
export function StateTag({ row }: { readonly row: Parameters<typeof stateOf>[0] }) {
  const say = useSay();
  const state = stateOf(row);
  return <Tag tone={tones[state] ?? 'info'}>{say(stateWords[state])}</Tag>;
}

/** Name of a service by its id; a letter has none. */
export function serviceNames(house: House): (id: string | null) => Text {
  const names = new Map(servicesOf(house).map((service) => [service.id, service.passport.name]));
  return (id) => (id ? names.get(id) : undefined) ?? texts.letter;
}

export type { CaseFile };
