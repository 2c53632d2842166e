export { codeOf } from './code-of.js';
export { getIssued, getIssuedFile, getIssuedLetter, type IssuedDocument, listIssued } from './get-issued.js';
export { HtmlTwin } from './html-twin.js';
export { issueDocument, reissueDocument } from './issue-document.js';
export { type Block, type LetterData, letterTemplate } from './letter.js';
export type { DocumentOrder, PublicField } from './order.js';
export { revokeDocument } from './revoke-document.js';
export { type Verification, verifyCode } from './verify/verify-code.js';
export { verifyFile } from './verify/verify-file.js';
