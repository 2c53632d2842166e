export { type BothPaths, both } from './both.js';
export { type Limit, limit } from './limits/limits.js';
export { Refusal, type RefusalCode } from './refusal.js';
export { type PageContent, sendPage } from './send-page.js';
export { type Access, type Chrome, createWeb, type WebOptions } from './web.js';
