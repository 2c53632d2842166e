export { checkDocument, checkDocumentAtOnce } from './check-document.js';
export { demonstrationAnswers, demonstrationDocuments } from './demonstration-documents.js';
export { type AskedDocument, type DocumentAnswer, type DocumentKind, documentKinds } from './document.js';
