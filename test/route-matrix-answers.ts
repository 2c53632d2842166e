/** Knowledge: what anyone may read, and what staff keep; who may publish is asked by the verb. */
export const open: readonly string[] = [
  'GET /lv/atbildes',
  'GET /en/answers',
  'POST /lv/atbildes',
  'POST /en/answers',
  'GET /lv/atbildes/:slug',
  'GET /en/answers/:slug',
];

export const staff: readonly string[] = [
  'GET /desk/knowledge',
  'POST /desk/knowledge',
  'GET /desk/knowledge/new',
  'GET /desk/knowledge/:id',
  'GET /desk/knowledge/:id/edit',
  'POST /desk/knowledge/:id/edit',
];

/** Articles are nobody's data. */
export const publicParameters: readonly string[] = ['/lv/atbildes/:slug', '/en/answers/:slug', '/desk/knowledge/'];

/** Decisions: like ones beside, and the second officer. */
export const officer: readonly string[] = [
  'GET /desk/mistakes',
  'POST /desk/cases/:id/mark-mistake',
  'POST /desk/cases/:id/mistake',
  'POST /desk/cases/:id/measure',
  'GET /desk/approvals',
  'POST /desk/cases/:id/earlier',
  'POST /desk/cases/:id/approve',
  'POST /desk/cases/:id/return',
];
