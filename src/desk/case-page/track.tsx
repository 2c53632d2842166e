import { cases } from '../../case/index.js';
import { units } from '../../identity/index.js';
import {
  Actions,
  Alert,
  Button,
  Details,
  Form,
  SelectField,
  SummaryList,
  TextAreaField,
  useSay,
} from '../../platform/html/index.js';
import { type PartProps, problemOf } from './part.js';
import { trackTexts as texts } from './track-texts.js';

/** What kind of submission it really is; for a whistleblower's report its recognition, and who reported. */
export function Track({ open, action, mine }: PartProps & { readonly mine: boolean }) {
  const { caseFile } = open;
  if (caseFile.service) return null;
  if (caseFile.kind === 'whistleblower') return <Report open={open} action={action} mine={mine} />;
  return <RightKind open={open} action={action} />;
}

function RightKind({ open, action }: PartProps) {
  const say = useSay();
  const { caseFile, typed } = open;
  const names = cases.kindsToChoose.map((kind) => ({ value: kind, label: cases.tracks[kind].name }));
  return (
    <Details summary={texts.change} open={Boolean(problemOf(open, 'kind') ?? problemOf(open, 'kindReason'))}>
      <Form action={`${action}/kind`}>
        <SelectField
          name="kind"
          label={texts.kind}
          hint={texts.kindHint}
          error={problemOf(open, 'kind')}
          options={names}
          value={typed.kind ?? caseFile.kind}
        />
        <SelectField
          name="unit"
          label={texts.unit}
          options={units.map(({ id, name }) => ({ value: id, label: name }))}
          value={typed.unit}
          optional
        />
        <TextAreaField
          name="kindReason"
          label={texts.reason}
          error={problemOf(open, 'kindReason')}
          value={typed.kindReason}
          rows={3}
        />
        <Actions>
          <Button variant="secondary">{say(texts.change)}</Button>
        </Actions>
      </Form>
    </Details>
  );
}

function Report({ open, action, mine }: PartProps & { readonly mine: boolean }) {
  const say = useSay();
  const { caseFile, reporters, typed } = open;
  return (
    <>
      {mine && caseFile.term === 'whistleblower' && (
        <Form action={`${action}/recognise`}>
          <p>{say(texts.recogniseHint)}</p>
          <Button variant="secondary">{say(texts.recognise)}</Button>
        </Form>
      )}
      {reporters?.map((reporter) => (
        <Alert tone="warning" title={texts.reporter}>
          <SummaryList
            rows={[
              { label: texts.name, value: reporter.name ?? '–' },
              { label: texts.email, value: reporter.address ?? '–' },
              { label: texts.phone, value: reporter.phone ?? '–' },
            ]}
          />
        </Alert>
      ))}
      <Details summary={texts.openReporter} open={Boolean(problemOf(open, 'reporterReason'))}>
        <Form action={`${action}/reporter`}>
          <TextAreaField
            name="reporterReason"
            label={texts.reporterReason}
            hint={texts.reporterHint}
            error={problemOf(open, 'reporterReason')}
            value={typed.reporterReason}
            rows={3}
          />
          <Actions>
            <Button variant="secondary">{say(texts.openReporter)}</Button>
          </Actions>
        </Form>
      </Details>
    </>
  );
}
