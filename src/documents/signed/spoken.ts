export { checkWords, senders, signedInWords, strengths } from './words.js';
