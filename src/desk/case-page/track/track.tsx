import { useUnits } from '../../../agency/index.js';
import { cases } from '../../../case/index.js';
import { Actions, Button, Details, Form, SelectField, TextAreaField, useSay } from '../../../platform/html/index.js';
import { draftOf, filledWith, problemOf } from '../field.js';
import { nothing, type PartProps, part } from '../part.js';
import { Kept } from '../unsent/kept.js';
import { trackTexts as texts } from './texts.js';
import { trackDeeds } from './track-deeds.js';

/** What kind of submission it really is; for a whistleblower’s report its recognition, and who reported. */
export const trackPart = part({
  grant: 'officer',
  read: nothing,
  act: Track,
  deeds: trackDeeds,
  done: {
    kind: {
      lv: 'Veids ir mainīts, un termiņš pārrēķināts.',
      en: 'The kind has been changed and the term counted again.',
    },
    recognise: {
      lv: 'Ziņojums ir atzīts par trauksmes cēlēja ziņojumu; sācies divu mēnešu termiņš.',
      en: 'The report is recognised as a whistleblower’s; the term of two months has begun.',
    },
  },
  texts: { kindReason: texts.reason, reporterReason: texts.reporterReason },
});

function Track({ open }: PartProps) {
  const { caseFile } = open;
  if (caseFile.service) return null;
  if (caseFile.kind === 'whistleblower') return <Report open={open} />;
  return <RightKind open={open} />;
}

function RightKind({ open }: Pick<PartProps, 'open'>) {
  const say = useSay();
  const { standing } = useUnits();
  const { caseFile, action } = open;
  const names = cases.kindsToChoose.map((kind) => ({ value: kind, label: cases.tracks[kind].name }));
  return (
    <Details
      summary={texts.change}
      open={Boolean(draftOf(open, 'track') ?? problemOf(open, 'kind') ?? problemOf(open, 'kindReason'))}
    >
      <Form action={`${action}/kind`}>
        <Kept open={open} kind="track" />
        <SelectField
          name="kind"
          label={texts.kind}
          hint={texts.kindHint}
          error={problemOf(open, 'kind')}
          options={names}
          value={filledWith(open, 'track', 'kind') || caseFile.kind}
        />
        <SelectField
          name="unit"
          label={texts.unit}
          options={standing.map(({ id, name }) => ({ value: id, label: name }))}
          value={filledWith(open, 'track', 'unit')}
          optional
        />
        <TextAreaField
          name="kindReason"
          label={texts.reason}
          error={problemOf(open, 'kindReason')}
          value={filledWith(open, 'track', 'kindReason')}
          rows={3}
        />
        <Actions>
          <Button variant="secondary">{say(texts.change)}</Button>
        </Actions>
      </Form>
    </Details>
  );
}

function Report({ open }: Pick<PartProps, 'open'>) {
  const say = useSay();
  const { caseFile, action, isMine } = open;
  return (
    <>
      {isMine && caseFile.term === 'whistleblower' && (
        <Form action={`${action}/recognise`}>
          <p>{say(texts.recogniseHint)}</p>
          <Button variant="secondary">{say(texts.recognise)}</Button>
        </Form>
      )}
      <Details
        summary={texts.openReporter}
        open={Boolean(draftOf(open, 'reporter') ?? problemOf(open, 'reporterReason'))}
      >
        <Form action={`${action}/reporter`}>
          <Kept open={open} kind="reporter" />
          <TextAreaField
            name="reporterReason"
            label={texts.reporterReason}
            hint={texts.reporterHint}
            error={problemOf(open, 'reporterReason')}
            value={filledWith(open, 'reporter', 'reporterReason')}
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
