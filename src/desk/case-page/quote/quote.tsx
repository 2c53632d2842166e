import { quotes } from '../../../case/index.js';
import { listPrices, money, type PriceItem } from '../../../payments/index.js';
import { rigaDate } from '../../../platform/clock/index.js';
import type { Tx } from '../../../platform/db/index.js';
import {
  Actions,
  Button,
  Details,
  Form,
  SelectField,
  SummaryList,
  Tag,
  TextAreaField,
  TextField,
  useLang,
  useSay,
} from '../../../platform/html/index.js';
import { moneyInWords } from '../../../platform/money/index.js';
import { dateInWords, say as sayIn } from '../../../platform/text/index.js';
import { draftOf, filledWith, problemOf } from '../field.js';
import { formDeed } from '../matters/refused.js';
import { type PartProps, part } from '../part.js';
import { Kept } from '../unsent/kept.js';
import { quoteRoutes } from './quote-routes.js';
import { doneWords, texts } from './texts.js';

interface Read {
  readonly quote: quotes.Quote | undefined;
  readonly state: quotes.QuoteState | undefined;
  readonly items: readonly PriceItem[];
  /** What the client was sent when they agreed. */
  readonly invoice: { readonly number: string; readonly state: money.invoices.InvoiceState } | undefined;
}

const quoteFields = ['quoteItem', 'quoteAmount', 'quoteWords', 'quoteDays'] as const;
const offered = {
  quoteItem: [1, texts.itemMissing],
  quoteAmount: [1, texts.amountMissing],
  quoteWords: [10, texts.wordsMissing],
} as const;

/** What a general request for a service costs and how the work goes: offered, agreed, paid, handed over, accepted. */
export const quotePart = part<Read>({
  grant: 'officer',
  read: async ({ tx, caseFile }) => {
    const quote = await quotes.findQuote(tx, caseFile.id);
    const isAsked = typeof caseFile.answers.service === 'string' && !caseFile.closedAt;
    return {
      quote,
      state: quote && quotes.quoteState(quote, tx.now),
      invoice: quote?.invoiceId ? await invoiceOf(tx, quote.invoiceId) : undefined,
      items: isAsked ? await listPrices(tx, rigaDate(tx.now)) : [],
    };
  },
  main: Standing,
  act: Act,
  deeds: {
    quote: formDeed(quoteFields, offered, async (_house, tx, officer, id, _request, typed) => {
      const days = Number(typed.quoteDays || '30');
      if (!Number.isInteger(days) || days < 1 || days > 365)
        return { typed, problems: [{ field: 'quoteDays', message: texts.daysWrong }] };
      const holdsUntil = rigaDate(new Date(tx.now.getTime() + days * 86_400_000));
      const amount = Number(typed.quoteAmount);
      await quotes.offerQuote(tx, officer, id, {
        words: typed.quoteWords ?? '',
        item: typed.quoteItem ?? '',
        amount,
        holdsUntil,
      });
      return undefined;
    }),
    'take-back-quote': async (house, tx, officer, id) => void (await quotes.takeBackQuote(house, tx, officer, id)),
    'agree-signed': async (house, tx, officer, id) => void (await quotes.agreeBySigned(house, tx, officer, id)),
    'deliver-work': formDeed(
      ['quoteDelivered'],
      { quoteDelivered: [10, texts.deliveredMissing] },
      async (_house, tx, officer, id, _request, typed) => {
        await quotes.deliverWork(tx, officer, id, typed.quoteDelivered ?? '');
        return undefined;
      },
    ),
  },
  done: doneWords,
  texts: { quoteWords: texts.words, quoteDelivered: texts.delivered },
  routes: quoteRoutes,
});

async function invoiceOf(tx: Tx, id: string): Promise<Read['invoice']> {
  const invoice = await money.invoices.findInvoice(tx, id);
  return invoice && { number: invoice.number, state: money.invoices.invoiceState(invoice, rigaDate(tx.now)) };
}

