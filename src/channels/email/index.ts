export { destroyNotices } from './destroy-notices.js';
export { liftDeadAddress } from './lift-dead-address.js';
export { listNotices, type NoticeState } from './list-notices.js';
export { listOutbox, type OutboxMail } from './list-outbox.js';
export { type Notice, notify } from './notify.js';
export { type MailParts, readMailHtml, readMails } from './read-mail.js';
