import { type CaseFile, type cases, decisions } from '../../case/index.js';
import type { Visitor } from '../../identity/index.js';
import { articles } from '../../knowledge/index.js';
import type { Tx } from '../../platform/db/index.js';
import { Actions, Alert, Button, Details, SelectField, useSay } from '../../platform/html/index.js';
import { fill, same, type Text } from '../../platform/text/index.js';
import { lastOfClient } from './quote.js';
import { texts } from './texts.js';

const most = 6;

/** Articles for a case: by what the client wrote, what it is about, and its service. */
export function articlesFor(
  tx: Tx,
  caseFile: CaseFile,
  entries: readonly cases.Entry[],
): Promise<readonly articles.Found[]> {
  const matter = [caseFile.subjectLine?.lv, lastOfClient(entries)?.body].filter(Boolean).join(' ');
  return articles.findArticles(tx, { matter, service: caseFile.service }, ['public', 'staff'], most);
}

/** What is being answered and no article says: a draft of one with the words of the reply, the client's name struck out. */
export function noteGap(
  tx: Tx,
  officer: Visitor,
  caseFile: CaseFile,
  { about, reply }: { readonly about: Text; readonly reply: string },
): Promise<string> {
  const names = `${caseFile.subjectName} ${caseFile.applicant.actor.name}`;
  const bare = (text: string) => decisions.withoutNames(text, names);
  const words = bare(reply).slice(0, 20_000);
  return articles.noteGap(tx, officer, {
    what: { lv: bare(about.lv), en: bare(about.en) },
    services: caseFile.service ? [caseFile.service] : [],
    words: { ...same(''), [caseFile.lang]: words },
  });
}

/** Articles to put into the reply; and the way to say that one is missing: Alt and G, without leaving the text. */
export function InsertArticle({
  found,
  error,
}: {
  readonly found: readonly articles.Found[];
  readonly error: Text | undefined;
}) {
  const say = useSay();
  return (
    <>
      {found.length > 0 && (
        <>
          <SelectField
            name="article"
            label={texts.article}
            hint={texts.articleHint}
            error={error}
            optional
            options={found.map(({ id, title, audience }) => ({
              value: id,
              label: audience === 'public' ? title : fill(texts.forStaff, { title }),
            }))}
          />
          <Details summary={texts.readArticles}>
            <ul>
              {found.map(({ id, title, summary }) => (
                <li>
                  <a href={`/desk/knowledge/${id}`}>{say(title)}</a>
                  <p class="hint">{say(summary)}</p>
                </li>
              ))}
            </ul>
          </Details>
        </>
      )}
      <Actions>
        {found.length > 0 && (
          <Button variant="secondary" name="do" value="insert-article">
            {say(texts.insertArticle)}
          </Button>
        )}
        <Button variant="tertiary" name="do" value="gap" accessKey="g">
          {say(texts.gap)}
        </Button>
      </Actions>
    </>
  );
}

/** The draft of an article has just been begun. */
export function GapNoted({ article }: { readonly article: string }) {
  const say = useSay();
  return (
    <div id="gap" tabIndex={-1}>
      <Alert tone="success" live>
        <p>
          {say(texts.gapNoted)} <a href={`/desk/knowledge/${article}/edit`}>{say(texts.openGap)}</a>
        </p>
      </Alert>
    </div>
  );
}
