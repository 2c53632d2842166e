import {
  Actions,
  Alert,
  BackLink,
  Button,
  DataTable,
  Done,
  ErrorSummary,
  Form,
  HiddenField,
  Pictures,
  SummaryList,
  TextAreaField,
  TextField,
  useSay,
} from '../../../platform/html/index.js';
import { fill, type Text } from '../../../platform/text/index.js';
import type { ArchivedPerson, OpenedPerson } from '../../../registers/archive/index.js';
import { type Facts, showFacts } from '../facts.js';
import { dots, recordInWords, saidInWords } from '../statement-words.js';
import { composeTexts as texts } from './texts.js';

export interface Composing {
  readonly caseId: string;
  readonly number: string;
  readonly isMine: boolean;
  readonly facts: Facts;
  readonly asked: { readonly givenName: string; readonly surnames: string; readonly birthYear: string };
  readonly people?: readonly ArchivedPerson[] | undefined;
  readonly opened?: OpenedPerson | undefined;
  readonly problems: readonly { readonly field: string; readonly message: Text }[];
  readonly note: string;
  readonly done: boolean;
}

/** Where a statement is put together: search, files with their sheets, what is chosen, the calculation. */
export function ComposePage(props: Composing) {
  const say = useSay();
  const { caseId, number, problems, done, isMine } = props;
  const address = `/desk/archive-statements/${caseId}`;
  return (
    <>
      <BackLink href={`/desk/cases/${caseId}`}>{say(texts.back)}</BackLink>
      <ErrorSummary problems={problems} />
      {done && <Done>{say(texts.done)}</Done>}
      <p class="eyebrow">{number}</p>
      <h1>{say(texts.title)}</h1>
      {!isMine && <Alert tone="warning">{say(texts.takeFirst)}</Alert>}
      <Chosen {...props} address={address} />
      {props.opened && <Opened {...props} address={address} opened={props.opened} />}
      <Search {...props} address={address} />
      <p>{say(texts.next)}</p>
    </>
  );
}

type Part = Composing & { readonly address: string };

function Chosen({ facts, address, note, problems, isMine }: Part) {
  const say = useSay();
  return (
    <>
      <h2>{say(texts.chosen)}</h2>
      <DataTable
        caption={texts.chosen}
        captionHidden
        empty={texts.noneChosen}
        rows={facts.records}
        columns={[
          { label: texts.records, heading: true, cell: (record) => recordInWords(record) },
          {
            label: texts.remove,
            cell: ({ id }) =>
              isMine && (
                <Form action={`${address}/remove`}>
                  <HiddenField name="record" value={id} />
                  <Button variant="secondary" size="sm">
                    {say(texts.remove)}
                  </Button>
                </Form>
              ),
          },
        ]}
      />
      {facts.records.length > 0 && (
        <>
          <h3>{say(texts.calculation)}</h3>
          <SummaryList
            rows={showFacts(facts)
              .slice(facts.records.length)
              .map(({ label, value }) => ({ label, value: say(value) }))}
          />
        </>
      )}
      {isMine && (
        <Form action={`${address}/note`}>
          <TextAreaField
            name="note"
            label={texts.note}
            hint={texts.noteHint}
            value={note}
            rows={3}
            optional
            error={problems.find(({ field }) => field === 'note')?.message}
          />
          <Button variant="secondary">{say(texts.save)}</Button>
        </Form>
      )}
    </>
  );
}

function Opened({ opened, address, isMine, facts }: Part & { readonly opened: OpenedPerson }) {
  const say = useSay();
  const chosen = new Set(facts.records.map(({ id }) => id));
  const left = opened.records.filter(({ id }) => !chosen.has(id));
  return (
    <section class="stack" aria-labelledby="opened" id="file">
      <h2 id="opened">
        {opened.fileTitle} · {opened.fonds}, {opened.inventory}, {opened.file}
      </h2>
      <DataTable
        caption={texts.records}
        captionHidden
        rows={opened.records}
        columns={[
          { label: texts.records, heading: true, cell: ({ said }) => saidInWords(said) },
          { label: texts.sheetColumn, cell: ({ sheet }) => sheet },
          {
            label: texts.choose,
            cell: ({ id }) =>
              chosen.has(id)
                ? say(texts.isChosen)
                : isMine && (
                    <Form action={`${address}/choose`}>
                      <HiddenField name="record" value={id} />
                      <HiddenField name="person" value={opened.id} />
                      <Button size="sm">{say(texts.choose)}</Button>
                    </Form>
                  ),
          },
        ]}
      />
      {isMine && left.length > 1 && (
        <Form action={`${address}/choose`}>
          {left.map(({ id }) => (
            <HiddenField name="record" value={id} />
          ))}
          <HiddenField name="person" value={opened.id} />
          <Button variant="secondary">{say(texts.chooseAll)}</Button>
        </Form>
      )}
      <Pictures
        pictures={opened.scans.map((sheet) => ({
          src: `${address}/sheets/${opened.id}/${encodeURIComponent(sheet)}`,
          alt: fill(texts.sheet, { sheet }),
          caption: fill(texts.sheet, { sheet }),
        }))}
      />
    </section>
  );
}

function Search({ asked, people, address, problems }: Part) {
  const say = useSay();
  const errorOf = (name: string) => problems.find(({ field }) => field === name)?.message;
  return (
    <>
      <h2>{say(texts.search)}</h2>
      <p class="hint">{say(texts.searchAbout)}</p>
      <Form action={`${address}/search`} label={texts.search}>
        <TextField name="givenName" label={texts.givenName} value={asked.givenName} width={30} />
        <TextField
          name="surnames"
          label={texts.surnames}
          hint={texts.surnamesHint}
          value={asked.surnames}
          error={errorOf('surnames')}
          width={30}
        />
        <TextField
          name="birthYear"
          label={texts.birthYear}
          value={asked.birthYear}
          error={errorOf('birthYear')}
          width={4}
          optional
        />
        <Actions>
          <Button>{say(texts.find)}</Button>
        </Actions>
      </Form>
      {people && <People people={people} address={address} />}
    </>
  );
}

function People({ people, address }: { readonly people: readonly ArchivedPerson[]; readonly address: string }) {
  const say = useSay();
  return (
    <DataTable
      caption={texts.found}
      empty={texts.nothing}
      rows={people}
      columns={[
        {
          label: texts.person,
          heading: true,
          cell: ({ givenName, surname, formerSurnames }) =>
            `${givenName} ${surname}${formerSurnames.length ? ` (${formerSurnames.join(', ')})` : ''}`,
        },
        {
          label: texts.born,
          cell: ({ birthDate, birthYear, birthPlace }) =>
            [birthDate ? dots(birthDate) : birthYear, birthPlace].filter(Boolean).join(', '),
        },
        { label: texts.file, cell: ({ fonds, inventory, file }) => `${fonds}, ${inventory}, ${file}` },
        {
          label: texts.open,
          cell: ({ id, fileTitle }) => (
            <Form action={`${address}/open`}>
              <HiddenField name="person" value={id} />
              <Button variant="secondary" size="sm" about={fileTitle}>
                {say(texts.open)}
              </Button>
            </Form>
          ),
        },
      ]}
    />
  );
}
