// Who sees the board and the manager's page: part of test/route-matrix.ts, by gate.

export const staff: readonly string[] = [
  'GET /desk/board',
  'GET /desk/board/live',
  // Everybody what is about their own work, reviewers all; another’s is not found.
  'GET /desk/quality',
  'GET /desk/quality/:id',
  'POST /desk/quality/:id/remark',
];

/** Reviews of work: seen by whose work it is and by reviewers alone (src/case/quality-reviews). */
export const publicParameters: readonly string[] = ['/desk/quality/'];

export const quality: readonly string[] = [
  'GET /desk/supervision',
  'GET /desk/supervision.csv',
  'POST /desk/quality/:id/score',
];
