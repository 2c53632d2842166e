// Who may do what on the services' own pages: part of test/route-matrix.ts, by gate.

const objects = '/pakalpojumi/kulturas-objekti';
const objectsEn = '/services/cultural-objects';

export const open: readonly string[] = [
  `GET /lv${objects}/meklet`,
  `GET /en${objectsEn}/search`,
  `GET /lv${objects}/meklet/:number`,
  `GET /en${objectsEn}/search/:number`,
  `POST /lv${objects}/meklet/pec-attela`,
  `POST /en${objectsEn}/search/by-picture`,
  `GET /lv${objects}/aprakstit`,
  `GET /en${objectsEn}/describe`,
  `GET /lv${objects}/bez-interneta.js`,
  `GET /en${objectsEn}/offline.js`,
  'GET /open-data/noto-sans.ttf',
  'GET /open-data/cultural-objects.csv',
  'GET /open-data/cultural-objects.json',
  'GET /open-data/cultural-objects/:number/:place',
  'POST /api/v1/services/cultural-objects/search',
  'POST /api/v1/services/cultural-objects/by-picture',
];

/** The register of cultural objects: the unit is asked by the page. */
export const officer: readonly string[] = [
  'GET /desk/cultural-objects',
  'GET /desk/cultural-objects/open',
  'GET /desk/cultural-objects/export.xml',
  'GET /desk/cultural-objects/new',
  'POST /desk/cultural-objects/new',
  'GET /desk/cultural-objects/:number',
  'GET /desk/cultural-objects/:number/pictures/:place',
  'POST /desk/cultural-objects/:number/publish',
  'POST /desk/cultural-objects/:number/confirm',
  'POST /desk/cultural-objects/:number/keep',
  'POST /desk/cultural-objects/:number/take-back',
  'POST /desk/cultural-objects/:number/status',
  'POST /desk/cultural-objects/:number/words',
  'GET /desk/archive-statements/:id',
  'POST /desk/archive-statements/:id/search',
  'POST /desk/archive-statements/:id/open',
  'POST /desk/archive-statements/:id/choose',
  'POST /desk/archive-statements/:id/remove',
  'POST /desk/archive-statements/:id/note',
  'GET /desk/archive-statements/:id/sheets/:person/:sheet',
];

/** Public things, and the records of a register that its whole unit keeps. */
export const publicParameters: readonly string[] = [
  `/lv${objects}/meklet/`,
  `/en${objectsEn}/search/`,
  '/open-data/',
  '/desk/cultural-objects/',
];

/** Units whose officers the services' own pages of the desk are for. */
export const unitsOfPages: readonly string[] = ['internal-affairs-system', 'biometrics', 'archive'];
