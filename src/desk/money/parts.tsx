import { type Column, useLang, useSay } from '../../platform/html/index.js';
import { cents, moneyInWords } from '../../platform/money/index.js';
import { dateInBrief, type Text } from '../../platform/text/index.js';
import { debtTexts } from './debts/texts.js';
import { findTexts } from './find-texts.js';
import { invoiceTexts } from './invoices/texts.js';
import { texts } from './texts.js';

const pages = [
  { href: '/desk/money', label: texts.overview },
  { href: '/desk/money/payments', label: findTexts.title },
  { href: '/desk/money/unsure', label: texts.unsure },
  { href: '/desk/money/refunds', label: texts.refunds },
  { href: '/desk/money/invoices', label: invoiceTexts.title },
  { href: '/desk/money/debts', label: debtTexts.title },
];

/** The pages about money, side by side. */
export function MoneyParts({ here }: { readonly here: string }) {
  const say = useSay();
  return (
    <nav aria-label={say(texts.parts)}>
      <ul class="queues">
        {pages.map(({ href, label }) => (
          <li>
            <a href={href} aria-current={href === here ? 'page' : undefined}>
              {say(label)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The way to what is older than the page shows, where there is more. */
export function Older({ href, label }: { readonly href: string | undefined; readonly label: Text }) {
  const say = useSay();
  if (!href) return null;
  return (
    <p>
      <a href={href} rel="next">
        {say(label)}
      </a>
    </p>
  );
}

/** Cents in words of the page's language. */
export function Amount({ of }: { readonly of: number }) {
  return <>{moneyInWords(cents(of), useLang())}</>;
}

/** A name in the page's language from a pair of columns. */
export function useName(): (lv: string, en: string) => string {
  const lang = useLang();
  return (lv, en) => (lang === 'lv' ? lv : en);
}

interface Movement {
  readonly bookedOn: string;
  readonly party: string | null;
  readonly purpose: string;
  readonly amount: number;
}

/** The columns by which a movement at the bank is known. */
export function useMovementColumns(): readonly Column<Movement>[] {
  const lang = useLang();
  return [
    { label: texts.bookedOn, cell: ({ bookedOn }) => dateInBrief(bookedOn, lang) },
    { label: texts.party, cell: ({ party }) => party ?? '–' },
    { label: texts.purpose, cell: ({ purpose }) => purpose || '–' },
    { label: texts.amount, cell: ({ amount }) => <Amount of={amount} />, numeric: true },
  ];
}
