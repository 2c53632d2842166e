/** Accounts, statements, payments to place and refunds: officers; of the finance unit alone, which the pages check themselves. */
export const money: readonly string[] = [
  'GET /desk/money',
  'GET /desk/money/payments',
  'GET /desk/money/lines',
  'GET /desk/money/books',
  'GET /desk/money/bookings/:id',
  'GET /desk/money/statements/:id',
  'POST /desk/money/statements',
  'GET /desk/money/unsure',
  'GET /desk/money/unsure/:id',
  'POST /desk/money/unsure/:id',
  'GET /desk/money/refunds',
  'GET /desk/money/refunds/:id',
  'POST /desk/money/refunds/:id',
  'POST /desk/money/refunds/orders/:id',
  'POST /desk/money/refunds/batches',
  'GET /desk/money/refunds/batches/:id/pain001.xml',
];

/** The finance unit sees all of the money; no address of its pages names a client's object. */
export const moneyParameters: readonly string[] = ['/desk/money/'];
