import { type CaseFile, cases, decisions, getService } from '../../../case/index.js';
import type { Visitor } from '../../../identity/index.js';
import type { Tx } from '../../../platform/db/index.js';
import { Refusal } from '../../../platform/http/index.js';
import type { Text } from '../../../platform/text/index.js';
import { given } from '../../officer.js';
import { texts as deskTexts } from '../../texts.js';
import type { CaseProblem, Deed } from '../part.js';
import { longest, textOf } from '../posted-text.js';
import { factsForRefusal } from './case-facts.js';
import { Departs } from './earlier-decisions.js';
import { RefusalPreview } from './refusal-composer.js';

type Typed = Required<cases.RefusalDraft>;

/** The refusal composer: shown as the client will read it first, sent only from there. */
const refuse: Deed = async (house, tx, officer, id, request) => {
  const value = (name: string) => given(request.body, name);
  const typed = {
    ground: value('ground'),
    facts: value('facts'),
    translation: value('translation'),
    departure: value('departure'),
  };
  const caseFile = await cases.getCase(tx, id);
  const { passport } = await decisions.withGrounds(tx, getService(house, caseFile.service));
  const send = value('send');
  if (send === 'insert') {
    const facts = [typed.facts, await factsForRefusal(house, tx, officer, caseFile)].filter(Boolean).join('\n');
    return { typed: { ...typed, facts } };
  }
  const problems: CaseProblem[] = cases.checkRefusal(passport.refusalGrounds, typed);
  for (const field of ['facts', 'translation', 'departure'] as const)
    if (typed[field].length > longest) problems.push({ field, message: deskTexts.tooLong });
  if (problems.length) return { problems, typed };
  if (send === 'edit') return { typed };
  const departs = await departureOf(tx, officer, caseFile, typed);
  if (departs)
    return { problems: [{ field: 'departure', message: decisions.departureMissing }], typed, beside: departs };
  if (send !== 'yes')
    return { typed, instead: <RefusalPreview caseFile={caseFile} passport={passport} typed={typed} /> };
  const decided = await cases.refuseCase(house, tx, officer, id, typed);
  return decided === 'proposed' ? { doneAs: 'propose' } : undefined;
};

/** The warning, where the refusal departs and does not say why. */
async function departureOf(tx: Tx, officer: Visitor, caseFile: CaseFile, typed: Typed) {
  if (typed.departure.length >= 10) return undefined;
  const earlier = await decisions.likeDecisions(tx, officer, caseFile, typed);
  const departure = decisions.departureOf(earlier, { outcome: 'refuse', ground: typed.ground });
  return departure && <Departs departure={departure} />;
}

/** Grants with the content that the service's rule makes of the facts on the page. */
const grant: Deed = async (house, tx, officer, id, request) => {
  const caseFile = await cases.getCase(tx, id);
  const opened = await cases.factsOf(house, tx, officer, caseFile);
  const decision = opened?.decision;
  const content =
    decision?.outcome === 'grant' ? decision.content : decision?.outcome === 'refer' ? decision.proposal : undefined;
  if (content === undefined) throw new Refusal('not-now', deskTexts.noFacts);
  const departure = given(request.body, 'grantDeparture').slice(0, longest);
  if (departure.length < 10) {
    const earlier = await decisions.likeDecisions(tx, officer, caseFile, {});
    const departs = decisions.departureOf(earlier, { outcome: 'grant' });
    if (departs)
      return {
        problems: [{ field: 'grantDeparture', message: decisions.departureMissing }],
        typed: { grantDeparture: departure },
        beside: <Departs departure={departs} />,
      };
  }
  const decided = await cases.grantByOfficer(house, tx, officer, id, { content, departure });
  return decided === 'proposed' ? { doneAs: 'propose' } : undefined;
};

const look: Deed = async (house, tx, officer, id, request) => {
  const text = textOf(request, 'reason');
  if ('problem' in text) return text.problem;
  await cases.gatherAgain(house, tx, officer, id, text.body);
  return undefined;
};

/** Earlier decisions by words: the page is shown again with what was found. */
const earlier: Deed = async (_house, _tx, _officer, _id, request) => ({
  typed: { earlier: given(request.body, 'earlier').slice(0, 200) },
});

const approve: Deed = async (house, tx, officer, id, request) => {
  await decisions.approveDecision(house, tx, officer, id, given(request.body, 'hash'));
  return undefined;
};

const giveBack: Deed = async (house, tx, officer, id, request) => {
  const reason = given(request.body, 'returnReason').slice(0, longest);
  const caseFile = await cases.getCase(tx, id);
  const proposal = await decisions.findProposal(house, tx, caseFile.id);
  if (proposal && proposal.requestedBy !== officer.person.key && reason.length < 10)
    return { problems: [{ field: 'returnReason', message: deskTexts.tooShort }], typed: { returnReason: reason } };
  await decisions.returnDecision(house, tx, officer, id, reason);
  return undefined;
};

export const decisionDeeds = { grant, refuse, look, earlier, approve, return: giveBack };

export const doneWords: Readonly<Record<string, Text>> = {
  grant: {
    lv: 'Lēmums ir pieņemts. Dokumentu sagatavo un apzīmogo; klientam paziņos pati sistēma.',
    en: 'The decision is made. The document is being made and sealed; the system tells the client.',
  },
  refuse: { lv: 'Atteikums ir nosūtīts klientam.', en: 'The refusal has been sent to the client.' },
  propose: {
    lv: 'Lēmums ir nodots otrai amatpersonai. Klientam vēl nekas nav paziņots.',
    en: 'The decision is with a second officer. Nothing has been told to the client yet.',
  },
  approve: {
    lv: 'Lēmums ir apstiprināts un izpildīts; klientam paziņos pati sistēma.',
    en: 'The decision is confirmed and carried out; the system tells the client.',
  },
  return: { lv: 'Lēmums ir atdots; tā teksts ir melnrakstā.', en: 'The decision is given back; its text is a draft.' },
  look: {
    lv: 'Reģistri ir apskatīti vēlreiz; iemesls ir ierakstīts.',
    en: 'The registers have been looked into again; the reason is written down.',
  },
};
