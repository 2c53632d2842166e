// Who may do what with the standard, ratings and reports: part of test/route-matrix.ts, by gate.

/** Public. */
export const open: readonly string[] = [
  'GET /lv/standarts',
  'GET /en/standard',
  'GET /lv/standarts/:promise',
  'GET /en/standard/:promise',
  'GET /lv/parskati',
  'GET /en/reports',
  'GET /lv/parskati/:month',
  'GET /en/reports/:month',
  'GET /lv/parskati/:month/pdf',
  'GET /en/reports/:month/pdf',
  'GET /standard.csv',
  'GET /standard.json',
  'POST /lv/vai-palidzeja',
  'POST /en/did-it-help',
  'GET /lv/vai-palidzeja/:rating',
  'GET /en/did-it-help/:rating',
  'POST /lv/vai-palidzeja/:rating',
  'POST /en/did-it-help/:rating',
];

/** A promise is public; whoever holds the id of a rating gave it. */
export const publicParameters: readonly string[] = [
  '/lv/parskati/',
  '/en/reports/',
  '/lv/standarts/',
  '/en/standard/',
  '/lv/vai-palidzeja/',
  '/en/did-it-help/',
];

/** Read by whoever watches over quality. */
export const quality: readonly string[] = ['GET /desk/pages'];

/** What a client says on the telephone: for the case’s own unit; others find no such case. */
export const staff: readonly string[] = ['GET /desk/cases/:id/phone-survey', 'POST /desk/cases/:id/phone-survey'];

/** Whom a complaint is about. */
export const officer: readonly string[] = [
  'POST /desk/cases/:id/complained-about',
  'POST /desk/cases/:id/not-complained-about',
];
