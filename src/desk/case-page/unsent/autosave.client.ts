// Keeps a text of the case page while it is typed, so that a crash, another tab or a colleague who takes over loses none of it. A form
// with `[data-unsent]` names where; its hidden `version` says what the window builds on. Without script the button does the same.

/** Milliseconds of rest after which what was typed is kept. */
const rest = 1_200;

for (const state of document.querySelectorAll<HTMLElement>('[data-unsent]')) {
  const form = state.closest('form');
  if (form) keep(form, state);
}

function keep(form: HTMLFormElement, state: HTMLElement): void {
  let waiting: number | undefined;
  let last = textOf(form);
  let stopped = false;
  let underWay: Promise<void> | undefined;

  const send = async (): Promise<void> => {
    const text = textOf(form);
    if (stopped || text === last) return;
    const outcome = await post(form, state);
    stopped = outcome === 'other';
    if (outcome === 'kept') last = text;
  };
  const now = (): void => {
    window.clearTimeout(waiting);
    const before = underWay ?? Promise.resolve();
    const mine = before.then(send).finally(() => {
      if (underWay === mine) underWay = undefined;
    });
    underWay = mine;
  };
  form.addEventListener('input', () => {
    window.clearTimeout(waiting);
    waiting = window.setTimeout(now, rest);
  });
  document.addEventListener('visibilitychange', () => document.hidden && now());
  // What the form itself sends needs no keeping; what is just being kept comes first, so that the form meets the right version.
  form.addEventListener('submit', (event) => {
    window.clearTimeout(waiting);
    if (!underWay) {
      stopped = true;
      return;
    }
    event.preventDefault();
    const { submitter } = event;
    underWay.finally(() => form.requestSubmit(submitter));
  });
}

async function post(form: HTMLFormElement, state: HTMLElement): Promise<'kept' | 'lost' | 'other'> {
  const { unsent = '', kept = '', lost = '', other = '' } = state.dataset;
  const answer = await fetch(unsent, { method: 'POST', body: bodyOf(form), keepalive: true }).catch(() => undefined);
  if (answer?.status === 409) {
    state.setAttribute('role', 'alert');
    say(state, other, String((await answer.json()).other));
    return 'other';
  }
  if (!answer?.ok) {
    // The next pause in typing tries again.
    state.setAttribute('role', 'alert');
    say(state, lost);
    return 'lost';
  }
  const { version } = await answer.json();
  for (const one of sameText(form)) one.value = String(version);
  state.removeAttribute('role');
  say(state, kept);
  return 'kept';
}

/** The versions of every form that keeps into the same text: an answer of one authority and of another. */
function sameText(form: HTMLFormElement): HTMLInputElement[] {
  const kindIn = (one: Element) => one.querySelector<HTMLInputElement>('input[name="unsent"]')?.value;
  const all = [...document.querySelectorAll('form')].filter((one) => kindIn(one) === kindIn(form));
  return all.flatMap((one) => [...one.querySelectorAll<HTMLInputElement>('input[name="version"]')]);
}

function bodyOf(form: HTMLFormElement): URLSearchParams {
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.append(name, value);
  return body;
}

/** What a person typed or chose; the version and the token aside. */
function textOf(form: HTMLFormElement): string {
  const body = bodyOf(form);
  body.delete('version');
  body.delete('_csrf');
  return body.toString();
}

function say(state: HTMLElement, words: string, text?: string): void {
  state.replaceChildren(words);
  if (text === undefined) return;
  const quote = document.createElement('blockquote');
  quote.className = 'pre-line';
  quote.textContent = text;
  state.append(quote);
}
