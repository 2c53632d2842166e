import type { Service } from '../../case/index.js';
import { articles, Markup } from '../../knowledge/index.js';
import { rigaDate } from '../../platform/clock/index.js';
import {
  Actions,
  Alert,
  Breadcrumbs,
  Button,
  Card,
  Columns,
  Form,
  LinkButton,
  TextField,
  useLang,
  useSay,
  ways,
} from '../../platform/html/index.js';
import { dateInWords, fill, same } from '../../platform/text/index.js';
import { serviceAddress } from '../paths.js';
import { texts } from './texts.js';

type Line = Pick<articles.Article, 'title' | 'summary' | 'slug' | 'services'>;

interface AnswersProps {
  readonly services: readonly Service[];
  readonly lines: readonly Line[];
  /** What was searched for. */
  readonly typed?: string;
}

/** All answers by service, or those found. */
export function Answers({ services, lines, typed }: AnswersProps) {
  const say = useSay();
  const lang = useLang();
  const home = `/${lang}${articles.articlePaths[lang]}`;
  return (
    <>
      <Breadcrumbs
        here={typed === undefined ? texts.title : texts.search}
        trail={typed === undefined ? [] : [{ href: home, label: texts.title }]}
      />
      <h1>{say(texts.title)}</h1>
      <p class="lead">{say(texts.lead)}</p>
      <Form action={home} label={texts.search}>
        <TextField name="words" type="search" label={texts.search} hint={texts.searchHint} value={typed ?? ''} />
        <Actions>
          <Button>{say(texts.find)}</Button>
        </Actions>
      </Form>
      {typed === undefined ? (
        <ByService services={services} lines={lines} />
      ) : (
        <FoundLines typed={typed} lines={lines} />
      )}
    </>
  );
}

function FoundLines({ typed, lines }: { readonly typed: string; readonly lines: readonly Line[] }) {
  const say = useSay();
  const lang = useLang();
  return (
    <section aria-labelledby="found">
      <h2 id="found">{say(fill(texts.found, { words: typed }))}</h2>
      {lines.length ? (
        <Lines lines={lines} />
      ) : (
        <Alert tone="info">
          <p>{say(texts.none)}</p>
          <p>
            <a href={ways.write[lang]}>{say(texts.ask)}</a>
          </p>
        </Alert>
      )}
      <p>
        <a href={`/${lang}${articles.articlePaths[lang]}`}>{say(texts.all)}</a>
      </p>
    </section>
  );
}

function ByService({ services, lines }: AnswersProps) {
  const say = useSay();
  const known = new Set(services.map(({ id }) => id));
  const general = lines.filter((line) => !line.services.some((id) => known.has(id)));
  const groups = services
    .map(({ id, passport }) => ({ id, name: passport.name, lines: lines.filter((line) => line.services.includes(id)) }))
    .concat({ id: 'general', name: texts.general, lines: general })
    .filter((group) => group.lines.length);
  return (
    <>
      {groups.map(({ id, name, lines: own }) => (
        <section aria-labelledby={`about-${id}`}>
          <h2 id={`about-${id}`}>{say(name)}</h2>
          <Lines lines={own} />
        </section>
      ))}
    </>
  );
}

function Lines({ lines }: { readonly lines: readonly Line[] }) {
  const say = useSay();
  const lang = useLang();
  return (
    <div class="catalogue">
      {lines.map((line) => (
        <Card level={3} title={line.title} href={articles.addressOfArticle(line, lang)}>
          <p>{say(line.summary)}</p>
        </Card>
      ))}
    </div>
  );
}

/** One answer, with the service that it is about and the way to ask further. */
export function Answer({
  article,
  services,
}: {
  readonly article: articles.Article;
  readonly services: readonly Service[];
}) {
  const say = useSay();
  const lang = useLang();
  const about = services.filter(({ id }) => article.services.includes(id));
  return (
    <>
      <Breadcrumbs
        here={article.title}
        trail={[{ href: `/${lang}${articles.articlePaths[lang]}`, label: texts.title }]}
      />
      <h1>{say(article.title)}</h1>
      <p class="lead">{say(article.summary)}</p>
      <Columns
        aside={
          <>
            {about.map(({ passport }) => (
              <p>
                {say(texts.about)}: <a href={serviceAddress(passport, lang)}>{say(passport.name)}</a>
              </p>
            ))}
            <p class="hint">{say(fill(texts.checked, { on: same(dateInWords(rigaDate(article.at), lang, 'on')) }))}</p>
          </>
        }
      >
        <Markup text={article.body[lang]} />
        <h2>{say(texts.notHelped)}</h2>
        <Actions>
          <LinkButton variant="secondary" href={ways.write[lang]}>
            {say(texts.ask)}
          </LinkButton>
        </Actions>
      </Columns>
    </>
  );
}
