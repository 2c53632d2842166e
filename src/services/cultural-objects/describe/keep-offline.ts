/**
 * Keeps the page, with all that it needs, in the browser, so that it opens without a network. The page is fetched as for anybody who is
 * not signed in: a copy never holds a name.
 */
export async function keepOffline(): Promise<void> {
  const { offline, font } = document.querySelector<HTMLElement>('#describe')?.dataset ?? {};
  if (!offline || !font || !('serviceWorker' in navigator)) return;
  const cache = await caches.open('describe');
  const needed = [
    ...[
      ...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"], link[rel="icon"], link[rel="preload"]'),
    ].map(({ href }) => href),
    ...[...document.querySelectorAll<HTMLScriptElement>('script[src]')].map(({ src }) => src),
    ...performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter((name) => /\/assets\/.*\.woff2$/.test(name)),
    font,
  ];
  const page = await fetch(location.pathname, { credentials: 'omit' });
  await cache.put(location.pathname, page);
  await cache.addAll([...new Set(needed)]);
  await navigator.serviceWorker.register(trusted(offline));
  const words = document.querySelector<HTMLElement>('#kept-offline');
  if (words) words.hidden = false;
}

interface Policies {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (url: string) => string },
  ) => { readonly createScriptURL: (url: string) => string };
}

/** The one address of a script that this page may start; browsers with Trusted Types ask for it to be vouched for. */
function trusted(address: string): string {
  const policies = Reflect.get(globalThis, 'trustedTypes') as Policies | undefined;
  const url = new URL(address, location.origin);
  if (url.origin !== location.origin) throw new Error('a script of another origin');
  return policies
    ? policies.createPolicy('keep-offline', { createScriptURL: (given) => given }).createScriptURL(url.href)
    : url.href;
}
