import { useUnits } from '../../agency/index.js';
import { type lists, staffStateWords, stateOf } from '../../case/index.js';
import type { incoming } from '../../channels/post/index.js';
import { Button, DataTable, Form, TextField, useLang, useSay } from '../../platform/html/index.js';
import { instantInBrief, type Text } from '../../platform/text/index.js';
import { registeredColumns } from './in-page.js';
import { inTexts as texts, texts as words } from './texts.js';

/** What was looked for in the registry, and the letters found. */
export interface Search {
  readonly text: string;
  readonly found: readonly incoming.IncomingLetter[];
}

/** Registered letters by number, barcode, sender or what they say. */
export function SearchPart({ search }: { readonly search: Search | undefined }) {
  const say = useSay();
  const lang = useLang();
  return (
    <search>
      <Form action="/desk/post" label={texts.search}>
        <TextField name="find" label={texts.search} hint={texts.searchHint} value={search?.text} width={30} optional />
        <Button variant="secondary">{say(texts.toSearch)}</Button>
      </Form>
      {search && (
        <DataTable
          caption={texts.found}
          rows={search.found}
          empty={texts.noneFound}
          columns={registeredColumns(say, lang)}
        />
      )}
    </search>
  );
}

interface SenderPartProps {
  readonly letter: string;
  readonly text: string;
  readonly matters: readonly lists.CaseRow[] | undefined;
  readonly proposed: readonly lists.CaseRow[] | undefined;
}

/** Earlier matters that the letter itself names, or by name, e-mail or words, of which one gives the sender, and the case where the letter belongs to it. */
export function SenderPart({ letter, text, matters, proposed = [] }: SenderPartProps) {
  const say = useSay();
  const here = `/desk/post/in/${letter}`;
  return (
    <search>
      <Form action={here} label={texts.sender}>
        <TextField name="find" label={texts.findSender} hint={texts.findSenderHint} value={text} width={30} optional />
        <Button variant="secondary">{say(texts.toSearch)}</Button>
      </Form>
      {matters ? (
        <Matters here={here} caption={texts.matters} rows={matters} />
      ) : (
        proposed.length > 0 && <Matters here={here} caption={texts.proposed} rows={proposed} />
      )}
    </search>
  );
}

interface MattersProps {
  readonly here: string;
  readonly caption: Text;
  readonly rows: readonly lists.CaseRow[];
}

function Matters({ here, caption, rows }: MattersProps) {
  const say = useSay();
  const { nameOf } = useUnits();
  const lang = useLang();
  return (
    <DataTable
      caption={caption}
      rows={rows}
      empty={texts.noMatters}
      columns={[
        { label: words.caseNumber, heading: true, cell: ({ number }) => number },
        { label: texts.sender, cell: ({ subjectName }) => subjectName },
        { label: texts.unit, cell: ({ unit }) => say(nameOf(unit)) },
        { label: texts.at, cell: ({ submittedAt }) => instantInBrief(submittedAt, lang) },
        { label: words.state, cell: (row) => say(staffStateWords[stateOf(row)]) },
        {
          label: texts.use,
          cell: ({ id, number }) => (
            <>
              <a href={`${here}?of=${id}&join=yes`} aria-label={`${say(texts.useCase)}: ${number}`}>
                {say(texts.useCase)}
              </a>{' '}
              ·{' '}
              <a href={`${here}?of=${id}`} aria-label={`${say(texts.useSender)}: ${number}`}>
                {say(texts.useSender)}
              </a>
            </>
          ),
        },
      ]}
    />
  );
}
