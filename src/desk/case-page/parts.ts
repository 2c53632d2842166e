import { incidentPart } from '../incidents/incident-part.js';
import { levelsPart } from '../levels/levels-part.js';
import { callsPart } from '../phone/calls-of-case.js';
import { presencePart, replyPart } from '../reply/reply-part.js';
import { askPart } from './ask/ask.js';
import { complainedPart } from './complained/complained.js';
import { decisionPart } from './decision/decision.js';
import { documentPart } from './document/document.js';
import { filesPart } from './entry/files.js';
import { lettersPart } from './entry/letters.js';
import { messagesPart } from './entry/messages.js';
import { noticesPart } from './entry/notice-states.js';
import { releasePart, takePart } from './holding/holding.js';
import { matterPart } from './matter/matter.js';
import { awaitedPart } from './matters/awaited.js';
import { forwardPart } from './matters/forward.js';
import { handOverPart } from './matters/hand-over.js';
import { relatedPart } from './matters/related.js';
import { reopenPart } from './matters/reopen.js';
import { splitPart } from './matters/split.js';
import { mistakePart } from './mistake/mistake.js';
import { notePart } from './note/note.js';
import type { Part } from './part.js';
import { postedPart } from './posted/posted.js';
import { quotePart } from './quote/quote.js';
import { signedPart } from './signed/signed-files.js';
import { surveyPart } from './survey/survey.js';
import { termPart } from './term/term.js';
import { trackPart } from './track/track.js';
import { unsentPart } from './unsent/unsent.js';

/** The parts of the case page, in the order in which they stand in each of its places. A new part is a folder and a line here. */
export const parts: readonly Part[] = [
  unsentPart,
  presencePart,
  levelsPart,
  incidentPart,
  matterPart,
  complainedPart,
  takePart,
  decisionPart,
  replyPart,
  askPart,
  quotePart,
  postedPart,
  termPart,
  mistakePart,
  awaitedPart,
  notePart,
  handOverPart,
  forwardPart,
  trackPart,
  splitPart,
  relatedPart,
  reopenPart,
  releasePart,
  documentPart,
  surveyPart,
  // What stands with each line of the timeline, in this order.
  messagesPart,
  noticesPart,
  lettersPart,
  filesPart,
  signedPart,
  callsPart,
];
