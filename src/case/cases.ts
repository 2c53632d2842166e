export { familyOf, findCase, getCase, getMatter, isUnproven } from './case-file.js';
export { remedyOf } from './decisions/remedy.js';
export { type RefusalDraft, refusalWords } from './decisions/settle-decision.js';
export { type Entry, listEntries } from './entry.js';
export { byInWords, wayWords } from './entry-words.js';
export { type Continuation, continueMatter, findContinuation } from './intake/continue-matter.js';
export { type Entered, type EnteredMatter, enterMatter } from './intake/enter-matter.js';
export { findNumbered } from './intake/find-numbered.js';
export { tracks } from './intake/kinds.js';
export { submissionKinds } from './intake/message.js';
export { nextSteps } from './intake/next-steps.js';
export { type ProvenCaller, proveCaller } from './intake/prove-caller.js';
export { openReporter, type Reporter } from './intake/reporter.js';
export { listOwnReports, type OwnReport } from './intake/return-code.js';
export { takeAtOnce } from './intake/take-at-once.js';
export { type Caller, findCaller, numbersOnRecord } from './lists/caller.js';
export { pausedPart } from './paused-part.js';
export { isAboutSubject } from './services.js';
export { acceptSigner, checkAcceptance, listAccepted, signerGrounds } from './signed/accept-signer.js';
export { listProofs, type Proof, proofJson } from './signed/reports.js';
export { openProof, verifyAgain } from './signed/staff-verbs.js';
export { proofInWords } from './signed/words.js';
export { clientOfDemonstration, officerOfDemonstration } from './staff-of-demonstration.js';
export { strengthWords, suffices } from './strength.js';
export { answerQuestion, askClient } from './verbs/ask-client.js';
export { changeKind, kindsToChoose, type RightKind } from './verbs/change-kind.js';
export { askWhy, collectOutcome, withdrawCase, writeMessage } from './verbs/client-deeds.js';
export { checkRefusal, type Decided, grantByOfficer, refuseCase } from './verbs/decide-case.js';
export {
  type EnteredDraft,
  findForClient,
  saveForClient,
  startForClient,
  submitForClient,
} from './verbs/enter-for-client.js';
export { extendTerm, mayExtend } from './verbs/extend-term.js';
export { liftDeadAddress } from './verbs/lift-dead-address.js';
export { noteAnswer, openByRule } from './verbs/open-by-rule.js';
export { factsOf, gatherAgain, type OpenedFacts, openCase, timelineOf } from './verbs/open-case.js';
export { findEntry, listMails, mayNameSender, openMailHtml } from './verbs/open-entry.js';
export { type OpenedContainer, openContainer, openFile, scansOf } from './verbs/open-file.js';
export { recogniseReport } from './verbs/recognise-report.js';
export { type Submitted, submitCase } from './verbs/submit-case.js';
export { addNote, answerCase, assignCase, markSent, releaseCase } from './verbs/work-on-case.js';
export { asClientOf, asOfficerOf } from './visiting.js';
