/** Accounts, statements, payments to place and refunds: officers; of the finance unit alone, which the pages check themselves. */
export const money: readonly string[] = [
  'GET /desk/money',
  'GET /desk/money/payments',
  'GET /desk/money/lines',
  'GET /desk/money/books',
  'GET /desk/money/bookings/:id',
  'GET /desk/money/statements/:id',
  'POST /desk/money/statements',
  'GET /desk/money/debts',
  'GET /desk/money/debts/:id',
  'POST /desk/money/debts/:id',
  'POST /desk/money/debts/write-offs/:id',
  'GET /desk/money/invoices',
  'GET /desk/money/invoices/new',
  'POST /desk/money/invoices/new',
  'GET /desk/money/invoices/:id',
  'POST /desk/money/invoices/:id/credit',
  'GET /desk/money/invoices/:id/account',
  'GET /desk/money/invoices/:id/invoice.pdf',
  'GET /desk/money/invoices/:id/invoice.xml',
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
