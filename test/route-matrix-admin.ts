// Who may do what in the administration: part of test/route-matrix.ts, by gate.

/** The agency's facts as feeds and data. */
export const open: readonly string[] = [
  'GET /lv/darba-laiks.ics',
  'GET /en/hours.ics',
  'GET /lv/pazinojumi.atom',
  'GET /en/notices.atom',
  'GET /agency.json',
];

/** Lists and holds: administrators, and officers of the records office, which nobody in the matrix is. */
export const records: readonly string[] = [
  'GET /desk/admin/retention',
  'GET /desk/admin/retention/:list',
  'POST /desk/admin/retention/:deed',
];

/** The entry page: what others may change is named to all staff, and led to by right. */
export const staff: readonly string[] = ['GET /desk/admin'];

/** Whoever keeps what the agency publishes and works by. */
export const editor: readonly string[] = [
  ...['agency', 'prices', 'promises', 'quality-reviews', 'length-of-service'].flatMap((set) => [
    `GET /desk/admin/${set}`,
    `GET /desk/admin/${set}/:kind`,
    `GET /desk/admin/${set}/:kind/:key`,
    `POST /desk/admin/${set}/:kind/:key`,
    `POST /desk/admin/${set}/:kind/:key/:deed`,
  ]),
];

/** Whoever keeps what the agency publishes, or the rights of staff. */
export const file: readonly string[] = [
  'GET /desk/admin/export',
  'GET /desk/admin/import',
  'POST /desk/admin/import',
  'POST /desk/admin/import/:id',
];

/** Kinds and short names of records, which every editor keeps alike. */
export const publicParameters: readonly string[] = [
  '/desk/admin/agency/',
  '/desk/admin/prices/',
  '/desk/admin/promises/',
  '/desk/admin/quality-reviews/',
  '/desk/admin/length-of-service/',
  '/desk/admin/import/',
  '/desk/admin/retention/',
];
