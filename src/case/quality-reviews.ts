/** The staff's own review of quality: what was drawn, how it was scored, what was said about it. Nothing of it is ever deleted. */
export {
  countUnseen,
  type Draw,
  listDraws,
  listReviews,
  type OpenedReview,
  openReview,
  type Review,
  reviews,
  type Scoring,
  whoReviews,
} from './quality-reviews/review.js';
export { reviewSet, sortWords } from './quality-reviews/review-kinds.js';
export { criteriaOf, remarkOn, scoreReview } from './quality-reviews/score.js';
