import type { lists } from '../../case/index.js';
import {
  BackLink,
  Button,
  ErrorSummary,
  Form,
  HiddenField,
  type ProblemLine,
  useSay,
} from '../../platform/html/index.js';
import type { House } from '../../platform/room/index.js';
import { CaseTable } from './case-table.js';
import { type Choices, phrasesOf } from './conditions.js';
import { KeepSearch, SavedHead, SavedSearches } from './saved.js';
import { SearchForm } from './search-form.js';
import { texts } from './texts.js';

/** Everything that the page of a search shows. */
export interface SearchView {
  readonly house: House;
  readonly choices: Choices;
  readonly search: lists.CaseSearch;
  readonly typed: { readonly from: string; readonly to: string };
  readonly problems: readonly ProblemLine[];
  /** Undefined before anything was asked. */
  readonly rows: readonly lists.WorkRow[] | undefined;
  readonly pageSize: number;
  readonly columns: readonly lists.ColumnName[];
  readonly saved: readonly lists.SavedSearch[];
  /** The one that the page was opened with. */
  readonly opened: lists.SavedSearch | undefined;
}

export function SearchPage(view: SearchView) {
  const say = useSay();
  const { problems, choices, search, typed, saved, opened } = view;
  return (
    <>
      <BackLink href="/desk" />
      <ErrorSummary problems={problems} />
      <h1>{opened ? opened.name : say(texts.searchTitle)}</h1>
      {opened ? <SavedHead saved={opened} /> : <SavedSearches saved={saved} />}
      <SearchForm
        choices={choices}
        search={search}
        typed={typed}
        dateProblem={problems.some(({ field }) => field === 'from')}
      />
      <Found {...view} />
    </>
  );
}

function Found({ house, rows, pageSize, choices, search, columns, opened }: SearchView) {
  const say = useSay();
  if (!rows) return null;
  const shown = rows.slice(0, pageSize);
  const last = shown.at(-1);
  return (
    <section id="found">
      <h2>{say(texts.found)}</h2>
      <p>
        {phrasesOf(search, choices)
          .map((phrase) => say(phrase))
          .join(', ')}
        ; {say(texts.newestFirst)}
      </p>
      <CaseTable house={house} caption={texts.found} rows={shown} empty={texts.notFound} columns={columns} />
      {rows.length > pageSize && last && <NextPage search={search} last={last} />}
      {!opened && <KeepSearch search={search} choices={choices} />}
    </section>
  );
}

function NextPage({ search, last }: { readonly search: lists.CaseSearch; readonly last: lists.WorkRow }) {
  const say = useSay();
  return (
    <Form action="/desk/search">
      {Object.entries(search).map(([name, value]) => value && <HiddenField name={name} value={value} />)}
      <HiddenField name="before" value={`${last.submittedAt.toISOString()}~${last.id}`} />
      <Button variant="secondary">{say(texts.more)}</Button>
    </Form>
  );
}
