import type { Lang } from '../platform/text/index.js';

/** Where a payment starts and where the bank sends the browser back to, without the language prefix. */
export const paths = {
  payments: { lv: '/maksajumi', en: '/payments' },
} as const;

/** Where the way to pay one or several obligations is chosen; without any, where a form posts those that it names. */
export function waysAddress(lang: Lang, obligationIds: readonly string[] = []): string {
  const asked = new URLSearchParams(obligationIds.map((id) => ['obligation', id])).toString();
  return `/${lang}${paths.payments[lang]}${asked && `?${asked}`}`;
}

/** Where a company or institution sees its invoices, without the language prefix. */
export const invoicePaths = { lv: '/rekini', en: '/invoices' } as const;

export function invoicesAddress(lang: Lang): string {
  return `/${lang}${invoicePaths[lang]}`;
}

/** The sealed paper of one of them. */
export function invoicePaperAddress(lang: Lang, id: string): string {
  return `${invoicesAddress(lang)}/${id}/${lang === 'lv' ? 'rekins' : 'invoice'}.pdf`;
}
