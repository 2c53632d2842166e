export { checkWords, signedInWords, strengths } from './words.js';
