import { matters } from '../../../case/index.js';
import { Actions, Button, Details, Form, TextAreaField, useSay } from '../../../platform/html/index.js';
import { draftOf, filledWith, problemOf } from '../field.js';
import { nothing, type PartProps, part } from '../part.js';
import { withText } from '../posted-text.js';
import { Kept } from '../unsent/kept.js';
import { matterTexts as texts } from './texts.js';

/** A letter that was answered, taken back or forwarded is taken up again. */
export const reopenPart = part({
  grant: 'officer',
  read: nothing,
  ended: Reopen,
  deeds: { reopen: withText('reopenWhy', matters.reopenCase) },
  done: {
    reopen: {
      lv: 'Lieta ir atsākta ar jaunu termiņu, un klientam par to paziņots.',
      en: 'The case is reopened with a new term, and the client has been told.',
    },
  },
  texts: { reopenWhy: texts.reopenWhy },
});

function Reopen({ open }: PartProps) {
  const say = useSay();
  if (open.caseFile.service || open.caseFile.kind === 'whistleblower') return null;
  return (
    <Details summary={texts.reopen} open={Boolean(draftOf(open, 'reopen') ?? problemOf(open, 'reopenWhy'))}>
      <Form action={`${open.action}/reopen`}>
        <Kept open={open} kind="reopen" />
        <TextAreaField
          name="reopenWhy"
          label={texts.reopenWhy}
          error={problemOf(open, 'reopenWhy')}
          value={filledWith(open, 'reopen', 'reopenWhy')}
          rows={3}
        />
        <Actions>
          <Button variant="secondary">{say(texts.reopen)}</Button>
        </Actions>
      </Form>
    </Details>
  );
}
