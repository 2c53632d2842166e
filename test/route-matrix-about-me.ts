/** How one is reached, and who has looked at one's data: part of test/route-matrix.ts. */
export const aboutMe: readonly string[] = [
  'GET /lv/sazinas-veids',
  'GET /en/how-we-reach-you',
  'POST /lv/sazinas-veids',
  'POST /en/how-we-reach-you',
  'POST /lv/sazinas-veids/kontakts',
  'POST /en/how-we-reach-you/contact',
  'POST /lv/sazinas-veids/kods',
  'POST /en/how-we-reach-you/code',
  'POST /lv/sazinas-veids/atsaukt',
  'POST /en/how-we-reach-you/withdraw',
  'GET /lv/kas-skatijis-manus-datus',
  'GET /en/who-has-looked',
  'GET /lv/kas-skatijis-manus-datus/:line',
  'GET /en/who-has-looked/:line',
  'POST /lv/kas-skatijis-manus-datus/:line',
  'POST /en/who-has-looked/:line',
];
