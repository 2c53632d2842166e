import type { incoming } from '../../channels/post/index.js';
import {
  Alert,
  Button,
  DataTable,
  Details,
  Done,
  ErrorSummary,
  FileField,
  Form,
  RadioField,
  useLang,
  useSay,
} from '../../platform/html/index.js';
import { instantInBrief, type Lang, type Text } from '../../platform/text/index.js';
import type { Problem } from './out-page.js';
import { PostParts } from './parts.js';
import { type Search, SearchPart } from './search.js';
import { inTexts as texts, texts as words } from './texts.js';

type IncomingLetter = incoming.IncomingLetter;

export interface InPageProps {
  readonly waiting: readonly IncomingLetter[];
  readonly latest: readonly IncomingLetter[];
  readonly discarded: readonly incoming.Discarded[];
  readonly search?: Search | undefined;
  readonly problems: readonly Problem[];
  readonly done?: Text | undefined;
}

/** Scans in, letters that wait, letters registered last. */
export function InPage({ waiting, latest, discarded, search, problems, done }: InPageProps) {
  const say = useSay();
  const absent = waiting.some(({ files }) => files.some(({ reading }) => reading === 'absent'));
  return (
    <>
      <ErrorSummary problems={problems} />
      {done && <Done>{say(done)}</Done>}
      <h1>{say(words.in)}</h1>
      <PostParts here="/desk/post" />
      {absent && <Alert tone="warning">{say(texts.noReader)}</Alert>}
      <Waiting waiting={waiting} />
      <section aria-labelledby="add">
        <h2 id="add">{say(texts.scans)}</h2>
        <Form action="/desk/post/in" files label={texts.scans}>
          <FileField
            name="files"
            label={texts.files}
            hint={texts.filesHint}
            error={problems.find(({ field }) => field === 'files')?.message}
            accept=".pdf,.jpg,.jpeg,.png,.tif,.tiff"
            multiple
          />
          <RadioField
            name="how"
            label={texts.how}
            value="apart"
            options={[
              { value: 'apart', label: texts.apart },
              { value: 'together', label: texts.together },
            ]}
          />
          <Button>{say(texts.keep)}</Button>
        </Form>
      </section>
      <SearchPart search={search} />
      <Latest latest={latest} />
      {discarded.length > 0 && <DiscardedScans discarded={discarded} />}
    </>
  );
}

function Waiting({ waiting }: Pick<InPageProps, 'waiting'>) {
  const say = useSay();
  const lang = useLang();
  const table = (
    <DataTable
      caption={texts.unregistered}
      rows={waiting}
      empty={texts.noneUnregistered}
      columns={[
        {
          label: texts.letter,
          heading: true,
          cell: (letter) => (
            <a href={`/desk/post/in/${letter.id}`}>{letter.files.map(({ name }) => name).join(', ')}</a>
          ),
        },
        { label: texts.keptAt, cell: ({ keptAt, keptBy }) => `${instantInBrief(keptAt, lang)}, ${keptBy}` },
        {
          label: texts.text,
          cell: ({ files }) => [...new Set(files.map((file) => say(readingWords(file))))].join(', '),
        },
        {
          label: texts.choose,
          cell: ({ id, files }) => (
            <input
              class="ds-input"
              type="checkbox"
              name={`letter.${id}`}
              value="yes"
              aria-label={`${say(texts.choose)}: ${files[0]?.name}`}
            />
          ),
        },
      ]}
    />
  );
  if (waiting.length < 2) return table;
  return (
    <Form action="/desk/post/in/join">
      {table}
      <Button variant="secondary">{say(texts.join)}</Button>
    </Form>
  );
}

/** How far the reading of a file has come. */
export function readingWords({ reading }: incoming.IncomingFile): Text {
  return texts[reading ?? 'waits'];
}

function Latest({ latest }: Pick<InPageProps, 'latest'>) {
  const say = useSay();
  const lang = useLang();
  return (
    <DataTable caption={texts.latest} rows={latest} empty={texts.noneLatest} columns={registeredColumns(say, lang)} />
  );
}

/** What every list of registered letters shows of each. */
export function registeredColumns(say: (text: Text) => string, lang: Lang) {
  return [
    {
      label: words.number,
      heading: true,
      cell: (letter: IncomingLetter) => <a href={`/desk/post/in/${letter.id}`}>{letter.number}</a>,
    },
    { label: texts.at, cell: ({ registeredAt }: IncomingLetter) => registeredAt && instantInBrief(registeredAt, lang) },
    { label: texts.sender, cell: ({ sender }: IncomingLetter) => sender },
    {
      label: words.caseNumber,
      cell: ({ caseId, caseNumber }: IncomingLetter) => <a href={`/desk/cases/${caseId}`}>{caseNumber}</a>,
    },
    {
      label: texts.stamp,
      cell: ({ id }: IncomingLetter) => <a href={`/desk/post/in/${id}/stamp.pdf`}>{say(texts.printStamp)}</a>,
    },
  ];
}

function DiscardedScans({ discarded }: Pick<InPageProps, 'discarded'>) {
  const lang = useLang();
  return (
    <Details summary={texts.discardedList}>
      <ul>
        {discarded.map(({ discardedAt, discardedBy, reason }) => (
          <li>
            {instantInBrief(discardedAt, lang)}, {discardedBy}: {reason}
          </li>
        ))}
      </ul>
    </Details>
  );
}
