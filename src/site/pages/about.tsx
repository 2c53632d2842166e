import { Breadcrumbs, useAgency, useSay } from '../../platform/html/index.js';
import type { Text } from '../../platform/text/index.js';
import type { PublicPage } from '../serve-public.js';
import { about } from './about-texts.js';
import { cookies, privacy } from './privacy-texts.js';

/** A page of headings and paragraphs; `{name}`, `{address}` and `{email}` are the agency's. */
export interface Article {
  readonly title: Text;
  readonly lead: Text;
  readonly sections: readonly {
    readonly title: Text;
    readonly paragraphs: readonly Text[];
    readonly points?: readonly Text[];
  }[];
}

/** The pages that are nothing but words. */
export const aboutPages = {
  privacy: articlePage(privacy),
  cookies: articlePage(cookies),
  about: articlePage(about),
} as const;

function articlePage(article: Article): PublicPage {
  return ({ lang }) => ({
    title: article.title[lang],
    description: article.lead[lang],
    body: <ArticleBody article={article} />,
  });
}

function ArticleBody({ article }: { readonly article: Article }) {
  const say = useSay();
  const { name, address, email } = useAgency();
  const own = { name: say(name), address: say(address), email };
  return (
    <>
      <Breadcrumbs here={article.title} />
      <h1>{say(article.title)}</h1>
      <p class="lead">{say(article.lead)}</p>
      {article.sections.map(({ title, paragraphs, points }) => (
        <section>
          <h2>{say(title)}</h2>
          {paragraphs.map((words) => (
            <p>{say(words, own)}</p>
          ))}
          {points && (
            <ul>
              {points.map((words) => (
                <li>{say(words)}</li>
              ))}
            </ul>
          )}
        </section>
      ))}
    </>
  );
}
