/** Where a payment starts and where the bank sends the browser back to, without the language prefix. */
export const paths = {
  payments: { lv: '/maksajumi', en: '/payments' },
} as const;
