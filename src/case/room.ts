import { fileURLToPath } from 'node:url';
import type { House, Room } from '../platform/room/index.js';
import { demonstrateDecisions } from './decisions/demonstrate.js';
import { sweepDrafts } from './drafts.js';
import { countFigures, countFiguresCommand, countYear } from './figures/count-figures.js';
import { demonstrateYear } from './figures/demonstrate-year.js';
import { demonstrateIncident } from './incidents/demonstrate.js';
import { tellReports } from './incidents/tell-reports.js';
import { acknowledgeMessage } from './intake/acknowledge.js';
import { takeMessage } from './intake/take-news.js';
import { indexEarlier } from './lists/index-earlier.js';
import { indexEntryFiles } from './lists/index-files.js';
import { demonstrateMatters } from './matters/demonstrate.js';
import { sendPapers } from './matters/forward-papers.js';
import { remindOfMeasures } from './mistakes/measures.js';
import { noticeOf } from './notices.js';
import { demonstrateReviews } from './quality-reviews/demonstrate.js';
import { drawReviews } from './quality-reviews/draw.js';
import { noteQuotePaid } from './quotes/work.js';
import { demonstrateTemplates } from './replies/demonstration-templates.js';
import { sweepPresence } from './replies/presence.js';
import { sendReply } from './replies/send-reply.js';
import { demonstrateRetention } from './retention/demonstrate.js';
import { dispose } from './retention/dispose.js';
import { demonstrateRota } from './rota/demonstrate.js';
import { watchCoverage } from './rota/watch-coverage.js';
import { demonstrateRouting } from './routing/demonstrate.js';
import { raiseAlarms } from './service-levels/alarms.js';
import { ruleDeeds, rulePurposes } from './service-levels/deeds.js';
import { applyAcceptance } from './signed/accept-signer.js';
import { verifyEntry } from './signed/verify-entry.js';
import { askDueSurveys } from './surveys/ask-due.js';
import { deeds, purposes } from './texts.js';
import { noteLetterReturned, noteOutcomePosted, postOutcome } from './verbs/carry-by-post.js';
import { lapseUnpaid } from './verbs/client-deeds.js';
import { decideByRule } from './verbs/decide-by-rule.js';
import { holdAgainstBooks } from './verbs/hold-against-books.js';
import { issueOutcome } from './verbs/issue-outcome.js';
import { issueRefusal } from './verbs/issue-refusal.js';
import { settleCase } from './verbs/settle-case.js';
import { warnOfTerms } from './verbs/warn-of-terms.js';
import { sendReminder } from './ways/remind.js';
import { eAddressOpened, eAddressSent, letterReturned, letterSent, wayFailed } from './ways/take-outcome.js';
import { tellNext } from './ways/tell-next.js';
import { watchUntold } from './ways/watch.js';
import { everyUnit } from './who.js';

