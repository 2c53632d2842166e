// Ways to pay, and what takes money in the demonstration: part of test/route-matrix.ts, by gate.

export const client: readonly string[] = [
  'GET /lv/maksajumi',
  'GET /en/payments',
  'GET /lv/rekini',
  'GET /en/invoices',
  'GET /lv/rekini/:id/rekins.pdf',
  'GET /en/invoices/:id/invoice.pdf',
  'GET /lv/rekini/:id/rekins.xml',
  'GET /en/invoices/:id/invoice.xml',
  'POST /lv/maksajumi/apliecinajumi',
  'POST /en/payments/receipts',
  'GET /lv/maksajumi/apliecinajumi/:id',
  'GET /en/payments/receipts/:id',
  'GET /lv/maksajumi/apliecinajumi/:id/apliecinajums.pdf',
  'GET /en/payments/receipts/:id/receipt.pdf',
  'POST /lv/pakalpojumi/:service/parbaude/talak',
  'POST /en/services/:service/check/next',
];

/** The demonstration's card page, as a stranger's browser sees it. */
export const open: readonly string[] = ['GET /demo/card/pay/:id', 'POST /demo/card/pay/:id'];

/** Calls from program to program, each with its token. */
export const machine: readonly string[] = [
  'POST /demo/initiation/v1/:service/sepa-credit-transfers',
  'GET /demo/initiation/v1/:service/sepa-credit-transfers/:payment',
  'GET /demo/initiation/v1/accounts/:iban/transactions',
  'POST /demo/card/v1/checkout/sessions',
  'GET /demo/card/v1/checkout/sessions/:id',
  'GET /demo/card/v1/payouts',
  'GET /demo/card/v1/balance_transactions',
];

/** Those of them that are posted. */
export const callbacks: readonly string[] = machine.filter((route) => route.startsWith('POST'));

/** Orders of the demonstration's bank and card institution, which belong to nobody of ours. */
export const publicParameters: readonly string[] = ['/demo/initiation/', '/demo/card/'];
