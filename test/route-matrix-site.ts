// Who may do what on the public site: part of test/route-matrix.ts, by gate.

/** What a mail program posts to by one click (RFC 8058); its token proves it. */
export const oneClick: readonly string[] = ['POST /lv/statuss/atteikties/:token', 'POST /en/status/unsubscribe/:token'];

/** Public information and what anyone may send without signing in. */
export const open: readonly string[] = [
  'GET /lv/pakalpojumi/pec-situacijas',
  'GET /en/services/by-situation',
  'GET /lv/pakalpojumi/pec-klienta',
  'GET /en/services/by-client',
  'GET /lv/pakalpojumi/pec-kanala',
  'GET /en/services/by-channel',
  'GET /lv/meklet',
  'GET /en/search',
  'GET /lv/viegli-lasit',
  'GET /en/easy-to-read',
  'GET /lv/viegli-lasit/:service',
  'GET /en/easy-to-read/:service',
  'GET /lv/privatums/:service',
  'GET /en/privacy/:service',
  'GET /lv/cenas',
  'GET /en/prices',
  'GET /lv/kontakti',
  'GET /en/contacts',
  'GET /lv/statuss',
  'GET /en/status',
  'POST /lv/statuss',
  'POST /en/status',
  'GET /lv/status.atom',
  'GET /en/status.atom',
  'GET /lv/statuss/apstiprinat/:token',
  'GET /en/status/confirm/:token',
  'POST /lv/statuss/apstiprinat/:token',
  'POST /en/status/confirm/:token',
  'GET /lv/statuss/atteikties/:token',
  'GET /en/status/unsubscribe/:token',
  ...oneClick,
  'GET /catalogue.ttl',
  'GET /catalogue.jsonld',
  'GET /lv/pakalpojumi/:service/pieteikums',
  'GET /en/services/:service/request',
  'POST /lv/pakalpojumi/:service/pieteikums',
  'POST /en/services/:service/request',
];

/** A service of the catalogue, which is public. */
export const publicParameters: readonly string[] = [
  // Whoever holds the token was sent it.
  '/lv/statuss/',
  '/en/status/',
  '/desk/status/',
  '/lv/viegli-lasit/:service',
  '/en/easy-to-read/:service',
  '/lv/privatums/:service',
  '/en/privacy/:service',
];

/** Planned works and incidents are the whole agency's: every editor may speak of them. */
export const editor: readonly string[] = [
  'GET /desk/status',
  'GET /desk/status/new',
  'POST /desk/status/new',
  'GET /desk/status/:notice',
  'POST /desk/status/:notice',
  'POST /desk/status/:notice/say',
  'POST /desk/status/:notice/:how',
];
