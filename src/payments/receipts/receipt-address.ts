import type { Lang } from '../../platform/text/index.js';
import { paths } from '../addresses.js';

/** Below the payments' own address, in each language. */
export const receiptPaths = {
  lv: `${paths.payments.lv}/apliecinajumi`,
  en: `${paths.payments.en}/receipts`,
} as const;

/** Where a confirmation of payment waits. */
export function receiptAddress(lang: Lang, id: string): string {
  return `/${lang}${receiptPaths[lang]}/${id}`;
}
