import { recordings } from '../../channels/phone/index.js';
import {
  Actions,
  Alert,
  BackLink,
  Button,
  DataTable,
  Details,
  ErrorSummary,
  FileField,
  Form,
  HiddenField,
  RadioField,
  SummaryList,
  TextField,
  useLang,
  useSay,
} from '../../platform/html/index.js';
import { fill, instantInBrief } from '../../platform/text/index.js';
import { Player } from './calls-of-case.js';
import type { OpenRecording } from './recording-routes.js';
import { texts } from './texts.js';

interface Props {
  readonly open: OpenRecording;
}

/** The recording of one call: what is known of it, the player once a purpose was given, and what takes two people. */
export function RecordingPage({ open }: Props) {
  const say = useSay();
  const lang = useLang();
  const { call, recording, problems } = open;
  const isThere = recording?.keptAt && !recording.destroyedAt;
  return (
    <>
      <ErrorSummary problems={problems} />
      {open.typed.from === 'case' && call.caseId ? (
        <BackLink href={`/desk/cases/${call.caseId}`}>{call.caseNumber}</BackLink>
      ) : (
        open.isOperator && <BackLink href="/desk/phone">{say(texts.back)}</BackLink>
      )}
      <h1>{say(texts.recording)}</h1>
      <p>
        {call.caller ?? say(texts.withheld)}, {instantInBrief(call.firstAt, lang)}
        {call.caseNumber && `, ${call.caseNumber}`}
      </p>
      {recording?.destroyedAt && (
        <Alert tone="info">
          <p>{say(fill(texts.destroyed, { at: instantInBrief(recording.destroyedAt, lang) }))}</p>
        </Alert>
      )}
      {isThere ? <Kept open={open} /> : !recording?.destroyedAt && <Upload open={open} />}
    </>
  );
}

function Kept({ open }: Props) {
  const { listening, call } = open;
  return (
    <>
      {listening ? <Player call={call.id} listening={listening} /> : <Listen open={open} />}
      <Facts open={open} />
      <Permissions open={open} />
    </>
  );
}

function Facts({ open: { recording } }: Props) {
  const say = useSay();
  const lang = useLang();
  if (!recording) return null;
  const why = { payment: texts.payment, biometrics: texts.biometrics, other: texts.otherPause };
  return (
    <SummaryList
      rows={[
        ...(recording.keptUntil ? [{ label: texts.keptUntil, value: instantInBrief(recording.keptUntil, lang) }] : []),
        { label: texts.hash, value: <code class="hash">{recording.sha256}</code> },
        ...(recording.pauses.length
          ? [
              {
                label: texts.pauses,
                value: recording.pauses
                  .map((pause) => say(texts.pause, { from: pause.from, to: pause.to, why: say(why[pause.why]) }))
                  .join('; '),
              },
            ]
          : []),
      ]}
    />
  );
}

function Listen({ open }: Props) {
  const say = useSay();
  const wrong = (field: string) => open.problems.find((problem) => problem.field === field)?.message;
  return (
    <Form action={`/desk/phone/recordings/${open.call.id}/listen`} label={texts.listen}>
      {open.typed.from === 'case' && <HiddenField name="from" value="case" />}
      <RadioField
        name="purpose"
        label={texts.purpose}
        error={wrong('purpose')}
        value={open.typed.purpose}
        options={recordings.listeningPurposes.map((value) => ({ value, label: texts[value] }))}
      />
      <TextField
        name="reason"
        label={texts.reason}
        hint={texts.reasonHint}
        error={wrong('reason')}
        value={open.typed.reason}
      />
      <Actions>
        <Button>{say(texts.listen)}</Button>
      </Actions>
    </Form>
  );
}

function Permissions({ open }: Props) {
  const say = useSay();
  const lang = useLang();
  const action = `/desk/phone/recordings/${open.call.id}/permissions`;
  return (
    <Details summary={texts.fourEyes} open={open.permissions.length > 0 || open.problems.some(isOfPermission)}>
      {open.permissions.length > 0 && (
        <DataTable
          caption={texts.fourEyes}
          captionHidden
          rows={open.permissions}
          columns={[
            { label: texts.what, heading: true, cell: ({ kind }) => say(texts[kind]) },
            { label: texts.reason, cell: ({ reason }) => reason },
            {
              label: texts.askedBy,
              cell: (one) => `${one.requestedName}, ${instantInBrief(one.requestedAt, lang)}`,
            },
            { label: texts.allowedBy, cell: ({ approvedName }) => approvedName ?? say(texts.waitsSecond) },
            { label: texts.outcome, cell: (one) => <Deed open={open} one={one} /> },
          ]}
        />
      )}
      <Form action={action} label={texts.ask}>
        <RadioField
          name="kindOfPermission"
          label={texts.what}
          value={open.typed.kindOfPermission || 'hold'}
          options={(['hold', 'export'] as const).map((value) => ({ value, label: texts[value] }))}
        />
        <TextField
          name="why"
          label={texts.reason}
          error={open.problems.find(isOfPermission)?.message}
          value={open.typed.why}
        />
        <Actions>
          <Button variant="secondary">{say(texts.ask)}</Button>
        </Actions>
      </Form>
    </Details>
  );
}

const isOfPermission = ({ field }: OpenRecording['problems'][number]) => field === 'why';

/** What this reader may do: allow what another asked, lift a hold, take away once what they asked for. */
function Deed({ open, one }: Props & { readonly one: recordings.Permission }) {
  const say = useSay();
  const isOwn = one.requestedBy === open.reader;
  const deed = !one.approvedAt
    ? isOwn
      ? undefined
      : 'approve'
    : one.kind === 'hold'
      ? 'lift'
      : isOwn
        ? 'download'
        : undefined;
  if (!deed) return <>–</>;
  return (
    <Form action={`/desk/phone/recordings/${open.call.id}/permissions/${one.id}`}>
      <Button size="sm" variant="secondary" name="deed" value={deed}>
        {say(texts[deed])}
      </Button>
    </Form>
  );
}

function Upload({ open }: Props) {
  const say = useSay();
  return (
    <>
      <p>{say(texts.noRecording)}</p>
      {open.isOperator && (
        <Form action={`/desk/phone/recordings/${open.call.id}/upload`} files label={texts.upload}>
          <FileField
            name="recording"
            label={texts.file}
            accept="audio/*"
            error={open.problems.find(({ field }) => field === 'recording')?.message}
          />
          <Actions>
            <Button variant="secondary">{say(texts.upload)}</Button>
          </Actions>
        </Form>
      )}
    </>
  );
}
