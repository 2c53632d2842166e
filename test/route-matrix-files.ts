/** Part of the route matrix: the document and the reports of a case, files that came with an entry, and what containers among them hold; officers alone open them. */
export const files = [
  'GET /desk/cases/:id/document.pdf',
  'GET /desk/cases/:id/signatures/:proof',
  'POST /desk/cases/:id/accept-signer',
  'GET /desk/cases/:id/entries/:entry/original',
  'GET /desk/cases/:id/entries/:entry/files/:nth',
  'POST /desk/cases/:id/entries/:entry/original',
  'GET /desk/cases/:id/entries/:entry/files/:nth/contents',
  'GET /desk/cases/:id/entries/:entry/files/:nth/contents/:inside',
  'POST /desk/cases/:id/entries/:entry/files/:nth/contents/:inside',
  'POST /desk/cases/:id/entries/:entry/files/:nth',
] as const;
