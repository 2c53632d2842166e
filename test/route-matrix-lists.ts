// Who may do what in the worklists, the search and with what came to a case: part of test/route-matrix.ts, by gate.

/** Every right sees them, each in its own units. */
export const staff: readonly string[] = [
  'GET /desk',
  'GET /desk/live',
  'POST /desk/view',
  'GET /desk/search',
  'POST /desk/search',
  'GET /desk/search/:search',
  'POST /desk/search/keep',
  'POST /desk/search/:search/remove',
];

/** Cases are given out by those who may decide them. */
export const officer: readonly string[] = [
  'POST /desk/bulk',
  'POST /desk/bulk/:bulk/undo',
  'POST /desk/next',
  'POST /desk/cases/:id/verify',
  'POST /desk/cases/:id/take',
  'POST /desk/cases/:id/release',
];

/** A search with a name and what was done with several cases: they open for whoever made them, and for whom a search is shared with. */
export const publicParameters: readonly string[] = ['/desk/search/', '/desk/bulk/'];
