import { useUnits } from '../../../agency/index.js';
import { matters } from '../../../case/index.js';
import { type Colleague, confidentialUnit, hasGrant, listColleagues } from '../../../identity/index.js';
import { Actions, Button, Details, Form, SelectField, TextAreaField, useSay } from '../../../platform/html/index.js';
import { fill } from '../../../platform/text/index.js';
import { draftOf, filledWith, problemOf } from '../field.js';
import { type PartProps, part } from '../part.js';
import { Kept } from '../unsent/kept.js';
import { formDeed } from './refused.js';
import { matterTexts as texts } from './texts.js';

/** The case goes on with a colleague or in another unit, with a note. */
export const handOverPart = part<readonly Colleague[]>({
  grant: 'officer',
  read: ({ tx, caseFile }) => listColleagues(tx, caseFile.unit),
  act: HandOver,
  deeds: {
    'hand-over': formDeed(['handOverTo', 'handOverNote'], {}, async (_house, tx, officer, id, _request, typed) => {
      const { handOverTo = '', handOverNote: note = '' } = typed;
      const unit = handOverTo.startsWith('unit:') ? handOverTo.slice('unit:'.length) : undefined;
      await matters.handOver(tx, officer, id, { to: unit === undefined ? { colleague: handOverTo } : { unit }, note });
      return unit === undefined || hasGrant(officer, 'officer', unit) ? undefined : { gone: true };
    }),
  },
  done: { 'hand-over': { lv: 'Lieta ir nodota.', en: 'The case is handed over.' } },
  texts: { handOverNote: texts.handOverNote },
});

function HandOver({ open, read: colleagues }: PartProps<readonly Colleague[]>) {
  const say = useSay();
  const { standing } = useUnits();
  const { caseFile } = open;
  if (caseFile.kind === 'whistleblower') return null;
  const others = colleagues.filter(({ personKey }) => personKey !== caseFile.assignedTo);
  const elsewhere = standing.filter(({ id }) => id !== caseFile.unit && id !== confidentialUnit);
  return (
    <Details
      summary={texts.handOver}
      open={Boolean(
        draftOf(open, 'hand-over') ??
          problemOf(open, 'handOverTo') ??
          problemOf(open, 'handOverNote') ??
          open.typed.handOverNote,
      )}
    >
      <Form action={`${open.action}/hand-over`}>
        <Kept open={open} kind="hand-over" />
        <SelectField
          name="handOverTo"
          label={texts.handOverTo}
          error={problemOf(open, 'handOverTo')}
          value={filledWith(open, 'hand-over', 'handOverTo')}
          options={[
            ...others.map(({ personKey, name }) => ({ value: personKey, label: { lv: name, en: name } })),
            ...elsewhere.map(({ id, name }) => ({ value: `unit:${id}`, label: fill(texts.toUnit, { name }) })),
          ]}
        />
        <TextAreaField
          name="handOverNote"
          label={texts.handOverNote}
          hint={texts.handOverHint}
          error={problemOf(open, 'handOverNote')}
          value={filledWith(open, 'hand-over', 'handOverNote')}
          rows={3}
        />
        <Actions>
          <Button variant="secondary">{say(texts.handOver)}</Button>
        </Actions>
      </Form>
    </Details>
  );
}
