/** Weapons: what dealers report, by their own pages and by their programs; the officers' pages, those of biometrics with them: part of test/route-matrix.ts. */
export const client: readonly string[] = [
  'GET /lv/pakalpojumi/ieroci/tirgotajiem',
  'GET /en/services/weapons/dealers',
  'POST /lv/pakalpojumi/ieroci/tirgotajiem',
  'POST /en/services/weapons/dealers',
  'POST /lv/pakalpojumi/ieroci/tirgotajiem/atslega',
  'POST /en/services/weapons/dealers/key',
  'POST /lv/pakalpojumi/ieroci/tirgotajiem/atsaukt',
  'POST /en/services/weapons/dealers/revoke',
  'POST /lv/pakalpojumi/ieroci/tirgotajiem/datne',
  'POST /en/services/weapons/dealers/file',
];

export const machine: readonly string[] = ['POST /api/v1/services/weapons/movements'];

export const officer: readonly string[] = [
  'GET /desk/weapons',
  'POST /desk/weapons/history',
  'POST /desk/weapons/correct',
  'POST /desk/weapons/back',
  'POST /desk/weapons/corrections/approve',
  'POST /desk/weapons/corrections/decline',
  'GET /desk/biometrics',
  'POST /desk/biometrics/propose',
  'POST /desk/biometrics/approve',
];
