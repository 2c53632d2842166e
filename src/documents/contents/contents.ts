export { isContainer, listContents, openContent } from './open-contents.js';
export type { Content } from './read-contents.js';
