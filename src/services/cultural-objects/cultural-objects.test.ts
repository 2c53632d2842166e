import { beforeAll, expect, test } from 'vitest';
import { asAdmin, testHouse } from '../../../test/support/index.js';
import { createRoom as createIdentity } from '../../identity/room.js';
import { signIn } from '../../identity/testing.js';
import { createWeb } from '../../platform/http/index.js';
import { codecs } from '../../platform/pictures/index.js';
import { readFile } from './describe/read-file.js';
import { createRoom } from './service.js';

const house = await testHouse({ LETE_LIMIT_FACTOR: '1000' });
const web = await createWeb({ house });
await createIdentity(house).pages?.(web);
await createRoom(house).pages?.(web);
await web.ready();

const person = (n: number) => ({
  id: `5eed0001-0001-8000-8000-00000000000${n}`,
  personalCode: '',
  givenName: 'Dace',
  familyName: `Fiktīvā ${n}`,
  birthDate: '1980-01-01',
});
const grants = [{ grant: 'officer', unit: 'internal-affairs-system' }] as const;
const [first, second, stranger] = await Promise.all([
  signIn(web, person(1), { side: 'staff', grants }),
  signIn(web, person(2), { side: 'staff', grants }),
  signIn(web, person(3), { side: 'staff', grants: [{ grant: 'officer', unit: 'archive' }] }),
]);
type Session = typeof first;
const get = (url: string, session?: Session) => web.inject({ url, headers: session ? { cookie: session.cookie } : {} });

function post(url: string, { cookie, csrf }: Session, fields: Readonly<Record<string, string>>, file?: string) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...fields, _csrf: csrf })) form.set(name, value);
  if (file !== undefined) form.set('file', new Blob([file], { type: 'application/json' }), 'a.json');
  const multipart = new Response(form);
  const plain = new URLSearchParams({ ...fields, _csrf: csrf }).toString();
  return (
    file === undefined
      ? Promise.resolve(Buffer.from(plain))
      : multipart.arrayBuffer().then((bytes) => Buffer.from(bytes))
  ).then((payload) =>
    web.inject({
      method: 'POST',
      url,
      headers: {
        cookie,
        origin: house.settings.publicUrl,
        'content-type':
          file === undefined ? 'application/x-www-form-urlencoded' : (multipart.headers.get('content-type') ?? ''),
      },
      payload,
    }),
  );
}

let description: string;
const status = {
  status: 'wanted',
  'statusOn.day': '1',
  'statusOn.month': '11',
  'statusOn.year': '2026',
  policeFile: '11096000126',
};

beforeAll(async () => {
  const dots = { data: new Uint8ClampedArray(60 * 40 * 4).map((_, at) => (at * 7) % 251), width: 60, height: 40 };
  const jpeg = Buffer.from(await (await codecs.jpeg()).encode(dots)).toString('base64');
  description = JSON.stringify({
    format: 'object-id',
    version: 1,
    kind: 'ceramics',
    title: 'Šķīvis <b>ar</b> & ģerboni',
    height: '24',
    weight: '0,8',
    fromYear: '1907',
    photographs: [{ caption: 'Kopskats', data: `data:image/jpeg;base64,${jpeg}` }],
  });
});

