import { cases } from '../../../case/index.js';
import { Actions, Button, Details, Form, TextAreaField, useSay } from '../../../platform/html/index.js';
import { texts } from '../../texts.js';
import { problemOf } from '../field.js';
import { nothing, type PartProps, part } from '../part.js';
import { withText } from '../posted-text.js';

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
    <Details summary={texts.note} open={Boolean(problemOf(open, 'note'))}>
      <Form action={`${open.action}/note`}>
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
