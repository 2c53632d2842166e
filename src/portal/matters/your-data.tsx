import { Card, Cards, useLang, useSay, ways } from '../../platform/html/index.js';
import { paths } from '../paths.js';
import { texts } from './texts.js';

/** The pages about oneself that are hard to find elsewhere. */
export function YourData() {
  const say = useSay();
  const lang = useLang();
  const pages = [
    { href: ways.looks[lang], title: texts.looksTitle, text: texts.looksText },
    { href: ways.onBehalfOf[lang], title: texts.onBehalfTitle, text: texts.onBehalfText },
    { href: `/${lang}${paths.reach[lang]}`, title: texts.reachTitle, text: texts.reachText },
    { href: `/${lang}${paths.sessions[lang]}`, title: texts.sessionsTitle, text: texts.sessionsText },
  ];
  return (
    <section aria-labelledby="your-data" class="no-print">
      <h2 id="your-data">{say(texts.yourData)}</h2>
      <Cards>
        {pages.map(({ href, title, text }) => (
          <Card title={title} href={href} level={3}>
            <p>{say(text)}</p>
          </Card>
        ))}
      </Cards>
    </section>
  );
}
