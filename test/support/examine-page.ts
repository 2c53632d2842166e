// Runs in the page: bundled with axe into one script by browser.ts.
import axe from 'axe-core';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const contrastRule = 'color-contrast';

export interface Question {
  /** Rules of axe; those of WCAG 2.2 AA and of good practice where none are named. */
  readonly only?: readonly string[] | undefined;
  /** Ways of setting text with which nothing was found wrong. */
  readonly judged: readonly string[];
}

/**
 * What axe finds wrong with the page, one readable line each, and the ways of setting text that it judged. Contrast costs it more
 * than all other rules together and depends on how a text is set alone, so it is asked of the texts set in a way not judged before.
 */
export async function examine({ only, judged }: Question): Promise<{ found: string[]; judged: string[] }> {
  const rest = only ? only.filter((rule) => rule !== contrastRule) : tags;
  const fresh = only && !only.includes(contrastRule) ? [] : listTexts().filter(isFresh(new Set(judged)));
  const results = [
    rest.length && (await run(document, { runOnly: rest, rules: { [contrastRule]: { enabled: false } } })),
    fresh.length &&
      (await run(
        { include: fresh },
        {
          runOnly: [contrastRule],
          resultTypes: ['violations', 'passes', 'incomplete'],
          elementRef: true,
        },
      )),
  ].filter((result) => typeof result === 'object');
  const seen = results.flatMap(({ passes, incomplete }) => [...passes, ...incomplete]).flatMap(({ nodes }) => nodes);
  return {
    found: results.flatMap(({ violations }) => violations.flatMap(inWords)),
    judged: seen.flatMap(({ element }) => (element && wayOf(element as Element)) ?? []),
  };
}

const run = (context: axe.ElementContext, options: axe.RunOptions) =>
  axe.run(context, { preload: false, resultTypes: ['violations'], ...options });

const inWords = ({ id, help, nodes }: axe.Result) => nodes.map(({ html }) => `${id}: ${help}: ${html.slice(0, 160)}`);

const isFresh = (judged: ReadonlySet<string>) => (element: Element) => {
  const way = wayOf(element);
  return way === undefined || !judged.has(way);
};

/** Everything with words of its own that is there to see. */
function listTexts(): Element[] {
  const texts = new Set<Element>(document.querySelectorAll('input:not([type=hidden]), select, textarea'));
  const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (nodes.nextNode()) {
    const { parentElement, nodeValue } = nodes.currentNode;
    if (parentElement && nodeValue?.trim()) texts.add(parentElement);
  }
  return [...texts].filter((element) => {
    const { width, height } = element.getBoundingClientRect();
    return element.checkVisibility() && width > 1 && height > 1;
  });
}

/** Colours, size and weight of a text and what lies behind it; undefined where something may lie between, so that it is judged each time. */
function wayOf(text: Element): string | undefined {
  const { color, fontSize, fontWeight } = getComputedStyle(text);
  const way = [color, fontSize, fontWeight];
  for (let each: Element | null = text; each; each = each.parentElement) {
    const { position, backgroundImage, backgroundColor, opacity, transform, filter } = getComputedStyle(each);
    const isPlain = [backgroundImage, transform, filter].every((value) => value === 'none') && opacity === '1';
    if (!isPlain || !['static', 'relative'].includes(position)) return undefined;
    if (backgroundColor !== 'rgba(0, 0, 0, 0)') way.push(backgroundColor);
    if (backgroundColor.startsWith('rgb(')) break;
  }
  return way.join(' ');
}
