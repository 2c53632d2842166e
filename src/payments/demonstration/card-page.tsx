import { cents, moneyInWords } from '../../platform/money/index.js';
import type { Text } from '../../platform/text/index.js';
import type { CardSession } from './card-routes.js';
import { texts as bankTexts } from './texts.js';

const texts = {
  name: { lv: 'Paraugkartes', en: 'Sample Cards' },
  title: { lv: 'Maksājums ar karti', en: 'Pay by card' },
  card: { lv: 'Karte', en: 'Card' },
  cardHint: {
    lv: 'Izmēģinājuma karte 4242 4242 4242 4242; īstas kartes datus te neprasa.',
    en: 'Test card 4242 4242 4242 4242; no real card is asked for here.',
  },
  total: { lv: 'Kopā', en: 'Total' },
  pay: { lv: 'Maksāt', en: 'Pay' },
  cancel: { lv: 'Atcelt', en: 'Cancel' },
  over: { lv: 'Šis maksājums vairs nav veicams', en: 'This payment can no longer be made' },
} as const satisfies Readonly<Record<string, Text>>;

/** The page of the demonstration's card institution, without script and in its own look. */
export function CardPage({
  session,
  csrf,
  isOver,
}: {
  session: CardSession;
  csrf: string | undefined;
  isOver: boolean;
}) {
  const { lang, lines, amount } = session;
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
        <aside class="notice">{bankTexts.banner[lang]}</aside>
        <header>
          <p>{texts.name[lang]}</p>
        </header>
        <main>
          <h1>{isOver ? texts.over[lang] : texts.title[lang]}</h1>
          <dl>
            {lines.map((line) => (
              <>
                <dt>{line.name}</dt>
                <dd>{moneyInWords(cents(line.amount), lang)}</dd>
              </>
            ))}
            <dt>{texts.total[lang]}</dt>
            <dd>
              <strong class="amount">{moneyInWords(cents(amount), lang)}</strong>
            </dd>
            <dt>{texts.card[lang]}</dt>
            <dd>{texts.cardHint[lang]}</dd>
          </dl>
          <form method="post" action={`/demo/card/pay/${session.id}`}>
            {csrf && <input type="hidden" name="_csrf" value={csrf} />}
            <div class="deeds">
              {!isOver && (
                <button type="submit" name="deed" value="pay" class="first">
                  {texts.pay[lang]}
                </button>
              )}
              <button type="submit" name="deed" value="cancel">
                {isOver ? bankTexts.back[lang] : texts.cancel[lang]}
              </button>
            </div>
          </form>
        </main>
      </body>
    </html>
  );
}
