import { useUnits } from '../../agency/index.js';
import type { Actor } from '../../audit/index.js';
import type { DataSet, Part, PlannedChange, PlannedDeed, WaitingImport } from '../../platform/dataset/index.js';
import {
  Actions,
  BackLink,
  Button,
  Card,
  DataTable,
  Done,
  ErrorSummary,
  FileField,
  Form,
  HiddenField,
  LinkButton,
  TextAreaField,
  useLang,
  useSay,
} from '../../platform/html/index.js';
import { instantInBrief, same } from '../../platform/text/index.js';
import { nameOf } from './set-page.js';
import { texts } from './texts.js';
import type { Problem } from './typed-draft.js';

type Sets = readonly DataSet<Actor>[];

interface ImportProps {
  readonly waiting: readonly WaitingImport[];
  readonly parts: readonly Part[];
  readonly sets: Sets;
  readonly reader: string;
  readonly file: string;
  readonly problems: readonly Problem[];
  readonly done: boolean;
}

/** Export, import, and what each waiting import would change now. */
export function ImportPage({ waiting, parts, sets, reader, file, problems, done }: ImportProps) {
  const say = useSay();
  return (
    <>
      <BackLink href="/desk/admin">{say(texts.title)}</BackLink>
      <ErrorSummary problems={problems} />
      {done && <Done>{say(texts.done)}</Done>}
      <h1>{say(texts.importTitle)}</h1>
      <p>{say(texts.importAbout)}</p>
      <p>{say(texts.partsAbout)}</p>
      <LinkButton href="/desk/admin/export">{say(texts.export)}</LinkButton>
      <h2 id="waiting">{say(texts.waitingImports)}</h2>
      {waiting.length === 0 && <p>{say(texts.importsNone)}</p>}
      {waiting.map((one) => (
        <Waiting one={one} parts={parts} sets={sets} reader={reader} />
      ))}
      <Form action="/desk/admin/import" files>
        <FileField name="chosen" label={texts.chosenFile} accept=".json,application/json" optional />
        <TextAreaField
          name="file"
          label={texts.file}
          hint={texts.fileHint}
          value={file}
          error={problems[0]?.message}
          rows={8}
          optional
        />
        <Actions>
          <Button>{say(texts.compare)}</Button>
        </Actions>
      </Form>
    </>
  );
}

interface WaitingProps extends Pick<ImportProps, 'parts' | 'sets' | 'reader'> {
  readonly one: WaitingImport;
}

function Waiting({ one, parts, sets, reader }: WaitingProps) {
  const say = useSay();
  const lang = useLang();
  const mayCarryOut = !one.fourEyes || one.askedBy !== reader;
  return (
    <Card title={same(`${one.askedByName}, ${instantInBrief(one.askedAt, lang)}`)} level={3}>
      {one.fourEyes && <p>{say(texts.importFourEyes)}</p>}
      {(one.changes.length > 0 || one.deeds.length === 0) && <Changes changes={one.changes} sets={sets} />}
      {one.deeds.length > 0 && <Deeds deeds={one.deeds} parts={parts} />}
      <Form action={`/desk/admin/import/${one.id}`}>
        <HiddenField name="hash" value={one.hash} />
        <Actions>
          {mayCarryOut && one.changes.length + one.deeds.length > 0 && (
            <Button name="deed" value="carry-out">
              {say(texts.carryOut)}
            </Button>
          )}
          <Button name="deed" value="decline" variant="secondary">
            {say(texts.decline)}
          </Button>
        </Actions>
      </Form>
    </Card>
  );
}

function Changes({ changes, sets }: { readonly changes: readonly PlannedChange[]; readonly sets: Sets }) {
  const say = useSay();
  const kindOf = ({ dataset, kind }: PlannedChange) => {
    const set = sets.find(({ id }) => id === dataset);
    return say(set ? nameOf(set, kind) : same(kind));
  };
  return (
    <DataTable
      caption={texts.importChanges}
      empty={texts.importNothing}
      rows={changes}
      columns={[
        { label: texts.record, heading: true, cell: ({ key }) => key },
        { label: texts.kind, cell: kindOf },
        { label: texts.willAdd, cell: ({ added }) => <Entries entries={added} /> },
        { label: texts.willEnd, cell: ({ ended }) => <Entries entries={ended} /> },
      ]}
    />
  );
}

/** Rights are only asked for, and taken away by a second administrator. */
const rightDeeds = { add: texts.deeds.ask, change: texts.deeds.change, end: texts.deeds.takeAway } as const;

/** What becomes of what the rooms keep, each by its own verb. */
function Deeds({ deeds, parts }: { readonly deeds: readonly PlannedDeed[]; readonly parts: readonly Part[] }) {
  const say = useSay();
  const units = useUnits();
  return (
    <DataTable
      caption={texts.partDeeds}
      empty={texts.importNothing}
      rows={deeds}
      columns={[
        { label: texts.record, heading: true, cell: ({ title }) => say(title) },
        { label: texts.kind, cell: ({ part }) => say(parts.find(({ id }) => id === part)?.name ?? same(part)) },
        { label: texts.unit, cell: ({ place }) => say(units.nameOf(place)) },
        {
          label: texts.becomes,
          cell: ({ part, step }) => say(part === 'rights' ? rightDeeds[step] : texts.deeds[step]),
        },
      ]}
    />
  );
}

function Entries({ entries }: { readonly entries: PlannedChange['added'] }) {
  const say = useSay();
  const lang = useLang();
  if (entries.length === 0) return <>–</>;
  return (
    <ul>
      {entries.map(({ from, to }) => (
        <li>
          {say(to ? texts.fromTo : texts.from, {
            from: instantInBrief(new Date(from), lang),
            to: to ? instantInBrief(new Date(to), lang) : '',
          })}
        </li>
      ))}
    </ul>
  );
}
