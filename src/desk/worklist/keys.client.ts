// Single keys on a list of cases: each only does what a link or button of the page does. The page brings this script only to who
// wants it (WCAG 2.1.4); where one types, and with any key held beside it, keys mean what they always mean.

const deeds: Readonly<Record<string, () => void>> = {
  j: () => move(1),
  k: () => move(-1),
  o: () => current()?.click(),
  t: take,
  n: () => document.querySelector<HTMLElement>('#take-next')?.click(),
  '?': help,
};

document.addEventListener('keydown', (event) => {
  const { key, ctrlKey, altKey, metaKey, target } = event;
  const types = target instanceof Element && target.closest('input:not([type="checkbox"]), textarea, select');
  const deed = Object.hasOwn(deeds, key) ? deeds[key] : undefined;
  if (!deed || types || ctrlKey || altKey || metaKey) return;
  event.preventDefault();
  deed();
});

function all(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('table a.whole')];
}

/** The case of the row that has the focus. */
function current(): HTMLElement | undefined {
  const row = document.activeElement?.closest('tr');
  return row?.querySelector<HTMLElement>('a.whole') ?? undefined;
}

/** To the next or previous case, from the first on; it stays at the ends. */
function move(by: number): void {
  const cases = all();
  const at = current();
  const nth = at ? cases.indexOf(at) + by : 0;
  cases[Math.min(Math.max(nth, 0), cases.length - 1)]?.focus();
}

/** Takes the case that has the focus, and it alone. */
function take(): void {
  const box = current()?.closest('tr')?.querySelector<HTMLInputElement>('input[name="case"]');
  if (!box) return;
  for (const one of document.querySelectorAll<HTMLInputElement>('input[name="case"]')) one.checked = one === box;
  document.querySelector<HTMLElement>('#take-chosen')?.click();
}

function help(): void {
  const details = document.querySelector<HTMLDetailsElement>('#keys details');
  if (!details) return;
  details.open = !details.open;
  if (details.open) details.querySelector('summary')?.focus();
}
