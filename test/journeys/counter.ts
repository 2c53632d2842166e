import { lete } from './walk.js';

/** Someone at the counter without a browser: keeps cookies, follows redirects, fills in the forms of the page in hand. */
export type Client = ReturnType<typeof atTheCounter>;

export interface Sheet {
  readonly url: string;
  readonly status: number;
  readonly text: string;
}

/** For arranging what a journey is not about, through the same front doors that people use. */
export function atTheCounter() {
  const jar = new Map<string, string>();
  let sheet: Sheet = { url: lete, status: 0, text: '' };
  const ask = async (address: string, body?: URLSearchParams): Promise<Response> => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const init: RequestInit = { redirect: 'manual', headers: { cookie, ...(body && { origin: lete }) } };
    const response = await fetch(new URL(address, sheet.url), body ? { ...init, method: 'POST', body } : init);
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '') jar.delete(name);
      else jar.set(name, value);
    }
    return response;
  };
  const follow = async (address: string, body?: URLSearchParams): Promise<Sheet> => {
    let url = new URL(address, sheet.url).href;
    let response = await ask(url, body);
    for (let hops = 0; response.status >= 300 && response.status < 400 && hops < 15; hops++) {
      url = new URL(response.headers.get('location') ?? '', url).href;
      response = await ask(url);
    }
    sheet = { url, status: response.status, text: await response.text() };
    return sheet;
  };
  /** The form whose address holds `action`, with its hidden values and what is filled in. */
  const filled = (action: string, values: Readonly<Record<string, string>>) => {
    const form = formsOf(sheet.text).find((each) => each.action.includes(action));
    if (!form) throw new Error(`no form for ${action} on ${sheet.url} (${sheet.status})`);
    return { action: form.action, body: new URLSearchParams({ ...form.hidden, ...values }) };
  };
  const submit = (action: string, values: Readonly<Record<string, string>> = {}) => {
    const form = filled(action, values);
    return follow(form.action, form.body);
  };
  return { jar, ask, open: (address: string) => follow(address), filled, submit, sheet: () => sheet };
}

interface PostForm {
  readonly action: string;
  readonly hidden: Readonly<Record<string, string>>;
}

function formsOf(text: string): readonly PostForm[] {
  return [...text.matchAll(/<form([^>]*)>([\s\S]*?)<\/form>/g)].map(([, attributes = '', inside = '']) => ({
    action: attribute(attributes, 'action'),
    hidden: Object.fromEntries(
      [...inside.matchAll(/<input[^>]*type="hidden"[^>]*>/g)].map(([input]) => [
        attribute(input, 'name'),
        attribute(input, 'value'),
      ]),
    ),
  }));
}

function attribute(tag: string, name: string): string {
  const value = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
  return value.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');
}

/** Signs in as one of the people of the demonstration, on the way to a page that needs it. */
export async function signIn(client: Client, name: string, path = '/lv/mani-jautajumi'): Promise<void> {
  await client.open(path);
  await chooseAtCounter(client, name);
  if (client.sheet().status !== 200) throw new Error(`signing in ended at ${client.sheet().url}`);
}

/** Chooses a person on the eID's page, which is open. */
export async function chooseAtCounter(client: Client, name: string): Promise<void> {
  const [before = ''] = client.sheet().text.split(`>${name},`);
  const person = [...before.matchAll(/<input[^>]*>/g)].at(-1)?.[0] ?? '';
  await client.submit('/interaction/', { person: attribute(person, 'value'), level: 'high' });
}

const answers: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  contents: { database: 'current', penalties: 'no' },
  language: { language: 'lv' },
  urgency: { urgency: 'normal' },
  delivery: { delivery: 'portal' },
  address: {
    'addressLatvia.street': 'Fiktīvā iela 1',
    'addressLatvia.town': 'Rīga',
    'addressLatvia.postalCode': 'LV-1001',
  },
  envelope: { sealedEnvelope: 'no' },
  relief: { relief: 'none' },
  contact: { email: 'kliente@example.com' },
  terms: { accepted: 'yes' },
};

/** Begins an application for the certificate and answers until its page `until`; by default to the check page. Resolves with its address. */
export async function fillIn(client: Client, chosen: typeof answers = {}, until = 'parbaude'): Promise<string> {
  await client.open('/lv/pakalpojumi/izzina-no-sodu-registra/sakt');
  await client.submit('/sakt');
  for (let page = pageOf(client); page !== until; page = pageOf(client)) {
    await client.submit(`/${page}`, { ...answers[page], ...chosen[page] });
    if (pageOf(client) === page) throw new Error(`the page ${page} was not accepted`);
  }
  return new URL(client.sheet().url).pathname;
}

const pageOf = (client: Client): string => new URL(client.sheet().url).pathname.split('/').at(-1) ?? '';

/** Sends the application that is on its check page; resolves with the address of the matter, without the language. */
export async function send(client: Client): Promise<string> {
  await client.submit('/parbaude');
  return new URL(client.sheet().url).pathname.split('/').at(-1) ?? '';
}

/** Goes to the bank from the matter that is open. */
export async function pay(client: Client, deed = 'pay'): Promise<Sheet> {
  await client.submit('/maksajumi');
  return client.submit('/demo/bank/pay', { deed });
}

/** Opens a page again and again until it says something; for what the worker does behind it. */
export async function openUntil(client: Client, path: string, words: string): Promise<void> {
  const deadline = Date.now() + 45_000;
  while (!(await client.open(path)).text.includes(words)) {
    if (Date.now() > deadline) throw new Error(`${path} did not come to say ${words}`);
    await new Promise((next) => setTimeout(next, 100));
  }
}
