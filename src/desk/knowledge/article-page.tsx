import { servicesOf } from '../../case/index.js';
import { articles, Markup } from '../../knowledge/index.js';
import {
  Actions,
  Alert,
  BackLink,
  Columns,
  Details,
  Done,
  LinkButton,
  SummaryList,
  Tag,
  useLang,
  useSay,
} from '../../platform/html/index.js';
import type { House } from '../../platform/room/index.js';
import { dateInWords, fill, instantInWords, type Lang, same } from '../../platform/text/index.js';
import { Marked } from '../reply/marked.js';
import { texts } from './texts.js';

interface ArticlePageProps {
  readonly house: House;
  /** The newest version first. */
  readonly versions: readonly [articles.Article, ...articles.Article[]];
  readonly uses: readonly articles.Use[];
  readonly saved: boolean;
}

/** One article as it is read, whose it is, where it went, and every version with what it changed. */
export function ArticlePage({ house, versions, uses, saved }: ArticlePageProps) {
  const say = useSay();
  const lang = useLang();
  const [article] = versions;
  const twin: Lang = lang === 'lv' ? 'en' : 'lv';
  const isOpen = article.audience === 'public' && article.standing === 'published';
  return (
    <>
      <BackLink href="/desk/knowledge">{say(texts.title)}</BackLink>
      {saved && <Done>{say(texts.saved)}</Done>}
      <h1>{say(article.title)}</h1>
      <p class="standing">
        <Tag tone={article.standing === 'published' ? 'success' : 'warning'}>{say(texts[article.standing])}</Tag>
      </p>
      {article.standing === 'draft' && versions.some(({ standing }) => standing === 'published') && (
        <Alert tone="info">
          <p>{say(texts.unpublished)}</p>
        </Alert>
      )}
      <Columns aside={<Side house={house} article={article} uses={uses} />}>
        <p class="lead">{say(article.summary)}</p>
        <Markup text={article.body[lang]} />
        <Details summary={texts.other}>
          <div lang={twin}>
            <p>
              <strong>{article.title[twin]}</strong>
            </p>
            <p>{article.summary[twin]}</p>
            <Markup text={article.body[twin]} />
          </div>
        </Details>
        <Actions>
          <LinkButton href={`/desk/knowledge/${article.id}/edit`}>{say(texts.edit)}</LinkButton>
          {isOpen && (
            <LinkButton variant="secondary" href={articles.addressOfArticle(article, lang)}>
              {say(texts.seePublic)}
            </LinkButton>
          )}
        </Actions>
        <h2>{say(texts.versions)}</h2>
        {versions.map((version, index) => (
          <Change version={version} before={versions[index + 1]} />
        ))}
      </Columns>
    </>
  );
}

function Side({
  house,
  article,
  uses,
}: Pick<ArticlePageProps, 'house' | 'uses'> & { readonly article: articles.Article }) {
  const say = useSay();
  const lang = useLang();
  const about = servicesOf(house).filter(({ id }) => article.services.includes(id));
  return (
    <>
      <SummaryList
        rows={[
          { label: texts.audience, value: say(texts[article.audience]) },
          { label: texts.owner, value: article.ownerName },
          { label: texts.review, value: dateInWords(article.reviewOn, lang) },
          { label: texts.version, value: String(article.version) },
          ...(about.length
            ? [{ label: texts.services, value: about.map(({ passport }) => say(passport.name)).join(', ') }]
            : []),
        ]}
      />
      {uses.length > 0 && (
        <Details summary={texts.cases}>
          <ul>
            {uses.map(({ caseId, caseNumber, solved }) => (
              <li>
                <a href={`/desk/cases/${caseId}`}>{caseNumber}</a> {solved && <>({say(texts.closedCase)})</>}
              </li>
            ))}
          </ul>
          <p class="hint">{say(texts.otherUnits)}</p>
        </Details>
      )}
    </>
  );
}

interface ChangeProps {
  readonly version: articles.Article;
  readonly before: articles.Article | undefined;
}

/** One version: who made it when, and word by word what it changed. */
function Change({ version, before }: ChangeProps) {
  const say = useSay();
  const lang = useLang();
  const { at, byName } = version;
  const summary = fill(texts.changedIn, { version: version.version, at: instantInWords(at, lang), name: byName });
  const parts = (['title', 'summary', 'body'] as const).flatMap((part) =>
    (['lv', 'en'] as const)
      .filter((each) => before && before[part][each] !== version[part][each])
      .map((each) => ({ each, was: before?.[part][each] ?? '', is: version[part][each] })),
  );
  return (
    <Details summary={same(`${say(summary)} · ${say(texts[version.standing])}`)}>
      {!before && <p>{say(texts.first)}</p>}
      {before && parts.length === 0 && <p>{say(texts.noChange)}</p>}
      {parts.map(({ each, was, is }) => (
        <p class="pre-line" lang={each}>
          <Marked before={was} after={is} />
        </p>
      ))}
    </Details>
  );
}
