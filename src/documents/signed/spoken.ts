export { additions, checkWords, senders, signedInWords, strengths } from './words.js';
