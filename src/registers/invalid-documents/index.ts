export { checkDocument } from './check-document.js';
export { type AskedDocument, type DocumentAnswer, type DocumentKind, documentKinds } from './document.js';
