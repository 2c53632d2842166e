import { type Service, terms } from '../case/index.js';
import { listPrices, type PriceItem } from '../payments/index.js';
import { rigaDate } from '../platform/clock/index.js';
import { moneyInWords } from '../platform/money/index.js';
import type { House } from '../platform/room/index.js';
import { type Lang, say, type Text } from '../platform/text/index.js';
import { texts } from './texts.js';

/** What a service costs and how long it takes today. */
export interface ServiceFacts {
  readonly prices: readonly PriceItem[];
  readonly terms: readonly { readonly name: Text; readonly norm: string }[];
}

/** The prices and terms in force today, of each service by its id; one transaction for all. */
export function factsOf(house: House, services: readonly Service[]): Promise<ReadonlyMap<string, ServiceFacts>> {
  const today = rigaDate(house.clock.now());
  return house.db('web').transaction({}, async (tx) => {
    const list = await listPrices(tx, today);
    const facts = new Map<string, ServiceFacts>();
    for (const { id, passport } of services) {
      const rules = [];
      for (const code of passport.terms) rules.push(await terms.termOn(tx, code, today));
      facts.set(id, {
        prices: passport.priceItems.flatMap((code) => list.filter((item) => item.code === code)),
        terms: rules,
      });
    }
    return facts;
  });
}

/** `10,40 €`, `no 10,40 €`, or that it is free. */
export function priceInWords({ passport }: Service, facts: ServiceFacts | undefined, lang: Lang): string {
  if (passport.priceNote) return say(passport.priceNote, lang);
  const main = facts?.prices.find((item) => item.code === passport.priceItems[0]);
  if (!main) return say(texts.free, lang);
  const amount = moneyInWords(main.gross, lang);
  return passport.priceItems.length > 1 ? say(texts.priceFrom, lang, { amount }) : amount;
}

/** The terms in words, or that the answer comes at once. */
export function termInWords({ passport }: Service, facts: ServiceFacts | undefined, lang: Lang): string {
  if (passport.termNote) return say(passport.termNote, lang);
  if (!facts?.terms.length) return say(texts.atOnce, lang);
  const words = facts.terms.map(({ name }) => say(name, lang)).join(lang === 'lv' ? ' vai ' : ' or ');
  return words.charAt(0).toLocaleUpperCase(lang) + words.slice(1);
}
