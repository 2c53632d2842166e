import { cases } from '../../../case/index.js';
import { Button, Form, useSay } from '../../../platform/html/index.js';
import { texts } from '../../texts.js';
import { nothing, type PartProps, part } from '../part.js';

/** Who acts on a case has taken it first. */
export const takePart = part({
  grant: 'officer',
  read: nothing,
  act: Take,
  deeds: {
    take: async (_house, tx, officer, id) => {
      await cases.assignCase(tx, officer, id);
      return undefined;
    },
  },
  done: {
    take: { lv: 'Lieta ir uzņemta; tagad par to atbildat Jūs.', en: 'You have taken the case; it is now yours.' },
  },
});

/** And gives it back below everything else. */
export const releasePart = part({
  grant: 'officer',
  read: nothing,
  act: Release,
  deeds: {
    release: async (_house, tx, officer, id) => {
      await cases.releaseCase(tx, officer, id);
      return undefined;
    },
  },
  done: {
    release: { lv: 'Lieta ir atdota nodaļas sarakstam.', en: 'The case is back in the unit’s list.' },
  },
});

function Take({ open: { caseFile, isMine, action } }: PartProps) {
  const say = useSay();
  if (isMine) return null;
  return (
    <>
      <p>{say(texts.takeFirst)}</p>
      <Form action={`${action}/take`}>
        <Button variant={caseFile.assignedTo ? 'secondary' : 'primary'}>
          {say(caseFile.assignedTo ? texts.takeOver : texts.take)}
        </Button>
      </Form>
    </>
  );
}

function Release({ open: { isMine, action } }: PartProps) {
  const say = useSay();
  if (!isMine) return null;
  return (
    <Form action={`${action}/release`}>
      <Button variant="secondary" size="sm">
        {say(texts.release)}
      </Button>
    </Form>
  );
}
