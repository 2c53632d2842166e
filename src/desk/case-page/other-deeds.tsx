import { Actions, Button, Details, Form, TextAreaField, TextField, useSay } from '../../platform/html/index.js';
import { texts } from '../texts.js';
import { type PartProps, problemOf } from './part.js';

/** The paper has been posted under this number. */
export function Sent({ open, action }: PartProps) {
  const say = useSay();
  const { delivery } = open.caseFile;
  return (
    <Form action={`${action}/sent`}>
      {delivery.address && <p>{delivery.address}</p>}
      <TextField
        name="tracking"
        label={texts.tracking}
        error={problemOf(open, 'tracking')}
        value={open.typed.tracking}
        width={20}
      />
      <Actions>
        <Button>{say(texts.sent)}</Button>
      </Actions>
    </Form>
  );
}

/** Looking into the registers again, with a reason; a longer term, with a reason. */
export function More({ open, action }: PartProps) {
  const say = useSay();
  return (
    <>
      {open.caseFile.service && (
        <Details summary={texts.lookAgain} open={Boolean(problemOf(open, 'reason'))}>
          <Form action={`${action}/look`}>
            <TextAreaField
              name="reason"
              label={texts.reason}
              hint={texts.reasonHint}
              error={problemOf(open, 'reason')}
              value={open.typed.reason}
              rows={3}
            />
            <Actions>
              <Button variant="secondary">{say(texts.look)}</Button>
            </Actions>
          </Form>
        </Details>
      )}
      {open.mayExtend && (
        <Details summary={texts.extend} open={Boolean(problemOf(open, 'extendReason'))}>
          <Form action={`${action}/extend`}>
            <TextAreaField
              name="extendReason"
              label={texts.extendReason}
              error={problemOf(open, 'extendReason')}
              value={open.typed.extendReason}
              rows={3}
            />
            <Actions>
              <Button variant="secondary">{say(texts.extend)}</Button>
            </Actions>
          </Form>
        </Details>
      )}
    </>
  );
}

/** A note that only staff read. */
export function Note({ open, action }: PartProps) {
  const say = useSay();
  return (
    <Details summary={texts.note} open={Boolean(problemOf(open, 'note'))}>
      <Form action={`${action}/note`}>
        <TextAreaField
          name="note"
          label={texts.note}
          hint={texts.noteHint}
          error={problemOf(open, 'note')}
          value={open.typed.note}
          rows={3}
        />
        <Actions>
          <Button variant="secondary">{say(texts.addNote)}</Button>
        </Actions>
      </Form>
    </Details>
  );
}
