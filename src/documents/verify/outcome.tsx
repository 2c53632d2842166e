import {
  Alert,
  agency,
  BackLink,
  Button,
  Details,
  ErrorSummary,
  FileField,
  Form,
  SummaryList,
  TextField,
  useLang,
  useSay,
} from '../../platform/html/index.js';
import { dateInWords, instantInWords, type Text } from '../../platform/text/index.js';
import { fileTexts, verifyTexts as texts } from '../texts.js';
import type { Verification } from './verify-code.js';
import type { FileVerdict } from './verify-file.js';

export interface StartProblems {
  readonly code?: Text;
  readonly file?: Text;
  /** What was typed as the code, kept. */
  readonly typed?: string;
}

/** The two ways to check: by code, by file. */
export function StartPage({
  problems,
  fingerprint,
}: {
  readonly problems: StartProblems;
  readonly fingerprint: string | undefined;
}) {
  const say = useSay();
  const lang = useLang();
  const listed = [
    ...(problems.code ? [{ field: 'code', message: problems.code }] : []),
    ...(problems.file ? [{ field: 'file', message: problems.file }] : []),
  ];
  return (
    <>
      <ErrorSummary problems={listed} />
      <h1>{say(texts.title)}</h1>
      <p>{say(texts.lead)}</p>
      <h2>{say(texts.byCode)}</h2>
      <Form action={`/verify?lang=${lang}`}>
        <TextField
          name="code"
          label={texts.code}
          hint={texts.codeHint}
          error={problems.code}
          value={problems.typed}
          width={30}
          autocomplete="off"
          spellcheck={false}
        />
        <Button>{say(texts.checkCode)}</Button>
      </Form>
      <h2>{say(texts.byFile)}</h2>
      <p>{say(texts.byFileLead)}</p>
      <Form action={`/verify/file?lang=${lang}`} files>
        <FileField
          name="file"
          label={texts.file}
          hint={texts.fileHint}
          error={problems.file}
          accept="application/pdf,.pdf"
        />
        <Button variant="secondary">{say(texts.checkFile)}</Button>
      </Form>
      {fingerprint && <Offline fingerprint={fingerprint} />}
    </>
  );
}

interface CodeOutcomeProps {
  readonly verification: Verification;
  readonly checkedAt: Date;
}

export function CodeOutcome({ verification, checkedAt }: CodeOutcomeProps) {
  const lang = useLang();
  return (
    <>
      <BackLink href={`/verify?lang=${lang}`}>{texts.another[lang]}</BackLink>
      <h1>{texts.title[lang]}</h1>
      <Verdict verification={verification} />
      <Known verification={verification} checkedAt={checkedAt} />
    </>
  );
}

function Verdict({ verification }: { readonly verification: Verification }) {
  const say = useSay();
  const lang = useLang();
  switch (verification.verdict) {
    case 'genuine':
      return (
        <Alert tone="success" title={texts.genuine} live>
          <p>{say(texts.genuineNote)}</p>
        </Alert>
      );
    case 'replaced': {
      const when = verification.replacedAt ? instantInWords(verification.replacedAt, lang) : '';
      return (
        <Alert tone="warning" title={texts.replaced} live>
          <p>{say(texts.replacedNote, { when, by: verification.replacedBy ?? '' })}</p>
        </Alert>
      );
    }
    case 'revoked': {
      const when = verification.revokedAt ? instantInWords(verification.revokedAt, lang) : '';
      return (
        <Alert tone="danger" title={texts.revoked} live>
          <p>{say(texts.revokedNote, { when, reason: verification.revocationReason?.[lang] ?? '' })}</p>
        </Alert>
      );
    }
    case 'unknown':
      return (
        <Alert tone="danger" title={texts.unknown} live>
          <p>{say(texts.unknownNote)}</p>
        </Alert>
      );
  }
}

/** The minimal fields of a document that we know, and when this was asked. */
function Known({ verification, checkedAt }: CodeOutcomeProps) {
  const lang = useLang();
  const asked = { label: texts.checkedAt, value: instantInWords(checkedAt, lang) };
  if (verification.verdict === 'unknown') return <SummaryList rows={[asked]} />;
  const { number, title, issuedOn, publicFields } = verification;
  return (
    <SummaryList
      rows={[
        { label: texts.kind, value: title[lang] },
        { label: texts.number, value: number },
        { label: texts.date, value: dateInWords(issuedOn, lang) },
        { label: texts.issuer, value: agency.name[lang] },
        ...publicFields.map(({ label, value }) => ({ label, value: value[lang] })),
        asked,
      ]}
    />
  );
}

const verdictWords = {
  altered: { tone: 'danger', title: fileTexts.altered, note: fileTexts.alteredNote },
  'not-ours': { tone: 'danger', title: fileTexts['not-ours'], note: fileTexts['not-ours-note'] },
  unsealed: { tone: 'warning', title: fileTexts.unsealed, note: fileTexts.unsealedNote },
  unreadable: { tone: 'warning', title: fileTexts.unreadable, note: fileTexts.unreadableNote },
  unlisted: { tone: 'warning', title: fileTexts.unlisted, note: fileTexts.unlistedNote },
} as const;

/** What a dropped file turned out to be: its seal first, then how the document stands today. */
export function FileOutcome({ verdict, checkedAt }: { readonly verdict: FileVerdict; readonly checkedAt: Date }) {
  const say = useSay();
  const lang = useLang();
  if (verdict.verdict !== 'intact') {
    const { tone, title, note } = verdictWords[verdict.verdict];
    return (
      <>
        <BackLink href={`/verify?lang=${lang}`}>{say(texts.another)}</BackLink>
        <h1>{say(texts.title)}</h1>
        <Alert tone={tone} title={title} live>
          <p>{say(note)}</p>
        </Alert>
        <SummaryList rows={[{ label: texts.checkedAt, value: instantInWords(checkedAt, lang) }]} />
      </>
    );
  }
  return (
    <>
      <CodeOutcome verification={verdict.document} checkedAt={checkedAt} />
      <h2>{say(texts.sealHeading)}</h2>
      <Alert tone="success" title={fileTexts.intact}>
        <p>{say(fileTexts.intactNote)}</p>
      </Alert>
      <Offline fingerprint={verdict.fingerprint} />
    </>
  );
}

/** How to check the seal without us. */
function Offline({ fingerprint }: { readonly fingerprint: string }) {
  const say = useSay();
  return (
    <Details summary={texts.offlineTitle}>
      <p>{say(texts.offline)}</p>
      <p>
        <code>{fingerprint.toUpperCase().replace(/(..)(?=.)/g, '$1 ')}</code>
      </p>
    </Details>
  );
}
