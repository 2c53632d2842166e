import {
  Actions,
  Alert,
  BackLink,
  Button,
  DataTable,
  DateField,
  Done,
  ErrorSummary,
  FileField,
  Form,
  LinkButton,
  Pictures,
  SelectField,
  SummaryList,
  Tag,
  TextField,
  type TypedDate,
  useLang,
  useSay,
} from '../../../platform/html/index.js';
import { dateInWords, fill, instantInBrief, type Text } from '../../../platform/text/index.js';
import { statuses, type WorkedObject } from '../../../registers/cultural-objects/index.js';
import { desk, objectAddress } from '../addresses.js';
import { describedRows } from '../search/objects.js';
import { kindWords, statusWords } from '../words.js';
import { CorrectWords, type TypedWords } from './correct-words.js';
import { deskTexts as texts } from './texts.js';

export interface Problem {
  readonly field: string;
  readonly message: Text;
  readonly control?: string;
}

function stateOf({ withdrawnAt, withdrawalAskedBy, publishedAt }: WorkedObject): {
  readonly words: Text;
  readonly tone: 'info' | 'success' | 'warning' | 'neutral';
} {
  if (withdrawnAt) return { words: texts.withdrawn, tone: 'neutral' };
  if (withdrawalAskedBy) return { words: texts.withdrawalAsked, tone: 'warning' };
  return publishedAt ? { words: texts.published, tone: 'success' } : { words: texts.draft, tone: 'info' };
}

/** What waits, and the ways to everything else. */
export function DeskList({ waiting }: { readonly waiting: readonly WorkedObject[] }) {
  const say = useSay();
  return (
    <>
      <h1>{say(texts.title)}</h1>
      <Actions>
        <LinkButton href={`${desk}/new`}>{say(texts.enter)}</LinkButton>
      </Actions>
      <h2>{say(texts.waiting)}</h2>
      <Rows objects={waiting} caption={texts.waiting} empty={texts.nothingWaits} />
      <h2>{say(texts.find)}</h2>
      <Form action={`${desk}/open`} method="get" label={texts.find}>
        <TextField name="number" label={texts.number} width={20} />
        <Button variant="secondary">{say(texts.open)}</Button>
      </Form>
      <h2>{say(texts.export)}</h2>
      <p>{say(texts.exportAbout)}</p>
      <LinkButton href={`${desk}/export.xml`} variant="secondary">
        {say(texts.download)}
      </LinkButton>
    </>
  );
}

function Rows({
  objects,
  caption,
  empty,
}: {
  readonly objects: readonly WorkedObject[];
  readonly caption: Text;
  readonly empty: Text;
}) {
  const say = useSay();
  const lang = useLang();
  return (
    <DataTable
      caption={caption}
      captionHidden
      empty={empty}
      rows={objects}
      columns={[
        {
          label: texts.number,
          heading: true,
          cell: ({ number }) => <a href={`${desk}/${encodeURIComponent(number)}`}>{number}</a>,
        },
        { label: texts.name, cell: ({ title }) => title },
        { label: texts.kind, cell: ({ kind }) => say(kindWords[kind]) },
        { label: texts.state, cell: (object) => <Tag tone={stateOf(object).tone}>{say(stateOf(object).words)}</Tag> },
        { label: texts.enteredAt, cell: ({ enteredAt }) => instantInBrief(new Date(enteredAt), lang) },
      ]}
    />
  );
}

interface EnterProps {
  readonly typed: Readonly<Record<string, string>>;
  readonly on: TypedDate;
  readonly problems: readonly Problem[];
}

/** An owner's description becomes a record. */
export function EnterPage({ typed, on, problems }: EnterProps) {
  const say = useSay();
  const errorOf = (name: string) => problems.find(({ field }) => field === name)?.message;
  return (
    <>
      <BackLink href={desk} />
      <ErrorSummary problems={problems} />
      <h1>{say(texts.enter)}</h1>
      <p>{say(texts.enterLead)}</p>
      <Form action={`${desk}/new`} files>
        <FileField
          name="file"
          label={texts.file}
          hint={texts.fileHint}
          accept="application/json,.json"
          error={errorOf('file')}
        />
        <StatusFields status={typed.status ?? ''} on={on} errorOf={errorOf} />
        <TextField
          name="policeFile"
          label={texts.policeFile}
          hint={texts.policeFileHint}
          value={typed.policeFile}
          width={20}
          optional
        />
        <Button>{say(texts.save)}</Button>
      </Form>
    </>
  );
}

