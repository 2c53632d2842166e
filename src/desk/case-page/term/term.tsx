import { cases, stateOf } from '../../../case/index.js';
import { Actions, Button, Details, Form, TextAreaField, useSay } from '../../../platform/html/index.js';
import { texts } from '../../texts.js';
import { draftOf, filledWith, problemOf } from '../field.js';
import { type PartProps, part } from '../part.js';
import { withText } from '../posted-text.js';
import { Kept } from '../unsent/kept.js';

/** A longer term, with a reason, where its norm allows one. */
export const termPart = part({
  grant: 'officer',
  read: ({ tx, caseFile }) => cases.mayExtend(tx, caseFile),
  act: Extend,
  deeds: { extend: withText('extendReason', cases.extendTerm) },
  done: {
    extend: {
      lv: 'Termiņš ir pagarināts, un klientam par to paziņots.',
      en: 'The term is extended, and the client has been told.',
    },
  },
  texts: { extendReason: texts.extendReason },
});

function Extend({ open, read: mayExtend }: PartProps<boolean>) {
  const say = useSay();
  const state = stateOf(open.caseFile);
  if (!open.isMine || !mayExtend || (state !== 'with-officer' && state !== 'awaiting-client')) return null;
  return (
    <Details summary={texts.extend} open={Boolean(draftOf(open, 'extend') ?? problemOf(open, 'extendReason'))}>
      <Form action={`${open.action}/extend`}>
        <Kept open={open} kind="extend" />
        <TextAreaField
          name="extendReason"
          label={texts.extendReason}
          error={problemOf(open, 'extendReason')}
          value={filledWith(open, 'extend', 'extendReason')}
          rows={3}
        />
        <Actions>
          <Button variant="secondary">{say(texts.extend)}</Button>
        </Actions>
      </Form>
    </Details>
  );
}
