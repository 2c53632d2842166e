// Who may do what in the administration: part of test/route-matrix.ts, by gate.

/** The entry page: what others may change is named to all staff, and led to by right. */
export const staff: readonly string[] = ['GET /desk/admin'];

/** Whoever keeps what the agency publishes and works by. */
export const editor: readonly string[] = [
  'GET /desk/admin/agency',
  'GET /desk/admin/agency/:kind',
  'GET /desk/admin/agency/:kind/:key',
  'POST /desk/admin/agency/:kind/:key',
  'POST /desk/admin/agency/:kind/:key/:deed',
  'GET /desk/admin/export',
  'GET /desk/admin/import',
  'POST /desk/admin/import',
  'POST /desk/admin/import/:id',
];

/** Kinds and short names of records, which every editor keeps alike. */
export const publicParameters: readonly string[] = ['/desk/admin/agency/', '/desk/admin/import/'];
