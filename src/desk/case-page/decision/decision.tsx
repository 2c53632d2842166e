import { cases, stateOf } from '../../../case/index.js';
import { Button, Form, useSay } from '../../../platform/html/index.js';
import { texts } from '../../texts.js';
import { type PartProps, part } from '../part.js';
import { decisionDeeds, doneWords } from './decision-deeds.js';
import { Facts, LookAgain } from './facts.js';
import { RefusalComposer } from './refusal-composer.js';

type Opened = cases.OpenedFacts | undefined;

/** What the registers hold and what the rule makes of it; issue, refuse, look again. Operators see none of it (domain §13). */
export const decisionPart = part<Opened>({
  grant: 'officer',
  read: ({ house, tx, officer, caseFile }) => cases.factsOf(house, tx, officer, caseFile),
  main: Facts,
  act: Decide,
  deeds: decisionDeeds,
  done: doneWords,
  texts: { facts: texts.refusalFacts, reason: texts.reason },
});

function Decide({ open, read: opened }: PartProps<Opened>) {
  const say = useSay();
  const state = stateOf(open.caseFile);
  if (!open.isMine || !open.service || (state !== 'with-officer' && state !== 'awaiting-client')) return null;
  return (
    <>
      {opened && (
        <Form action={`${open.action}/grant`}>
          <p>{say(texts.grantNote)}</p>
          <Button>{say(texts.grant)}</Button>
        </Form>
      )}
      <RefusalComposer open={open} />
      <LookAgain open={open} />
    </>
  );
}
