export { agreeByEid, agreeBySigned, declineQuote } from './quotes/agree.js';
export { type Offer, offerQuote, takeBackQuote } from './quotes/offer.js';
export { actPaper, quotePaper } from './quotes/papers.js';
export { findQuote, getQuote, type Quote, type QuoteState, quoteState } from './quotes/quote.js';
export { quoteStates } from './quotes/texts.js';
export { acceptWork, deliverWork } from './quotes/work.js';
