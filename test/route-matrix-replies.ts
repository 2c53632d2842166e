/** Replies to clients and their templates, as lines of the route matrix. */
export const officer: readonly string[] = [
  'GET /desk/templates',
  'GET /desk/templates/:id',
  'POST /desk/templates/:id',
  'GET /desk/cases/:id/reply',
  'POST /desk/cases/:id/reply',
  'POST /desk/cases/:id/recall',
  'POST /desk/cases/:id/unsent',
  'POST /desk/cases/:id/throw-away',
];

/** Words for replies: nobody's data; those of another unit are not found. */
export const publicParameters: readonly string[] = ['/desk/templates/:id'];