export function createRoom(house: House): Room {
  const tellIssued = noticeOf(house, 'document-issued');
  const tellRefused = noticeOf(house, 'case-refused');
  return {
    id: 'case',
    migrations: fileURLToPath(new URL('./migrations', import.meta.url)),
    deeds: { ...deeds, ...ruleDeeds },
    purposes: { ...purposes, ...rulePurposes },
    demonstrate: async () => {
      await demonstrateTemplates(house);
      await demonstrateDecisions(house);
      await demonstrateRota(house);
      await demonstrateIncident(house);
      await demonstrateRouting(house);
      await demonstrateMatters(house);
      await demonstrateRetention(house);
      await demonstrateReviews(house);
      await demonstrateYear(house);
      await countYear(house);
    },
    checks: { 'clients-untold': watchUntold(house), coverage: watchCoverage(house) },
    jobs: {
      'case:draw-reviews': (_payload, context) => context.transaction(everyUnit, drawReviews).then(() => undefined),
      'case:send-papers': sendPapers(house),
      'case:dispose': (payload, context) => dispose(house, String(payload.disposalId), context),
      'case:decide': (payload, context) => decideByRule(house, String(payload.caseId), context),
      'case:issue': (payload, context) => issueOutcome(house, String(payload.caseId), context),
      'case:tell': tellNext(house),
      'case:remind': sendReminder(house),
      'case:hold-against-books': holdAgainstBooks,
      'case:send-reply': sendReply(house),
      'case:acknowledge': noticeOf(house, 'acknowledge'),
      'case:acknowledge-message': acknowledgeMessage(house),
      'case:verify-signed': verifyEntry(house),
      'case:index-files': indexEntryFiles(house),
      'case:index-earlier': (_payload, context) =>
        context.transaction(everyUnit, (tx) => indexEarlier(tx)).then(() => undefined),
      'case:ask-surveys': askDueSurveys(house),
      'case:count-figures': countFigures,
      'case:accept-signer': applyAcceptance(house),
      'case:sweep-drafts': (_payload, context) => untilNone(() => context.transaction(everyUnit, sweepDrafts)),
      'case:sweep-presence': (_payload, context) => untilNone(() => context.transaction(everyUnit, sweepPresence)),
      'case:warn-of-terms': (_payload, context) => untilNone(() => context.transaction(everyUnit, warnOfTerms)),
      'case:tell-reports': tellReports(house),
      'case:watch-levels': (_payload, context) => untilNone(() => context.transaction(everyUnit, raiseAlarms)),
      'case:remind-of-measures': (_payload, context) =>
        untilNone(() => context.transaction(everyUnit, remindOfMeasures)),
      'case:lapse-unpaid': (_payload, context) => untilNone(() => context.transaction(everyUnit, lapseUnpaid)),
    },
    news: {
      'message-received': takeMessage(house),
      'case-submitted': noticeOf(house, 'case-submitted'),
      'client-asked': noticeOf(house, 'client-asked'),
      'case-lapsed': noticeOf(house, 'case-lapsed'),
      'term-ending': noticeOf(house, 'term-ending'),
      'term-extended': noticeOf(house, 'term-extended'),
      'document-issued': async (payload, context) => {
        await context.transaction(everyUnit, (tx) => postOutcome(house, tx, String(payload.caseId)));
        await tellIssued(payload, context);
      },
      'document-sent': noticeOf(house, 'document-sent'),
      'case-refused': async (payload, context) => {
        try {
          await issueRefusal(house, String(payload.caseId), context);
        } catch (error) {
          // The client learns of the decision all the same: the notice says all of it in words.
          if (context.isLastAttempt) await tellRefused(payload, context);
          throw error;
        }
        await tellRefused(payload, context);
      },
      'case-answered': noticeOf(house, 'case-answered'),
      'case-written': noticeOf(house, 'case-written'),
      'case-forwarded': noticeOf(house, 'case-forwarded'),
      'case-reopened': noticeOf(house, 'case-reopened'),
      'case-split': noticeOf(house, 'case-split'),
      'cases-merged': noticeOf(house, 'cases-merged'),
      'clock-started': noticeOf(house, 'fee-settled'),
      'fee-settled': (payload, context) =>
        context.transaction(everyUnit, async (tx) => {
          await settleCase(tx, String(payload.sourceId));
          await noteQuotePaid(tx, String(payload.sourceId));
        }),
      'invoice-settled': ({ sourceId }, context) =>
        context.transaction(everyUnit, (tx) => noteQuotePaid(tx, String(sourceId))),
      'notice-bounced': wayFailed('noticeId', ({ bounce }) => bounce === 'permanent'),
      'notice-failed': wayFailed('noticeId'),
      'e-address-sent': eAddressSent,
      'e-address-delivered': eAddressOpened,
      'letter-sent': async (payload, context) => {
        await letterSent(payload, context);
        await context.transaction(everyUnit, (tx) => noteOutcomePosted(tx, String(payload.letterId)));
      },
      'letter-returned': async (payload, context) => {
        await context.transaction(everyUnit, (tx) => noteLetterReturned(tx, String(payload.letterId)));
        await letterReturned(payload, context);
      },
      'e-address-failed': wayFailed('outgoingId'),
      'e-address-rejected': wayFailed('outgoingId'),
    },
    commands: { 'count-figures': countFiguresCommand(house) },
    schedule: {
      'case:draw-reviews': '15 5 * * *',
      'case:index-earlier': '*/5 * * * *',
      'case:ask-surveys': '*/10 * * * *',
      'case:count-figures': '*/10 * * * *',
      'case:watch-levels': '* * * * *',
      'case:sweep-drafts': '10 1 * * *',
      'case:sweep-presence': '40 * * * *',
      'case:remind-of-measures': '45 4 * * *',
      'case:lapse-unpaid': '20 1 * * *',
      'case:warn-of-terms': '30 4 * * *',
      // After the nightly reconciliation of the books.
      'case:hold-against-books': '50 2 * * *',
    },
  };
}

async function untilNone(batch: () => Promise<number>): Promise<void> {
  for (let touched = await batch(); touched > 0; touched = await batch());
}
