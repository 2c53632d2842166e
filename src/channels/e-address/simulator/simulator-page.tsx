import {
  Alert,
  BackLink,
  Button,
  CheckboxField,
  DataTable,
  Done,
  ErrorSummary,
  FileField,
  Form,
  HiddenField,
  SelectField,
  Tag,
  TextAreaField,
  TextField,
  useLang,
} from '../../../platform/html/index.js';
import { instantInWords, say, type Text } from '../../../platform/text/index.js';
import type { Shown } from './letters.js';
import { type Mailbox, mailboxes } from './mailboxes.js';
import { texts } from './texts.js';

/** What was typed into the letter, as it came. */
export interface Typed {
  readonly from?: string;
  readonly title?: string;
  readonly text?: string;
  readonly attach?: string;
}

export interface PageProps {
  readonly box: Mailbox | undefined;
  readonly letters: readonly Shown[];
  readonly typed: Typed;
  readonly problems: readonly { readonly field: string; readonly message: Text }[];
  readonly sent: boolean;
}

/** The mailboxes of the demonstration, what arrived in one of them, and a letter to the agency. */
export function SimulatorPage(props: PageProps) {
  const lang = useLang();
  const { box, letters, problems, sent } = props;
  return (
    <>
      <BackLink href={`/demo?lang=${lang}`}>{texts.back}</BackLink>
      <ErrorSummary problems={problems} />
      <h1>{texts.title[lang]}</h1>
      {sent && <Done>{texts.sent}</Done>}
      <p>{texts.about[lang]}</p>
      <Mailboxes />
      {box && <Letters box={box} letters={letters} />}
      <LetterForm {...props} />
    </>
  );
}

function Mailboxes() {
  const lang = useLang();
  const link = ({ key, name }: Mailbox) => <a href={`/demo/e-address?box=${key}&lang=${lang}`}>{name}</a>;
  return (
    <>
      <DataTable
        caption={texts.mailboxes}
        rows={mailboxes}
        columns={[
          { label: texts.owner, cell: link, heading: true },
          { label: texts.kind, cell: ({ encrypted }) => (encrypted ? texts.encrypted : texts.plain)[lang] },
        ]}
      />
      <Alert tone="info">{texts.others}</Alert>
    </>
  );
}

function Letters({ box, letters }: { readonly box: Mailbox; readonly letters: readonly Shown[] }) {
  const lang = useLang();
  return (
    <DataTable
      caption={say(texts.inbox, lang, { name: box.name })}
      rows={letters}
      empty={texts.empty}
      columns={[
        { label: texts.subject, cell: (letter) => <Letter letter={letter} />, heading: true },
        { label: texts.received, cell: ({ at }) => instantInWords(at, lang) },
        { label: texts.files, cell: ({ files }) => files.join(', ') },
        { label: texts.state, cell: (letter) => <State box={box} letter={letter} /> },
      ]}
    />
  );
}

function Letter({ letter: { title, text, opened } }: { readonly letter: Shown }) {
  return (
    <>
      {title}
      {opened && text && <p>{text}</p>}
    </>
  );
}

function State({ box, letter }: { readonly box: Mailbox; readonly letter: Shown }) {
  const lang = useLang();
  if (letter.opened) return <Tag tone="success">{texts.opened}</Tag>;
  return (
    <Form action="/demo/e-address/open">
      <HiddenField name="box" value={box.key} />
      <HiddenField name="lang" value={lang} />
      <HiddenField name="id" value={letter.id} />
      <Button variant="secondary" about={say(texts.openOne, lang, { title: letter.title })}>
        {texts.open}
      </Button>
    </Form>
  );
}

function LetterForm({ box, typed, problems }: PageProps) {
  const lang = useLang();
  const errorOf = (name: string) => problems.find(({ field }) => field === name)?.message;
  const options = mailboxes.map(({ key, name }) => ({ value: key, label: name }));
  return (
    <>
      <h2>{texts.write[lang]}</h2>
      <Form action="/demo/e-address" files>
        <HiddenField name="lang" value={lang} />
        <SelectField
          name="from"
          label={texts.from}
          options={options}
          value={typed.from ?? box?.key}
          error={errorOf('from')}
        />
        <TextField name="title" label={texts.subject} value={typed.title} error={errorOf('title')} />
        <TextAreaField name="text" label={texts.text} value={typed.text} error={errorOf('text')} />
        <FileField name="files" label={texts.chooseFiles} hint={texts.filesHint} multiple />
        <CheckboxField name="attach" label={texts.attach} checked={typed.attach !== undefined} />
        <Button>{texts.send}</Button>
      </Form>
    </>
  );
}
