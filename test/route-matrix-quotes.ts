// Who may do what about a quote: part of test/route-matrix.ts, by gate.

/** Whose request it is. */
export const client: readonly string[] = [
  'POST /lv/mani-jautajumi/:id/tame/piekrist',
  'POST /en/my-matters/:id/quote/agree',
  'POST /lv/mani-jautajumi/:id/tame/noraidit',
  'POST /en/my-matters/:id/quote/decline',
  'POST /lv/mani-jautajumi/:id/tame/pienemt',
  'POST /en/my-matters/:id/quote/accept',
  'GET /lv/mani-jautajumi/:id/tame.pdf',
  'GET /en/my-matters/:id/quote.pdf',
  'GET /lv/mani-jautajumi/:id/akts.pdf',
  'GET /en/my-matters/:id/act.pdf',
];

/** Officers of the case's unit. */
export const officer: readonly string[] = [
  'POST /desk/cases/:id/quote',
  'POST /desk/cases/:id/take-back-quote',
  'POST /desk/cases/:id/agree-signed',
  'POST /desk/cases/:id/deliver-work',
  'GET /desk/cases/:id/quote.pdf',
  'GET /desk/cases/:id/act.pdf',
];
