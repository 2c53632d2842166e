import { useUnits } from '../../agency/index.js';
import { cases, type lists } from '../../case/index.js';
import type { incoming } from '../../channels/post/index.js';
import { scans } from '../../documents/index.js';
import {
  BackLink,
  Button,
  DateField,
  Details,
  Done,
  ErrorSummary,
  Form,
  RadioField,
  SelectField,
  SummaryList,
  TextAreaField,
  TextField,
  useLang,
  useSay,
} from '../../platform/html/index.js';
import { dateInWords, fill, instantInWords, type Text } from '../../platform/text/index.js';
import { readingWords } from './in-page.js';
import type { Problem } from './out-page.js';
import { SenderPart } from './search.js';
import { codeIn } from './sender-hints.js';
import { inTexts as texts, texts as words } from './texts.js';

export interface LetterPageProps {
  readonly letter: incoming.IncomingLetter;
  /** How its files stand with the virus scanner, by their address. */
  readonly scanned: ReadonlyMap<string, scans.Scan>;
  readonly problems: readonly Problem[];
  readonly typed: Readonly<Record<string, string>>;
  readonly done?: Text | undefined;
  /** What the sender was looked for by, and the matters found. */
  readonly find?: string | undefined;
  readonly matters?: readonly lists.CaseRow[] | undefined;
  /** Earlier matters whose number, address or client's name the letter's text names. */
  readonly proposed?: readonly lists.CaseRow[];
}

/** One letter that came: what it is made of, and its registration. */
export function LetterPage(props: LetterPageProps) {
  const { letter, scanned, problems, done, find = '', matters, proposed } = props;
  const say = useSay();
  const { number } = letter;
  return (
    <>
      <BackLink href="/desk/post" />
      <ErrorSummary problems={problems} />
      {done && <Done>{say(done)}</Done>}
      <h1>{say(number ? fill(texts.registeredTitle, { number }) : texts.title)}</h1>
      <Files letter={letter} scanned={scanned} />
      {number ? (
        <Registered letter={letter} />
      ) : (
        <>
          <SenderPart letter={letter.id} text={find} matters={matters} proposed={proposed} />
          <RegisterForm {...props} />
          <Discard {...props} />
        </>
      )}
    </>
  );
}

function ScanWords({ scan }: { readonly scan: scans.Scan | undefined }) {
  const say = useSay();
  return scan ? <p class="hint">{say(scans.scanWords(scan))}</p> : null;
}

function Files({ letter, scanned }: Pick<LetterPageProps, 'letter' | 'scanned'>) {
  const say = useSay();
  return (
    <>
      <ul>
        {letter.files.map((file) => (
          <li>
            <a href={`/desk/post/in/${letter.id}/files/${file.id}`}>{say(fill(texts.open, { name: file.name }))}</a>
            {file.isEnvelope ? ` · ${say(texts.envelope)}` : ''} · {say(readingWords(file))}
            <ScanWords scan={scanned.get(file.sha256)} />
          </li>
        ))}
      </ul>
      {/* While the letter waits, the text stands in the form below. */}
      {letter.files
        .filter(({ text }) => text && letter.number)
        .map(({ text, name }) => (
          <Details summary={fill(texts.ocrOf, { name })}>
            <p class="pre-line">{text}</p>
          </Details>
        ))}
      {!letter.number && (
        <p>
          <a href={`/desk/enter?letter=${letter.id}`}>{say(texts.enter)}</a>
        </p>
      )}
      {!letter.number && letter.files.length > 1 && (
        <Form action={`/desk/post/in/${letter.id}/split`}>
          <Button variant="secondary" size="sm">
            {say(texts.split)}
          </Button>
        </Form>
      )}
    </>
  );
}

/** A scan that was kept by mistake. */
function Discard({ letter, problems, typed }: LetterPageProps) {
  const say = useSay();
  const error = problems.find(({ field }) => field === 'reason')?.message;
  return (
    <Details summary={texts.discard} open={error !== undefined}>
      <Form action={`/desk/post/in/${letter.id}/discard`} label={texts.discard}>
        <TextField
          name="reason"
          label={texts.discardReason}
          hint={texts.discardHint}
          value={typed.reason}
          error={error}
          autocomplete="off"
        />
        <Button variant="secondary">{say(texts.toDiscard)}</Button>
      </Form>
    </Details>
  );
}

function Registered({ letter }: Pick<LetterPageProps, 'letter'>) {
  const say = useSay();
  const lang = useLang();
  const { id, registeredAt, sender, caseId, caseNumber, postmarkOn } = letter;
  return (
    <>
      <SummaryList
        rows={[
          { label: texts.at, value: registeredAt ? instantInWords(registeredAt, lang) : '' },
          { label: texts.sender, value: sender ?? '' },
          { label: words.caseNumber, value: <a href={`/desk/cases/${caseId}`}>{caseNumber}</a> },
          { label: texts.postmark, value: postmarkOn ? dateInWords(postmarkOn, lang) : '–' },
        ]}
      />
      <p>
        <a href={`/desk/post/in/${id}/stamp.pdf`}>{say(texts.printStamp)}</a>
      </p>
    </>
  );
}

function RegisterForm({ letter, problems, typed }: Omit<LetterPageProps, 'scanned'>) {
  const say = useSay();
  const field = (name: string, fallback = '') => ({
    name,
    value: typed[name] ?? fallback,
    error: problems.find((problem) => problem.field === name)?.message,
  });
  const barcode = letter.files.find((file) => file.barcode)?.barcode ?? '';
  const read = letter.files
    .map(({ text }) => text)
    .filter(Boolean)
    .join('\n\n');
  const { standing } = useUnits();
  return (
    <Form action={`/desk/post/in/${letter.id}/register`} label={texts.title}>
      <TextField {...field('belongs', barcode)} label={texts.belongs} hint={texts.belongsHint} optional width={20} />
      <TextField
        {...field('code', codeIn(read))}
        label={texts.code}
        hint={texts.codeHint}
        optional
        width={20}
        autocomplete="off"
      />
      <TextField {...field('name')} label={texts.name} autocomplete="off" />
      <TextField {...field('email')} label={texts.email} type="email" optional autocomplete="off" />
      <TextField {...field('postal')} label={texts.postal} hint={texts.postalHint} optional autocomplete="off" />
      <SelectField
        {...field('kind')}
        label={texts.kind}
        options={cases.submissionKinds.map((value) => ({ value, label: cases.tracks[value].name }))}
      />
      <SelectField
        {...field('unit')}
        label={texts.unit}
        hint={texts.unitHint}
        optional
        options={standing.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <TextField {...field('subject')} label={texts.subject} />
      <TextAreaField {...field('body', read)} label={texts.body} hint={texts.bodyHint} rows={10} optional />
      <RadioField
        {...field('signed')}
        label={texts.signed}
        options={[
          { value: 'yes', label: texts.isSigned },
          { value: 'no', label: texts.notSigned },
        ]}
      />
      <SelectField
        {...field('envelope')}
        label={texts.envelope}
        optional
        options={letter.files.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <DateField
        name="postmark"
        label={texts.postmark}
        optional
        error={field('postmark').error}
        value={{
          day: typed['postmark.day'] ?? '',
          month: typed['postmark.month'] ?? '',
          year: typed['postmark.year'] ?? '',
        }}
      />
      <Button>{say(texts.toRegister)}</Button>
    </Form>
  );
}
