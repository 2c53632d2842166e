export { type ApiRoute, apiRoute, apiWords, problemAt, readBody } from './api/api-route.js';
export { type BothPaths, both } from './both.js';
export { InvalidInput } from './classify.js';
export { type Limit, limit } from './limits/limits.js';
export { Refusal, type RefusalCode } from './refusal.js';
export { type ForeignFile, fileName, sendFile } from './send-file.js';
export { type ForeignMarkup, sendForeign } from './send-foreign.js';
export { type PageContent, sendPage } from './send-page.js';
export { type Access, type Chrome, createWeb, type WebOptions } from './web.js';
