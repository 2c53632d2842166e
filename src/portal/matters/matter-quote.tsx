import type { FastifyInstance } from 'fastify';
import { addressOfMatter, matterPaths, quotes } from '../../case/index.js';
import type { Visitor } from '../../identity/index.js';
import { money, type Payment, waysAddress } from '../../payments/index.js';
import type { Tx } from '../../platform/db/index.js';
import {
  Actions,
  Button,
  Form,
  HiddenField,
  PriceLines,
  SummaryList,
  useLang,
  useSay,
} from '../../platform/html/index.js';
import { both, Refusal } from '../../platform/http/index.js';
import type { House } from '../../platform/room/index.js';
import { dateInWords } from '../../platform/text/index.js';
import { asClient, param } from '../client.js';
import { type Matter, readMatter } from './matter.js';
import { quoteTexts as texts } from './quote-texts.js';

/** A quote with how its payment stands. */
export interface MatterQuote {
  readonly quote: quotes.Quote;
  readonly state: quotes.QuoteState;
  readonly payment: Payment | undefined;
  /** Where the client is a company or institution and has agreed. */
  readonly invoice: money.invoices.ListedInvoice | undefined;
}

const deeds = [
  { path: { lv: '/tame/piekrist', en: '/quote/agree' }, verb: quotes.agreeByEid },
  { path: { lv: '/tame/noraidit', en: '/quote/decline' }, verb: withoutHouse(quotes.declineQuote) },
  { path: { lv: '/tame/pienemt', en: '/quote/accept' }, verb: withoutHouse(quotes.acceptWork) },
] as const;
function withoutHouse(verb: (tx: Tx, visitor: Visitor, caseId: string) => Promise<void>) {
  return (_house: House, tx: Tx, visitor: Visitor, caseId: string) => verb(tx, visitor, caseId);
}

const files = { quote: { lv: '/tame.pdf', en: '/quote.pdf' }, act: { lv: '/akts.pdf', en: '/act.pdf' } } as const;

/** What the client does about a quote, and its papers. */
export function quotePages(house: House) {
  return (web: FastifyInstance) => {
    const at = (path: { lv: string; en: string }) => ({
      lv: `${matterPaths.lv}/:id${path.lv}`,
      en: `${matterPaths.en}/:id${path.en}`,
    });
    const config = { access: 'client' } as const;
    for (const { path, verb } of deeds)
      both(web, at(path), {
        method: 'POST',
        config,
        handler: async (request, reply) => {
          await asClient(house, request, (tx, visitor) => verb(house, tx, visitor, param(request, 'id')));
          return reply.redirect(`${addressOfMatter(request.lang, param(request, 'id'))}#quote`, 303);
        },
      });
    for (const name of ['quote', 'act'] as const)
      both(web, at(files[name]), {
        method: 'GET',
        config,
        handler: async (request, reply) => {
          const { caseFile, quoted } = await asClient(house, request, (tx, visitor) =>
            readMatter(house, tx, visitor, param(request, 'id')),
          );
          const { acceptedAt } = quoted?.quote ?? {};
          if (!quoted || (name === 'act' && !acceptedAt)) throw new Refusal('not-found');
          const bytes = await (name === 'act' && acceptedAt
            ? quotes.actPaper(house, caseFile, { ...quoted.quote, acceptedAt }, request.lang)
            : quotes.quotePaper(house, caseFile, quoted.quote, request.lang));
          return reply
            .type('application/pdf')
            .header('content-disposition', `attachment; filename="${name}.pdf"`)
            .send(Buffer.from(bytes));
        },
      });
  };
}

/** The quote on the matter's page: what it says, what is to be done about it now. */
export function QuoteOfMatter({ matter: { caseFile, quoted } }: { readonly matter: Matter }) {
  const say = useSay();
  const lang = useLang();
  if (!quoted) return null;
  const { quote, state, invoice } = quoted;
  const address = addressOfMatter(lang, caseFile.id);
  return (
    <section aria-labelledby="quote-heading" id="quote">
      <h2 id="quote-heading">{say(texts.title)}</h2>
      <p class="pre-line">{quote.words}</p>
      <PriceLines price={quote.price} />
      <SummaryList
        rows={[
          { label: texts.state, value: say(quotes.quoteStates[state]) },
          { label: texts.until, value: dateInWords(quote.holdsUntil, lang) },
          ...(invoice ? [{ label: texts.invoice, value: <Invoice invoice={invoice} /> }] : []),
          ...(quote.deliveredWords
            ? [{ label: texts.done, value: <span class="pre-line">{quote.deliveredWords}</span> }]
            : []),
        ]}
      />
      <p>
        <a href={address + files.quote[lang]}>{say(texts.pdf)}</a>
        {quote.acceptedAt && (
          <>
            {' · '}
            <a href={address + files.act[lang]}>{say(texts.act)}</a>
          </>
        )}
      </p>
      <Next quoted={quoted} address={address} />
    </section>
  );
}

/** Its number leads to its paper once that is made, to the list of invoices before. */
function Invoice({ invoice }: { readonly invoice: money.invoices.ListedInvoice }) {
  const [say, lang] = [useSay(), useLang()];
  const { invoices } = money;
  const { id, number, dueOn, documentId } = invoice;
  return (
    <>
      <a href={documentId ? invoices.invoicePaperAddress(lang, id) : invoices.invoicesAddress(lang)}>{number}</a>
      <br />
      {say(texts.payBy, { due: dateInWords(dueOn, lang, 'by') })}
    </>
  );
}

function Next({
  quoted: { quote, state, payment },
  address,
}: {
  readonly quoted: MatterQuote;
  readonly address: string;
}) {
  const say = useSay();
  const lang = useLang();
  const [agree, decline, accept] = deeds.map(({ path }) => address + path[lang]);
  if (state === 'offered')
    return (
      <>
        <p>{say(quote.invoiceLine ? texts.agreeInvoiced : texts.agreeAbout)}</p>
        <Actions>
          <Form action={agree ?? ''} label={texts.agree}>
            <Button>{say(texts.agree)}</Button>
          </Form>
          <Form action={decline ?? ''} label={texts.decline}>
            <Button variant="secondary">{say(texts.decline)}</Button>
          </Form>
        </Actions>
        <p class="hint">{say(texts.agreeSigned)}</p>
      </>
    );
  if (state === 'agreed' && payment)
    return (
      <Form action={waysAddress(lang)}>
        <HiddenField name="obligation" value={payment.obligationId} />
        <Button>{say(texts.pay)}</Button>
      </Form>
    );
  if (state === 'delivered')
    return (
      <Form action={accept ?? ''} label={texts.accept}>
        <p>{say(texts.acceptAbout)}</p>
        <Button>{say(texts.accept)}</Button>
      </Form>
    );
  return null;
}
