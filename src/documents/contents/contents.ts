export { isContainer, listContents, openContent, showable } from './open-contents.js';
export type { Content } from './read-contents.js';
export { wordsOf } from './words-of.js';
