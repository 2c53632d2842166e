/** A client's application, from its beginning to its check page. */
export const apply: readonly string[] = [
  'GET /lv/pakalpojumi/:service/sakt',
  'GET /en/services/:service/start',
  'POST /lv/pakalpojumi/:service/sakt',
  'POST /en/services/:service/start',
  'GET /lv/pieteikums/:draft/parbaude',
  'GET /en/application/:draft/check',
  'POST /lv/pieteikums/:draft/parbaude',
  'POST /en/application/:draft/check',
  'GET /lv/pieteikums/:draft',
  'GET /en/application/:draft',
  'GET /lv/pieteikums/:draft/:page',
  'GET /en/application/:draft/:page',
  'POST /lv/pieteikums/:draft/:page',
  'POST /en/application/:draft/:page',
  'POST /lv/pieteikums/:draft/dzest',
  'POST /en/application/:draft/discard',
];
