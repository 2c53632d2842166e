/** Who saw or did what, about whom, on what ground. */

export { type Actor, type Look, lookJson, type SubjectKey, subjectKeyPattern } from './look.js';
export { type LookAbout, type LooksPage, looksAbout } from './looks-about.js';
export { type LooksForCase, looksOfStaff } from './looks-of-staff.js';
export { type AuditLine, record } from './record.js';
export { listOpenReviews, type OpenReview, reviewLook } from './reviews.js';
export { type AuditWords, wordsOf } from './words.js';
