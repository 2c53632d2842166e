import { cases, getService } from '../../../case/index.js';
import { Refusal } from '../../../platform/http/index.js';
import type { Text } from '../../../platform/text/index.js';
import { given } from '../../officer.js';
import { texts } from '../../texts.js';
import type { Deed } from '../part.js';
import { longest, textOf } from '../posted-text.js';
import { RefusalPreview } from './refusal-composer.js';

/** The refusal composer: shown as the client will read it first, sent only from there. */
const refuse: Deed = async (house, tx, officer, id, request) => {
  const typed = { ground: given(request.body, 'ground'), facts: given(request.body, 'facts') };
  const caseFile = await cases.getCase(tx, id);
  const { refusalGrounds } = getService(house, caseFile.service).passport;
  const problems = cases.checkRefusal(refusalGrounds, typed);
  if (typed.facts.length > longest) problems.push({ field: 'facts', message: texts.tooLong });
  if (problems.length) return { problems, typed };
  const send = given(request.body, 'send');
  if (send === 'edit') return { typed };
  if (send !== 'yes')
    return { typed, instead: <RefusalPreview caseFile={caseFile} grounds={refusalGrounds} typed={typed} /> };
  await cases.refuseCase(house, tx, officer, id, typed);
  return undefined;
};

/** Grants with the content that the service's rule makes of the facts on the page. */
const grant: Deed = async (house, tx, officer, id) => {
  const caseFile = await cases.getCase(tx, id);
  const opened = await cases.factsOf(house, tx, officer, caseFile);
  const decision = opened?.decision;
  const content =
    decision?.outcome === 'grant' ? decision.content : decision?.outcome === 'refer' ? decision.proposal : undefined;
  if (content === undefined) throw new Refusal('not-now', texts.noFacts);
  await cases.grantByOfficer(house, tx, officer, id, content);
  return undefined;
};

const look: Deed = async (house, tx, officer, id, request) => {
  const text = textOf(request, 'reason');
  if ('problem' in text) return text.problem;
  await cases.gatherAgain(house, tx, officer, id, text.body);
  return undefined;
};

export const decisionDeeds = { grant, refuse, look };

export const doneWords: Readonly<Record<string, Text>> = {
  grant: {
    lv: 'Lēmums ir pieņemts. Dokumentu sagatavo un apzīmogo; klientam paziņos pati sistēma.',
    en: 'The decision is made. The document is being made and sealed; the system tells the client.',
  },
  refuse: { lv: 'Atteikums ir nosūtīts klientam.', en: 'The refusal has been sent to the client.' },
  look: {
    lv: 'Reģistri ir apskatīti vēlreiz; iemesls ir ierakstīts.',
    en: 'The registers have been looked into again; the reason is written down.',
  },
};
