// Who may do what on the public site: part of test/route-matrix.ts, by gate.

/** Public information and what anyone may send without signing in. */
export const open: readonly string[] = [
  'GET /lv/pakalpojumi/:service/pieteikums',
  'GET /en/services/:service/request',
  'POST /lv/pakalpojumi/:service/pieteikums',
  'POST /en/services/:service/request',
];
