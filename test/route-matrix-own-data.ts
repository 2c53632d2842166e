/** What a register holds about a client, and the deeds on it: part of test/route-matrix.ts. */
export const ownData: readonly string[] = [
  'GET /lv/pakalpojumi/:service/mani-dati',
  'GET /en/services/:service/my-data',
  'POST /lv/pakalpojumi/:service/mani-dati/:action',
  'POST /en/services/:service/my-data/:action',
];
