import { useLang, useSay, type Words } from './frame.js';
import { texts } from './texts.js';

interface Crumb {
  readonly href: string;
  readonly label: Words;
}

/** The way from home to this page; home is added, `here` is the page itself. */
export function Breadcrumbs({ trail = [], here }: { readonly trail?: readonly Crumb[]; readonly here: Words }) {
  const say = useSay();
  const lang = useLang();
  return (
    <nav class="ds-breadcrumbs" aria-label={say(texts.breadcrumbs)}>
      <ol>
        {[{ href: `/${lang}`, label: texts.home }, ...trail].map((crumb) => (
          <li>
            <a class="ds-link" href={crumb.href}>
              {say(crumb.label)}
            </a>
          </li>
        ))}
        <li>
          <span aria-current="page">{say(here)}</span>
        </li>
      </ol>
    </nav>
  );
}

interface PaginationProps {
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  readonly href: (page: number) => string;
}

/** Pages of a long list; nothing when there is one page. */
export function Pagination({ page, pages, href }: PaginationProps) {
  const say = useSay();
  if (pages <= 1) return null;
  return (
    <nav class="ds-pagination" aria-label={say(texts.pages)}>
      <ul>
        {page > 1 && (
          <li>
            <a class="ds-button" data-variant="tertiary" rel="prev" href={href(page - 1)}>
              {say(texts.previous)}
            </a>
          </li>
        )}
        {shownPages(page, pages).map((number) => (
          <li>
            {number === undefined ? (
              <span class="pagination-gap">…</span>
            ) : (
              <a
                class="ds-button"
                data-variant={number === page ? 'primary' : 'tertiary'}
                aria-current={number === page ? 'page' : undefined}
                aria-label={say(texts.page, { page: number })}
                href={href(number)}
              >
                {number}
              </a>
            )}
          </li>
        ))}
        {page < pages && (
          <li>
            <a class="ds-button" data-variant="tertiary" rel="next" href={href(page + 1)}>
              {say(texts.next)}
            </a>
          </li>
        )}
      </ul>
    </nav>
  );
}

/** First, last, and those around the current one; undefined stands for a gap. */
function shownPages(page: number, pages: number): (number | undefined)[] {
  const near = [1, page - 1, page, page + 1, pages].filter((n) => n >= 1 && n <= pages);
  const sorted = [...new Set(near)].sort((a, b) => a - b);
  return sorted.flatMap((n, i) => (i > 0 && n - (sorted[i - 1] ?? n) > 1 ? [undefined, n] : [n]));
}