test('an officer enters what an owner described, publishes it, and two take it back', async () => {
  const entered = await post('/desk/cultural-objects/new', first, status, description);
  expect(entered.statusCode, entered.body.slice(0, 500)).toBe(303);
  const address = String(entered.headers.location).split('?')[0] ?? '';
  const number = address.split('/').at(-1) ?? '';
  const shown = `/lv/pakalpojumi/kulturas-objekti/meklet/${number}`;
  expect((await get(shown)).statusCode, 'nobody outside sees a draft').toBe(404);
  const record = (await get(address, first)).body;
  expect(record).toContain('augstums 24 cm, svars 0,8 kg');
  expect(record).toContain('11096000126');
  await post(`${address}/publish`, first, {});
  const page = (await get(shown)).body;
  expect(page).toContain('Šķīvis &lt;b>ar&lt;/b> &amp; ģerboni');
  expect(page).toContain('Valsts policijai 110');
  expect(page).not.toContain('11096000126');
  expect((await get(`/open-data/cultural-objects/${number}/0`)).headers['content-type']).toBe('image/jpeg');
  expect((await get('/open-data/cultural-objects.csv')).body).toContain(number);
  const lido = (await get('/desk/cultural-objects/export.xml', first)).body;
  expect(lido).toContain('<lido:appellationValue>Šķīvis &lt;b&gt;ar&lt;/b&gt; &amp; ģerboni</lido:appellationValue>');
  expect(lido).not.toContain('11096000126');
  await post(`${address}/take-back`, first, { reason: 'atdots īpašniekam' });
  expect((await post(`${address}/confirm`, first, {})).statusCode, 'not by whoever asked').toBe(409);
  expect((await post(`${address}/confirm`, second, {})).statusCode).toBe(303);
  expect((await get(shown)).statusCode).toBe(404);
});

test('words of a record are corrected at once, never over somebody else’s correction, and what stood before stays known', async () => {
  const entered = await post('/desk/cultural-objects/new', first, status, description);
  const address = String(entered.headers.location).split('?')[0] ?? '';
  await post(`${address}/publish`, first, {});
  const correct = (who: Session, before: string, becomes: string) =>
    post(`${address}/words`, who, { field: 'title', 'before-title': before, becomes });
  const was = 'Šķīvis <b>ar</b> & ģerboni';
  expect((await get(address, first)).body).toContain(
    'name="before-title" value="Šķīvis &lt;b>ar&lt;/b> &amp; ģerboni"',
  );
  const empty = await correct(first, was, '');
  expect([empty.statusCode, empty.body.includes('nosaukums nevar būt tukšs')]).toEqual([422, true]);
  expect((await correct(first, was, 'Šķīvis ar grafu ģerboni')).statusCode).toBe(303);
  expect((await correct(second, was, 'Cits')).statusCode, 'it says something else by now').toBe(409);
  const shown = (await get(`/lv/pakalpojumi/kulturas-objekti/meklet/${address.split('/').at(-1)}`)).body;
  expect(shown).toContain('Šķīvis ar grafu ģerboni');
  expect(await asAdmin(house.adminUrl, 'select field, was, becomes from cultural_objects.correction')).toEqual([
    { field: 'title', was, becomes: 'Šķīvis ar grafu ģerboni' },
  ]);
});

test('what is no description, has a damaged picture or no possible date is refused, and nothing typed is lost', async () => {
  for (const wrong of [
    '{}',
    'nav',
    JSON.stringify({ ...JSON.parse(description), photographs: [{ caption: '', data: 'data:image/png;base64,AAAA' }] }),
  ]) {
    const answer = await post('/desk/cultural-objects/new', first, { ...status, 'statusOn.year': '2099' }, wrong);
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain('value="11096000126"');
    expect(answer.body).toMatch(/href="#file"[\s\S]*href="#statusOn.day"/);
  }
});

test('officers of other units have no part in it', async () => {
  for (const url of ['/desk/cultural-objects', '/desk/cultural-objects/new', '/desk/cultural-objects/export.xml'])
    expect((await get(url, stranger)).statusCode, url).toBe(403);
});

test('a file that was saved here is opened again; whatever is no text or picture in it is left out', () => {
  expect(readFile(description)).toMatchObject({
    title: 'Šķīvis <b>ar</b> & ģerboni',
    photographs: [{ caption: 'Kopskats' }],
  });
  const strange = {
    format: 'object-id',
    version: 1,
    title: 7,
    kind: 'x',
    photographs: [{ data: 'javascript:alert(1)' }, null, 'a'],
  };
  expect(readFile(JSON.stringify(strange))).toMatchObject({ title: '', photographs: [] });
  for (const other of ['', '[]', 'null', '{"format":"else"}']) expect(readFile(other)).toBeUndefined();
});
