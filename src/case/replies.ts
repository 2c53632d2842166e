export { listMentions, type Mention, mentionedIn } from './replies/mentions.js';
