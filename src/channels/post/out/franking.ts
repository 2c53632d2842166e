import { kinds } from '../../../agency/index.js';
import type { View } from '../../../platform/dataset/index.js';
import { type Money, parseMoney, sumOf } from '../../../platform/money/index.js';
import type { Text } from '../../../platform/text/index.js';

/** The class in which a letter goes, and what it costs; the price is undefined until the agency has entered it. */
export interface Franking {
  readonly name: Text;
  readonly price: Money | undefined;
}

interface Weighed {
  readonly destination: string;
  readonly grams: number | null;
  readonly registered: boolean;
}

/** The lightest class that a letter fits, by what is published; undefined before it is weighed, and when it is heavier than any letter may be. */
export function frankingOf(view: View, { destination, grams, registered }: Weighed): Franking | undefined {
  if (grams === null) return undefined;
  const [found] = view
    .list(kinds.postage)
    .filter(({ content }) => content.destination === destination && content.grams >= grams)
    .sort((a, b) => a.content.grams - b.content.grams);
  if (!found) return undefined;
  const { content, key } = found;
  const price = parseMoney(registered ? content.registered : content.ordinary);
  return { name: kinds.postage.title(content, key), price };
}

/** What letters cost together, and of how many the price is not known. */
export function postageOf(items: readonly { readonly franking: Franking | undefined }[]) {
  const prices = items.flatMap(({ franking }) => (franking?.price === undefined ? [] : [franking.price]));
  return { sum: sumOf(prices), unknown: items.length - prices.length };
}
