// Who may do what with the standard, ratings and reports: part of test/route-matrix.ts, by gate.

/** Public. */
export const open: readonly string[] = [
  'GET /lv/standarts',
  'GET /en/standard',
  'GET /lv/standarts/:promise',
  'GET /en/standard/:promise',
  'GET /standard.csv',
  'GET /standard.json',
];

/** A promise is public. */
export const publicParameters: readonly string[] = ['/lv/standarts/', '/en/standard/'];