function StatusFields({
  status,
  on,
  errorOf,
}: {
  readonly status: string;
  readonly on: TypedDate;
  readonly errorOf: (name: string) => Text | undefined;
}) {
  return (
    <>
      <SelectField
        name="status"
        label={texts.status}
        value={status}
        error={errorOf('status')}
        options={statuses.map((value) => ({ value, label: statusWords[value].word }))}
      />
      <DateField name="statusOn" label={texts.statusOn} value={on} error={errorOf('statusOn')} />
    </>
  );
}

interface ObjectProps {
  readonly object: WorkedObject;
  readonly duplicates: readonly WorkedObject[];
  readonly self: string;
  readonly today: TypedDate;
  readonly problems: readonly Problem[];
  readonly typed?: TypedWords | undefined;
  readonly done: boolean;
}

/** One record, whole, and what can be done with it. */
export function WorkPage({ object, duplicates, self, today, problems, typed, done }: ObjectProps) {
  const say = useSay();
  const lang = useLang();
  const address = `${desk}/${encodeURIComponent(object.number)}`;
  const state = stateOf(object);
  return (
    <>
      <BackLink href={desk} />
      <ErrorSummary problems={problems} />
      {done && <Done>{say(texts.done)}</Done>}
      <p class="eyebrow">
        {object.number} · {say(kindWords[object.kind])}
      </p>
      <h1>{object.title}</h1>
      <p>
        <Tag tone={state.tone}>{say(state.words)}</Tag>{' '}
        <Tag tone={statusWords[object.status].tone}>{say(statusWords[object.status].word)}</Tag>
      </p>
      <Pictures
        pictures={(object.pictures ?? []).map(({ place, caption }) => ({
          src: `${address}/pictures/${place}`,
          alt: caption ?? object.title,
          caption: caption ?? undefined,
        }))}
      />
      <SummaryList
        rows={[
          { label: texts.statusOn, value: dateInWords(object.statusOn, lang) },
          ...describedRows(object),
          ...(object.policeFile ? [{ label: texts.policeFile, value: object.policeFile }] : []),
        ]}
      />
      {object.publishedAt && !object.withdrawnAt && (
        <p>
          <a href={objectAddress(object.number, lang)}>{say(texts.public)}</a>
        </p>
      )}
      {!object.withdrawnAt && <Deeds {...{ object, address, self, today, problems, typed }} />}
      <h2>{say(texts.duplicates)}</h2>
      {duplicates.length > 0 && <p>{say(texts.duplicatesAbout)}</p>}
      <Rows objects={duplicates} caption={texts.duplicates} empty={texts.noDuplicates} />
    </>
  );
}

function Deeds({
  object,
  address,
  self,
  today,
  problems,
  typed,
}: Omit<ObjectProps, 'duplicates' | 'done'> & { readonly address: string }) {
  const say = useSay();
  const errorOf = (name: string) => problems.find(({ field }) => field === name)?.message;
  if (object.withdrawalAskedBy) return <Waits object={object} address={address} self={self} />;
  return (
    <>
      {!object.publishedAt && (
        <Form action={`${address}/publish`} label={texts.publish}>
          <Button>{say(texts.publish)}</Button>
        </Form>
      )}
      <h2>{say(texts.changeStatus)}</h2>
      <Form action={`${address}/status`} label={texts.changeStatus}>
        <StatusFields status={object.status} on={today} errorOf={errorOf} />
        <Button variant="secondary">{say(texts.change)}</Button>
      </Form>
      <CorrectWords object={object} address={address} typed={typed} error={errorOf('becomes')} />
      <h2>{say(texts.takeBack)}</h2>
      {object.publishedAt && <p>{say(texts.takeBackAbout)}</p>}
      <Form action={`${address}/take-back`} label={texts.takeBack}>
        <TextField name="reason" label={texts.reason} error={errorOf('reason')} />
        <Button variant="secondary" tone="danger">
          {say(texts.takeBack)}
        </Button>
      </Form>
    </>
  );
}

function Waits({
  object,
  address,
  self,
}: {
  readonly object: WorkedObject;
  readonly address: string;
  readonly self: string;
}) {
  const say = useSay();
  return (
    <Alert tone="warning" title={fill(texts.asks, { reason: object.withdrawalReason ?? '' })}>
      {object.withdrawalAskedBy === self && <p>{say(texts.notYours)}</p>}
      <Actions>
        {object.withdrawalAskedBy !== self && (
          <Form action={`${address}/confirm`} label={texts.confirm}>
            <Button>{say(texts.confirm)}</Button>
          </Form>
        )}
        <Form action={`${address}/keep`} label={texts.keep}>
          <Button variant="secondary">{say(texts.keep)}</Button>
        </Form>
      </Actions>
    </Alert>
  );
}
