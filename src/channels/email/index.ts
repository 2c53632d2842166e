export { listNotices, type NoticeState } from './list-notices.js';
export { listOutbox, type OutboxMail } from './list-outbox.js';
export { type Notice, notify } from './notify.js';
export { type MailParts, readMail } from './read-mail.js';
