/** Answers that are given again and again, for staff and for the public. `articles` are the verbs. */

export * as articles from './articles.js';
export { Markup } from './markup-view.js';
