import { cases } from '../../../case/index.js';
import { Actions, Button, Details, Form, TextAreaField, useSay } from '../../../platform/html/index.js';
import { texts } from '../../texts.js';
import { draftOf, filledWith, problemOf } from '../field.js';
import { nothing, type PartProps, part } from '../part.js';
import { withText } from '../posted-text.js';
import { Kept } from '../unsent/kept.js';

/** A note that only staff read. */
export const notePart = part({
  grant: 'officer',
  read: nothing,
  act: Note,
  deeds: { note: withText('note', cases.addNote, 2) },
  done: { note: { lv: 'Piezīme ir pievienota.', en: 'The note is added.' } },
  texts: { note: texts.note },
});

function Note({ open }: PartProps) {
  const say = useSay();
  return (
    <Details summary={texts.note} open={Boolean(draftOf(open, 'note') ?? problemOf(open, 'note'))}>
      <Form action={`${open.action}/note`}>
        <Kept open={open} kind="note" />
        <TextAreaField
          name="note"
          label={texts.note}
          hint={texts.noteHint}
          error={problemOf(open, 'note')}
          value={filledWith(open, 'note', 'note')}
          rows={3}
        />
        <Actions>
          <Button variant="secondary">{say(texts.addNote)}</Button>
        </Actions>
      </Form>
    </Details>
  );
}
