export { listMentions, type Mention, mentionedIn } from './replies/mentions.js';
export { bePresent, type Present } from './replies/presence.js';
export { type Preview, previewReply } from './replies/preview-reply.js';
export { queueReply, recallReply, undoSeconds } from './replies/queue-reply.js';
export { findWaiting, outcomeOfLast, purposesFor, type ReplyPurpose, type WaitingReply } from './replies/reply.js';
export { addFile, type DraftFile, listFiles, removeFile } from './replies/reply-files.js';
export {
  checkTemplate,
  getTemplate,
  listTemplates,
  saveTemplate,
  type Template,
  templateFor,
} from './replies/templates.js';
export { templatesPart } from './replies/templates-part.js';
export { variables } from './replies/variables.js';
