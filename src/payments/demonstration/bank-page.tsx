import type { ComponentChildren } from 'preact';
import { moneyInWords } from '../../platform/money/index.js';
import { type Lang, say } from '../../platform/text/index.js';
import type { Order } from '../provider/provider.js';
import { laterSeconds } from './orders.js';
import { texts } from './texts.js';

interface BankPageProps {
  readonly lang: Lang;
  readonly order: Omit<Order, 'lines'>;
  /** The signed parameters, carried on by the form. */
  readonly query: Readonly<Record<string, string>>;
  readonly csrf: string | undefined;
  readonly state: 'open' | 'done' | 'expired';
}

/** The whole page of the demonstration's bank, without script and in its own look. */
export function BankPage(props: BankPageProps) {
  const { lang, order, query } = props;
  const other = lang === 'lv' ? 'en' : 'lv';
  return (
    <html lang={lang}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{`${texts.title[lang]} – ${texts.name[lang]}`}</title>
        <link rel="stylesheet" href="/demo/bank/bank.css" />
      </head>
      <body>
        <aside class="notice">{texts.banner[lang]}</aside>
        <header>
          <p>{texts.name[lang]}</p>
          <nav>
            <a href={`/demo/bank/pay?${new URLSearchParams({ ...query, show: other })}`} lang={other} hreflang={other}>
              {texts.otherLanguage[lang]}
            </a>
          </nav>
        </header>
        <main>
          <h1>{props.state === 'open' ? texts.title[lang] : texts[props.state][lang]}</h1>
          <OrderLines lang={lang} order={order} />
          {props.state === 'open' ? <Deeds {...props} /> : <Ended {...props} />}
        </main>
      </body>
    </html>
  );
}

function OrderLines({ lang, order }: Pick<BankPageProps, 'lang' | 'order'>) {
  const line = (label: string, value: ComponentChildren) => (
    <>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </>
  );
  return (
    <dl>
      {line(texts.payee[lang], texts.payeeName[lang])}
      {line(texts.account[lang], 'LV00 DEMO 0000 0000 0000 0')}
      {line(texts.purpose[lang], order.reference)}
      {line(texts.amount[lang], <strong class="amount">{moneyInWords(order.amount, lang)}</strong>)}
    </dl>
  );
}

function Deeds({ lang, query, csrf }: BankPageProps) {
  return (
    <form method="post" action="/demo/bank/pay">
      {csrf && <input type="hidden" name="_csrf" value={csrf} />}
      {Object.entries({ ...query, show: lang }).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <div class="deeds">
        <button type="submit" name="deed" value="pay" class="first">
          {texts.pay[lang]}
        </button>
        <button type="submit" name="deed" value="pay-later" aria-describedby="later">
          {texts.payLater[lang]}
        </button>
        <button type="submit" name="deed" value="cancel">
          {texts.cancel[lang]}
        </button>
      </div>
      <p id="later">{say(texts.payLaterHint, lang, { seconds: laterSeconds })}</p>
    </form>
  );
}

function Ended({ lang, order, state }: BankPageProps) {
  return (
    <>
      <p>{state === 'expired' ? texts.expiredHint[lang] : texts.doneHint[lang]}</p>
      <p>
        <a href={backPath(order)}>{texts.back[lang]}</a>
      </p>
    </>
  );
}

/** The way back as a path: this bank shares its visitors' origin, whatever name they reached it by. */
export function backPath({ back }: Pick<Order, 'back'>): string {
  const { pathname, search } = new URL(back);
  return `/${pathname.replace(/^[/\\]+/, '')}${search}`;
}
