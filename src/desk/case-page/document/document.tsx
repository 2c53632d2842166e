import { getIssued } from '../../../documents/index.js';
import { texts } from '../../texts.js';
import { part } from '../part.js';
import { documentRoute } from './document-route.js';

/** The document that was issued, if any. */
export const documentPart = part({
  grant: 'officer',
  read: async ({ tx, caseFile }) => (caseFile.documentId ? getIssued(tx, caseFile.documentId) : undefined),
  rows: ({ open, read: document }) =>
    document ? [{ label: texts.documents, value: <a href={`${open.action}/document.pdf`}>{document.number}</a> }] : [],
  routes: documentRoute,
});