function Standing({ open, read: { quote, state, invoice } }: PartProps<Read>) {
  const say = useSay();
  const lang = useLang();
  if (!quote || !state) return null;
  return (
    <section aria-labelledby="quote">
      <h2 id="quote">{say(texts.title)}</h2>
      <SummaryList
        rows={[
          { label: texts.state, value: say(quotes.quoteStates[state]) },
          { label: texts.price, value: moneyInWords(quote.price.gross, lang) },
          { label: texts.until, value: dateInWords(quote.holdsUntil, lang) },
          ...(quote.agreedBy
            ? [{ label: texts.agreed, value: [quote.agreedBy, quote.agreedWith?.file].filter(Boolean).join(', ') }]
            : []),
          ...(invoice ? [{ label: texts.invoice, value: <Invoice invoice={invoice} /> }] : []),
        ]}
      />
      <p class="pre-line">{quote.words}</p>
      <p>
        <a href={`${open.action}/quote.pdf`}>{say(texts.pdf)}</a>
        {quote.acceptedAt && (
          <>
            {' · '}
            <a href={`${open.action}/act.pdf`}>{say(texts.act)}</a>
          </>
        )}
      </p>
    </section>
  );
}

function Invoice({ invoice: { number, state } }: { readonly invoice: NonNullable<Read['invoice']> }) {
  const say = useSay();
  return (
    <>
      {number} <Tag tone={money.invoices.invoiceTones[state]}>{say(money.invoices.invoiceStates[state])}</Tag>
    </>
  );
}

function Act({ open, read }: PartProps<Read>) {
  const { state, items } = read;
  if (!open.isMine) return null;
  // What is paid for is handed over, whatever became of the request meanwhile.
  if (state === 'paid') return <Deliver open={open} />;
  if (items.length === 0) return null;
  if (state === 'offered' || state === 'expired') return <Offered open={open} />;
  if (state === 'agreed') return <Unpaid open={open} />;
  return state === 'delivered' ? null : <Offer open={open} read={read} />;
}

type Part = Pick<PartProps, 'open'>;

function Offer({ open, read: { items } }: PartProps<Read>) {
  const say = useSay();
  const lang = useLang();
  const field = (name: (typeof quoteFields)[number]) => ({
    name,
    value: filledWith(open, 'quote', name),
    error: problemOf(open, name),
  });
  return (
    <Details
      summary={texts.make}
      open={Boolean(draftOf(open, 'quote')) || quoteFields.some((name) => problemOf(open, name))}
    >
      <Form action={`${open.action}/quote`}>
        <Kept open={open} kind="quote" />
        <SelectField
          {...field('quoteItem')}
          label={texts.item}
          options={items.map(({ code, name, unit, gross }) => ({
            value: code,
            label: `${sayIn(name, lang)} – ${moneyInWords(gross, lang)} / ${sayIn(unit, lang)}`,
          }))}
        />
        <TextField {...field('quoteAmount')} label={texts.amount} inputMode="numeric" width={4} />
        <TextAreaField {...field('quoteWords')} label={texts.words} hint={texts.wordsHint} rows={4} />
        <TextField
          {...field('quoteDays')}
          label={texts.days}
          value={filledWith(open, 'quote', 'quoteDays') || '30'}
          inputMode="numeric"
          width={4}
        />
        <Actions>
          <Button>{say(texts.offer)}</Button>
        </Actions>
      </Form>
    </Details>
  );
}

function Offered({ open }: Part) {
  const say = useSay();
  return (
    <Details summary={texts.offerStands}>
      <Form action={`${open.action}/agree-signed`} label={texts.signed}>
        <p class="hint">{say(texts.signedHint)}</p>
        <Actions>
          <Button variant="secondary">{say(texts.signed)}</Button>
        </Actions>
      </Form>
      <TakeBack open={open} />
    </Details>
  );
}

/** Agreed to, and nobody pays. */
function Unpaid({ open }: Part) {
  const say = useSay();
  return (
    <Details summary={texts.unpaid}>
      <p class="hint">{say(texts.unpaidHint)}</p>
      <TakeBack open={open} />
    </Details>
  );
}

function TakeBack({ open }: Part) {
  const say = useSay();
  return (
    <Form action={`${open.action}/take-back-quote`} label={texts.takeBack}>
      <Actions>
        <Button variant="secondary">{say(texts.takeBack)}</Button>
      </Actions>
    </Form>
  );
}

function Deliver({ open }: Part) {
  const say = useSay();
  return (
    <Form action={`${open.action}/deliver-work`} label={texts.deliver}>
      <Kept open={open} kind="deliver-work" />
      <TextAreaField
        name="quoteDelivered"
        label={texts.delivered}
        hint={texts.deliveredHint}
        value={filledWith(open, 'deliver-work', 'quoteDelivered')}
        error={problemOf(open, 'quoteDelivered')}
        rows={3}
      />
      <Button>{say(texts.deliver)}</Button>
    </Form>
  );
}
