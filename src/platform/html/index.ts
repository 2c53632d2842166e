export { Layout } from './layout.js';
export { renderPage } from './render-page.js';
