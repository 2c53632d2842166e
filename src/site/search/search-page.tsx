import { Alert, Breadcrumbs, Button, TextField, useLang, useSay, ways } from '../../platform/html/index.js';
import type { PageContent } from '../../platform/http/index.js';
import type { House } from '../../platform/room/index.js';
import { fill, type Text, tidy } from '../../platform/text/index.js';
import { addressOf } from '../paths.js';
import type { PublicPage } from '../serve-public.js';
import { entriesOf } from './entries.js';
import { type Entry, find, makeReady, type Ready } from './find.js';

const texts = {
  title: { lv: 'Meklēt', en: 'Search' },
  label: { lv: 'Ko meklējat?', en: 'What are you looking for?' },
  hint: {
    lv: 'Rakstiet saviem vārdiem, piemēram: izziņa darbam, pazaudēta pase. Personas kodu nerakstiet.',
    en: 'Use your own words, for example: certificate for work, lost passport. Leave out personal codes.',
  },
  submit: { lv: 'Meklēt', en: 'Search' },
  found: { lv: 'Atrasts par „{query}”', en: 'Found for “{query}”' },
  nothing: { lv: 'Par „{query}” nekas nav atrasts', en: 'Nothing was found for “{query}”' },
  nothingAdvice: {
    lv: 'Pamēģiniet citus vārdus, apskatiet visus pakalpojumus vai pajautājiet mums.',
    en: 'Try other words, look through all services, or ask us.',
  },
  allServices: { lv: 'Visi pakalpojumi', en: 'All services' },
  ask: { lv: 'Uzdot jautājumu', en: 'Ask a question' },
  personal: { lv: 'Personas kodu meklētājā nerakstiet', en: 'Leave personal codes out of the search' },
  personalText: {
    lv: 'Mēs pēc tā nemeklējām un to nesaglabājām. Ziņas par sevi saņemsiet, pieslēdzoties pakalpojumam.',
    en: 'We did not search by it and did not keep it. Information about yourself is given by a service, once you sign in.',
  },
} satisfies Record<string, Text>;

/** Seconds for which what the search knows is used again: prices and pages change rarely, and are visible within a minute. */
const freshFor = 30_000;

/** Search over everything public; the answer stands on the page. A GET without personal data, so that it can be shared and works without script. */
export function searchPage(house: House): PublicPage {
  let known: { readonly until: number; readonly entries: readonly Ready[] } | undefined;
  return async ({ lang, query }): Promise<PageContent> => {
    const now = performance.now();
    if (!known || known.until < now)
      known = { until: now + freshFor, entries: (await entriesOf(house)).map(makeReady) };
    const typed = tidy((query as Readonly<Record<string, unknown>>).q).slice(0, 200);
    const isPersonal = /\d{6}\s*-?\s*\d{5}/.test(typed);
    const asked = isPersonal ? '' : typed;
    const other = lang === 'lv' ? 'en' : 'lv';
    return {
      title: asked ? `${asked} – ${texts.title[lang]}` : texts.title[lang],
      description: texts.hint[lang],
      otherLanguage: addressOf('search', other) + (asked ? `?q=${encodeURIComponent(asked)}` : ''),
      body: <Results asked={asked} isPersonal={isPersonal} found={asked ? find(known.entries, asked) : []} />,
    };
  };
}

interface ResultsProps {
  readonly asked: string;
  readonly isPersonal: boolean;
  readonly found: readonly Entry[];
}

function Results({ asked, isPersonal, found }: ResultsProps) {
  const say = useSay();
  const lang = useLang();
  return (
    <>
      <Breadcrumbs here={texts.title} />
      <h1>{say(texts.title)}</h1>
      <SearchForm value={asked} />
      {isPersonal && (
        <Alert tone="warning" title={texts.personal} live>
          <p>{say(texts.personalText)}</p>
        </Alert>
      )}
      {asked && found.length === 0 && (
        <Alert tone="info" title={fill(texts.nothing, { query: asked })} live>
          <p>{say(texts.nothingAdvice)}</p>
          <p>
            <a href={ways.services[lang]}>{say(texts.allServices)}</a> · <a href={ways.write[lang]}>{say(texts.ask)}</a>
          </p>
        </Alert>
      )}
      {found.length > 0 && (
        <section>
          <h2>{say(texts.found, { query: asked })}</h2>
          <ol class="found">
            {found.map((entry) => (
              <li>
                <h3>
                  <a href={entry.href[lang]}>{say(entry.title)}</a>
                </h3>
                <p>{say(entry.answer)}</p>
              </li>
            ))}
          </ol>
        </section>
      )}
    </>
  );
}

/** The search box; on the home page too. */
export function SearchForm({ value = '' }: { readonly value?: string }) {
  const say = useSay();
  const lang = useLang();
  return (
    <search>
      <form class="search" action={addressOf('search', lang)} method="get">
        <TextField name="q" label={texts.label} hint={texts.hint} value={value} type="search" />
        <Button>{say(texts.submit)}</Button>
      </form>
    </search>
  );
}
