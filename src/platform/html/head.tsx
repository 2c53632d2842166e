import { instantInWords, say, type Text } from '../text/index.js';
import { useFrame } from './frame.js';
import type { PageFacts } from './layout.js';
import { Mark } from './mark.js';
import { texts } from './texts.js';
import { agency } from './theme.js';
import { deskSignIn, deskSignOut, preferencesPath, ways } from './ways.js';

/** The head of every page: demonstration banner, agency, who is signed in, language, main pages, for whom one acts. */
export function Head({ facts }: { readonly facts: PageFacts }) {
  const { lang, demo, side } = facts;
  const home = side === 'desk' ? '/desk' : `/${lang}`;
  return (
    <>
      {demo && <DemoBanner facts={facts} />}
      <header class="site-head">
        <div class="inner head-top">
          <a class="brand" href={home}>
            <Mark />
            <span>
              <span class="brand-name">{agency.counter}</span>
              <span class="brand-agency">{say(side === 'desk' ? texts.desk : facts.agency.name, lang)}</span>
            </span>
          </a>
          <div class="head-tools">
            <LanguageSwitch facts={facts} />
            <Who facts={facts} />
          </div>
        </div>
        <MainNavigation facts={facts} />
      </header>
      <ActingFor facts={facts} />
      <Disruption facts={facts} />
    </>
  );
}

function DemoBanner({ facts: { lang } }: { readonly facts: PageFacts }) {
  return (
    <aside class="demo-banner" aria-label={say(texts.demo, lang)}>
      <div class="inner">
        {say(texts.demo, lang)} <a href={`/demo?lang=${lang}`}>{say(texts.demoMore, lang)}</a>
      </div>
    </aside>
  );
}

/** A link to the twin of the page; on the desk, whose addresses have no language, a choice that is kept. */
function LanguageSwitch({ facts }: { readonly facts: PageFacts }) {
  const { csrf } = useFrame();
  const { lang, twin, url } = facts;
  const other = lang === 'lv' ? 'en' : 'lv';
  const words = texts.otherLanguage[lang];
  if (twin)
    return (
      <a href={twin} lang={other} hreflang={other}>
        {words}
      </a>
    );
  return (
    <form action={preferencesPath} method="post">
      {csrf && <input type="hidden" name="_csrf" value={csrf} />}
      <input type="hidden" name="next" value={url} />
      <button type="submit" class="plain-button" name="lang" value={other} lang={other}>
        {words}
      </button>
    </form>
  );
}

function Who({ facts }: { readonly facts: PageFacts }) {
  const { csrf } = useFrame();
  const { lang, chrome, side, url } = facts;
  if (!chrome.userName) {
    const signIn = side === 'desk' ? deskSignIn : ways.signIn[lang];
    const next = side === 'public' && url.startsWith(ways.signIn[lang]) ? `/${lang}` : url;
    return (
      <a class="sign-in" href={`${signIn}?next=${encodeURIComponent(next)}`}>
        {say(texts.signIn, lang)}
      </a>
    );
  }
  return (
    <div class="who">
      <strong>{chrome.userName}</strong>
      <form action={side === 'desk' ? deskSignOut : ways.signOut[lang]} method="post">
        {csrf && <input type="hidden" name="_csrf" value={csrf} />}
        <button type="submit" class="plain-button">
          {say(texts.signOut, lang)}
        </button>
      </form>
    </div>
  );
}

/** A main page; `more`: of those that are opened less often, folded into one entry so that the first line stays one line. */
interface Item {
  readonly href: string;
  readonly label: Text;
  readonly more?: boolean;
  /** Where the pages lie that belong to it, if not below its own address. */
  readonly within?: readonly string[];
}

/** How closely a page belongs to an item: by the longest address above it; 0 for not at all. */
function closeness({ href, within = [href] }: Item, path: string): number {
  const above = within.filter((one) => path === one || path.startsWith(`${one}/`)).map(({ length }) => length);
  return Math.max(0, path === href ? href.length : 0, ...above);
}

function MainNavigation({ facts }: { readonly facts: PageFacts }) {
  const { lang, side, chrome, url } = facts;
  const items = side === 'desk' ? (chrome.userName ? (chrome.nav ?? deskItems) : []) : publicItems(facts);
  if (items.length === 0) return null;
  const path = url.replace(/\?.*$/, '');
  const here = items
    .filter((item) => closeness(item, path) > 0)
    .reduce<Item | undefined>(
      (best, item) => (best && closeness(best, path) >= closeness(item, path) ? best : item),
      undefined,
    );
  const folded = items.filter(({ more }) => more);
  const entry = (item: Item) => (
    <li>
      <a href={item.href} aria-current={item === here ? (path === item.href ? 'page' : 'true') : undefined}>
        {say(item.label, lang)}
      </a>
    </li>
  );
  return (
    <nav class="head-nav" aria-label={say(texts.mainNavigation, lang)}>
      <ul class="inner">
        {items.filter(({ more }) => !more).map(entry)}
        {folded.length > 0 && (
          <li>
            <details>
              <summary aria-current={here?.more ? 'true' : undefined}>{say(texts.more, lang)}</summary>
              <ul>{folded.map(entry)}</ul>
            </details>
          </li>
        )}
      </ul>
    </nav>
  );
}

const deskItems: readonly Item[] = [{ href: '/desk', label: texts.worklist }];

function publicItems({ lang }: PageFacts): readonly Item[] {
  return (['services', 'matters', 'verify', 'contacts'] as const).map((name) => ({
    href: ways[name][lang],
    label: texts[name],
  }));
}

function ActingFor({ facts }: { readonly facts: PageFacts }) {
  const { lang, chrome, side } = facts;
  if (!chrome.actingFor) return null;
  return (
    <section class="acting" aria-label={say(texts.actingFor, lang)}>
      <div class="inner">
        <span>
          {say(texts.actingFor, lang)} <strong>{chrome.actingFor}</strong>
        </span>
        {side === 'public' && <a href={ways.onBehalfOf[lang]}>{say(texts.actingChange, lang)}</a>}
      </div>
    </section>
  );
}

/** Works ahead or something that does not work, with the way to all that is known of it. */
function Disruption({ facts }: { readonly facts: PageFacts }) {
  const { lang, chrome } = facts;
  if (!chrome.disruption) return null;
  const { title, startsAt, ahead } = chrome.disruption;
  return (
    <section class="disruption" aria-label={say(texts.disruption, lang)}>
      <div class="inner">
        <span>
          <strong>{say(title, lang)}</strong>
          {ahead && ` (${say(texts.disruptionFrom, lang, { when: instantInWords(startsAt, lang) })})`}
        </span>{' '}
        <a href={ways.status[lang]}>{say(texts.disruptionMore, lang)}</a>
      </div>
    </section>
  );
}
