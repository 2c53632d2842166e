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
