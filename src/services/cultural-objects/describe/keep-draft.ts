// What is being written, kept by the browser on this device until its owner clears it: a closed tab loses nothing. Nothing is sent.
const store = 'object-description';
const place = '/object-description.json';

/** Keeps the description as it stands; false where this browser keeps nothing. */
export async function keepDraft(written: string): Promise<boolean> {
  if (!('caches' in globalThis)) return false;
  try {
    await (await caches.open(store)).put(place, new Response(written));
    return true;
  } catch (error) {
    // A private window, or no room left: whoever leaves the page is asked first.
    if (error instanceof DOMException) return false;
    throw error;
  }
}

/** What was kept; undefined where nothing was. */
export async function keptDraft(): Promise<string | undefined> {
  if (!('caches' in globalThis) || !(await caches.has(store))) return undefined;
  return (await (await caches.open(store)).match(place))?.text();
}

export async function forgetDraft(): Promise<void> {
  if ('caches' in globalThis) await caches.delete(store);
}
