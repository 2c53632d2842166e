// Keeps the live regions of a page up to date: listens to the feed that the page names, and when it tells of a change asks
// for the page again and puts its fresh regions in place of the old. What is typed elsewhere on the page stays.

/** Milliseconds: the page is asked for again this often even if nothing is told; and a feed that was refused, listened to again. */
const pace = { anyway: 30_000, listenAgain: 10_000, second: 1_000 } as const;

const control = document.querySelector<HTMLElement>('[data-live-feed]');
if (control) keepLive(control);

function keepLive(shown: HTMLElement): void {
  const state = shown.querySelector('[data-live-state]');
  const { liveFeed = '', lost = '' } = shown.dataset;
  const well = state?.textContent ?? '';
  const renew = renewing((isThere) => {
    const words = isThere ? well : lost;
    if (state && state.textContent !== words) state.textContent = words;
  });
  let source: EventSource | undefined;
  let again: number | undefined;
  const listen = () => {
    window.clearTimeout(again);
    source?.close();
    // A page that nobody sees holds no connection: browsers have six for all tabs of an address.
    if (document.hidden) return;
    source = new EventSource(liveFeed);
    source.addEventListener('changed', renew);
    source.addEventListener('error', () => {
      if (source?.readyState === EventSource.CLOSED) again = window.setTimeout(listen, pace.listenAgain);
    });
  };
  document.addEventListener('visibilitychange', listen);
  window.setInterval(renew, pace.anyway);
  window.setInterval(countUp, pace.second);
  listen();
}

/** Asks for the page, one request at a time; what changes meanwhile is asked for right after. */
function renewing(told: (isThere: boolean) => void): () => void {
  let asked = false;
  let changedMeanwhile = false;
  const renew = () => {
    if (asked) {
      changedMeanwhile = true;
      return;
    }
    asked = true;
    // The one way to have a page parsed that needs no trusted type: what comes this way never runs.
    const request = new XMLHttpRequest();
    request.open('GET', location.pathname + location.search);
    request.responseType = 'document';
    request.addEventListener('loadend', () => {
      const fresh = request.status === 200 && isSamePage(request.responseURL) ? request.responseXML : null;
      if (fresh) replaceRegions(fresh);
      told(fresh !== null);
      asked = false;
      if (changedMeanwhile) renew();
      changedMeanwhile = false;
    });
    request.send();
  };
  return renew;
}

/** False when the session is over and the answer was the way to sign in. */
function isSamePage(address: string): boolean {
  return new URL(address, location.href).pathname === location.pathname;
}

function replaceRegions(fresh: Document): void {
  document.title = fresh.title;
  for (const old of document.querySelectorAll<HTMLElement>('[data-live]')) {
    const next = fresh.getElementById(old.id);
    if (!next || wordsOf(next) === wordsOf(old)) continue;
    if (old.dataset.live === 'words') old.textContent = next.textContent;
    else replaceRegion(old, document.importNode(next, true));
  }
}

/** What a reader sees of a region and may do in it; the form token, which differs each time, left out. */
function wordsOf(region: Element): string {
  return [region.textContent, ...[...region.querySelectorAll('form')].map((form) => form.action)].join('\n');
}

function replaceRegion(old: HTMLElement, next: HTMLElement): void {
  const focused = old.contains(document.activeElement) ? document.activeElement : null;
  const opened = [...old.querySelectorAll('details')].map(({ open }) => open);
  old.replaceWith(next);
  for (const [nth, details] of [...next.querySelectorAll('details')].entries()) details.open = opened[nth] ?? false;
  if (focused) twinOf(focused, next)?.focus({ preventScroll: true });
  else if (document.activeElement === document.body && location.hash)
    next.querySelector<HTMLElement>(`#${CSS.escape(location.hash.slice(1))}`)?.focus({ preventScroll: true });
}

/** The same control in the fresh region; else the one that has its id, else none. */
function twinOf(focused: Element, region: HTMLElement): HTMLElement | undefined {
  const controls = [...region.querySelectorAll<HTMLElement>('a, button, summary')];
  const key = keyOf(focused);
  return controls.find((one) => keyOf(one) === key) ?? controls.find(({ id }) => id !== '' && id === focused.id);
}

function keyOf(element: Element): string {
  const parts = [element.tagName, element.closest('form')?.getAttribute('action'), element.getAttribute('href')];
  return [...parts, element.getAttribute('value'), element.textContent].join('\n');
}

/** Numbers that grow by one each second. */
function countUp(): void {
  for (const one of document.querySelectorAll('[data-live="region"] [data-counts]'))
    one.textContent = (one.textContent ?? '').replace(/\d+/, (number) => String(Number(number) + 1));
}
