import type { FastifyRequest } from 'fastify';
import type { PageContent } from '../http/index.js';
import { type Lang, languages, say } from '../text/index.js';
import { assetUrl } from './assets.js';
import { Foot } from './foot.js';
import { FrameContext } from './frame.js';
import { Head } from './head.js';
import { schemeOf, sightOf } from './preferences.js';
import { PageRating } from './rating.js';
import { reportedPage } from './reported-page.js';
import { texts } from './texts.js';
import { agency, browserColours, type ShownAgency } from './theme.js';
import { twinPath } from './ways.js';

/** What the layout knows of the page it surrounds. */
export interface PageFacts {
  readonly lang: Lang;
  /** The address as asked for, with its query. */
  readonly url: string;
  /** The page as a report of a problem names it: its pattern where the address itself could tell of somebody. */
  readonly reported: string;
  /** Address of the same page in the other language; undefined where addresses have no language. */
  readonly twin: string | undefined;
  readonly side: 'public' | 'desk';
  readonly demo: boolean;
  readonly chrome: FastifyRequest['chrome'];
  readonly scheme: 'auto' | 'light' | 'dark';
  readonly agency: ShownAgency;
  readonly size: '100' | '150' | '200';
  readonly contrast: 'normal' | 'high';
}

/** The whole document around a page's body. */
export function Layout({ request, content }: { readonly request: FastifyRequest; readonly content: PageContent }) {
  const facts = factsOf(request, content);
  const { lang, side, scheme, size, contrast } = facts;
  return (
    <FrameContext.Provider value={{ lang, csrf: request.csrf, agency: facts.agency }}>
      <html
        lang={lang}
        data-color-scheme={scheme}
        data-text={size === '100' ? undefined : size}
        data-contrast={contrast === 'normal' ? undefined : contrast}
        data-side={side}
        data-width={content.width ?? 'text'}
      >
        <DocumentHead request={request} content={content} facts={facts} />
        <body>
          <a class="skip-link" href="#content">
            {say(texts.skip, lang)}
          </a>
          <Head facts={facts} />
          <main class="page inner" id="content" tabIndex={-1}>
            {content.body}
          </main>
          {side === 'public' && content.cacheSeconds !== undefined && <PageRating facts={facts} />}
          <Foot facts={facts} />
          {content.scripts?.map((src) => (
            <script type="module" src={src} />
          ))}
        </body>
      </html>
    </FrameContext.Provider>
  );
}

function factsOf(request: FastifyRequest, content: PageContent): PageFacts {
  const { lang } = request;
  const other = lang === 'lv' ? 'en' : 'lv';
  const hasLanguage = /^\/(?:lv|en)(?:[/?]|$)/.test(request.url);
  return {
    lang,
    url: request.url,
    reported: reportedPage(request, content.status),
    twin:
      content.otherLanguage ??
      (hasLanguage ? twinPath(request.routeOptions.config.paths, request.params, other) : undefined),
    side: /^\/desk(?:\/|\?|$)/.test(request.url) ? 'desk' : 'public',
    demo: request.server.shown.demo,
    chrome: request.chrome ?? {},
    scheme: schemeOf(request.cookies),
    agency: request.server.shown.agency(),
    ...sightOf(request.cookies),
  };
}

interface DocumentHeadProps {
  readonly request: FastifyRequest;
  readonly content: PageContent;
  readonly facts: PageFacts;
}

function DocumentHead({ request, content, facts }: DocumentHeadProps) {
  const { lang } = facts;
  const title =
    content.problems || content.status === 422 ? say(texts.errorTitle, lang, { title: content.title }) : content.title;
  return (
    <head>
      <meta charset="utf-8" />
      <title>{`${title} – ${agency.counter}`}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      {/* Hardly a page goes without Latvian letters: both come before the first layout, which is then not done again. */}
      {['noto-sans-latin.woff2', 'noto-sans-latvian.woff2'].map((font) => (
        <link rel="preload" href={assetUrl(font)} as="font" type="font/woff2" crossorigin="anonymous" />
      ))}
      <link rel="stylesheet" href={assetUrl('site.css')} />
      <link rel="icon" href={assetUrl('favicon.svg')} type="image/svg+xml" />
      <BrowserColours scheme={facts.scheme} />
      {content.refresh && (
        <noscript>
          <meta http-equiv="refresh" content={`${content.refresh.seconds}; url=${content.refresh.url}`} />
        </noscript>
      )}
      {content.description && <meta name="description" content={content.description} />}
      {content.cacheSeconds && <OpenGraph request={request} content={content} facts={facts} />}
      {content.cacheSeconds ? <Twins request={request} facts={facts} /> : <meta name="robots" content="noindex" />}
    </head>
  );
}

function BrowserColours({ scheme }: { readonly scheme: PageFacts['scheme'] }) {
  if (scheme !== 'auto') return <meta name="theme-color" content={browserColours[scheme]} />;
  return (
    <>
      <meta name="theme-color" content={browserColours.light} media="(prefers-color-scheme: light)" />
      <meta name="theme-color" content={browserColours.dark} media="(prefers-color-scheme: dark)" />
    </>
  );
}

/** How the page looks where somebody shares its address. */
function OpenGraph({ request, content, facts: { lang, url } }: DocumentHeadProps) {
  const { publicUrl } = request.server.shown;
  return (
    <>
      <meta property="og:type" content="website" />
      <meta property="og:site_name" content={`${agency.counter}, ${agency.name[lang]}`} />
      <meta property="og:title" content={content.title} />
      {content.description && <meta property="og:description" content={content.description} />}
      <meta property="og:url" content={publicUrl + url.replace(/\?.*$/, '')} />
      <meta property="og:locale" content={lang === 'lv' ? 'lv_LV' : 'en_GB'} />
      <meta property="og:locale:alternate" content={lang === 'lv' ? 'en_GB' : 'lv_LV'} />
    </>
  );
}

/** For search engines: the page's one address, and its twin in the other language. */
function Twins({ request, facts }: { readonly request: FastifyRequest; readonly facts: PageFacts }) {
  const { publicUrl } = request.server.shown;
  const own = facts.url.replace(/\?.*$/, '');
  if (!request.routeOptions.config.paths) return <link rel="canonical" href={publicUrl + own} />;
  return (
    <>
      <link rel="canonical" href={publicUrl + own} />
      {languages.map((lang) => (
        <link rel="alternate" hreflang={lang} href={publicUrl + (lang === facts.lang ? own : (facts.twin ?? own))} />
      ))}
    </>
  );
}
