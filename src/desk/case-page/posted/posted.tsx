import { cases, stateOf } from '../../../case/index.js';
import { Actions, Button, Form, TextField, useSay } from '../../../platform/html/index.js';
import { texts } from '../../texts.js';
import { problemOf } from '../field.js';
import { nothing, type PartProps, part } from '../part.js';
import { withText } from '../posted-text.js';

/** The paper has been posted under this number. */
export const postedPart = part({
  grant: 'officer',
  read: nothing,
  act: Posted,
  deeds: { sent: withText('tracking', cases.markSent, 3, texts.trackingMissing) },
  done: { sent: { lv: 'Dokuments ir atzīmēts kā nosūtīts.', en: 'The document is marked as posted.' } },
  texts: { tracking: texts.tracking },
});

function Posted({ open }: PartProps) {
  const say = useSay();
  if (!open.isMine || stateOf(open.caseFile) !== 'ready-to-send') return null;
  const { delivery } = open.caseFile;
  return (
    <Form action={`${open.action}/sent`}>
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
