export { listOutbox, type OutboxMail } from './list-outbox.js';
export { type Notice, notify } from './notify.js';
