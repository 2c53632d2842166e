import { cases, decisions, stateOf } from '../../../case/index.js';
import { Actions, Button, Form, TextAreaField, useSay } from '../../../platform/html/index.js';
import { texts as deskTexts } from '../../texts.js';
import { draftOf, problemOf } from '../field.js';
import { type PartProps, part, type Reading } from '../part.js';
import { Approval } from './approval.js';
import { approvalsRoute } from './approvals-route.js';
import { decisionDeeds, doneWords } from './decision-deeds.js';
import { EarlierDecisions } from './earlier-decisions.js';
import { Facts, LookAgain } from './facts.js';
import { RefusalComposer } from './refusal-composer.js';
import { texts } from './texts.js';

interface Read {
  readonly opened: cases.OpenedFacts | undefined;
  /** How like cases were decided; read where there is something to decide. */
  readonly earlier: readonly decisions.EarlierDecision[];
  readonly proposal: decisions.Proposal | undefined;
}

/** What the registers hold and what the rule makes of it; like decisions beside; issue, refuse, confirm, look again. Operators see none of it (domain §13). */
export const decisionPart = part<Read>({
  grant: 'officer',
  read,
  main: ({ open, read: { opened } }) => <Facts open={open} read={opened} />,
  act: Decide,
  deeds: decisionDeeds,
  done: doneWords,
  texts: {
    facts: deskTexts.refusalFacts,
    translation: texts.translated,
    reason: deskTexts.reason,
    departure: texts.departure,
    grantDeparture: texts.departure,
    returnReason: texts.returnReason,
  },
  routes: approvalsRoute,
});

async function read(open: Reading): Promise<Read> {
  const { house, tx, officer, caseFile, typed } = open;
  const state = stateOf(caseFile);
  const isOpen = caseFile.service && (state === 'with-officer' || state === 'awaiting-client');
  const facts = typed.facts ?? draftOf(open, 'refusal')?.content.facts;
  return {
    opened: await cases.factsOf(house, tx, officer, caseFile),
    earlier: isOpen ? await decisions.likeDecisions(tx, officer, caseFile, { facts, typed: typed.earlier }) : [],
    proposal: isOpen ? await decisions.findProposal(house, tx, caseFile.id) : undefined,
  };
}

function Decide({ open, read: { opened, earlier, proposal } }: PartProps<Read>) {
  const state = stateOf(open.caseFile);
  if (!open.service || (state !== 'with-officer' && state !== 'awaiting-client')) return null;
  if (!open.isMine) return proposal ? <Approval open={open} proposal={proposal} /> : null;
  return (
    <>
      {proposal && <Approval open={open} proposal={proposal} />}
      {opened && <Grant open={open} />}
      <RefusalComposer open={open} />
      <EarlierDecisions open={open} earlier={earlier} />
      <LookAgain open={open} />
    </>
  );
}

function Grant({ open }: Pick<PartProps, 'open'>) {
  const say = useSay();
  const needsTwo = open.service?.passport.fourEyes?.includes('grant') ?? false;
  const error = problemOf(open, 'grantDeparture');
  return (
    <Form action={`${open.action}/grant`}>
      <p>{say(deskTexts.grantNote)}</p>
      {needsTwo && <p class="hint">{say(texts.fourEyes)}</p>}
      {error && (
        <TextAreaField
          name="grantDeparture"
          label={texts.departure}
          hint={texts.departureHint}
          error={error}
          value={open.typed.grantDeparture}
          rows={3}
        />
      )}
      <Actions>
        <Button>{say(needsTwo ? texts.handOver : deskTexts.grant)}</Button>
      </Actions>
    </Form>
  );
}
