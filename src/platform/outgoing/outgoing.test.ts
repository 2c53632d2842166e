import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, expect, test } from 'vitest';
import { openOutgoing } from './outgoing.js';

let answer: RequestListener = (_request, response) => response.end('{}');
const server = createServer((request, response) => answer(request, response));
await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
const own = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
afterAll(() => server.close());

test('only a listed origin is called', async () => {
  const outgoing = openOutgoing({ origins: ['https://bank.example'] });
  for (const url of [
    'https://bank.example.evil.example/',
    'http://bank.example/',
    `${own}/`,
    'https://bank.example:444/',
  ])
    await expect(outgoing.call(url), url).rejects.toThrow('not on the list');
});

test('a listed name that leads to a private address is not called', async () => {
  const local = [
    ...['https://localhost', 'https://127.0.0.1', 'https://10.0.0.1', 'https://169.254.169.254', 'https://[::1]'],
    ...['https://[fe80::1]', 'https://[fd00::1]', 'https://[::ffff:7f00:1]', 'https://192.168.1.1', 'https://0.0.0.0'],
  ];
  const outgoing = openOutgoing({ origins: local });
  for (const url of local) await expect(outgoing.call(`${url}/`), url).rejects.toThrow('not a public one');
});

test('the demonstration may call this machine, and nothing else', async () => {
  const outgoing = openOutgoing({ origins: [own, 'http://10.0.0.1'], loopback: true });
  expect(await outgoing.call(`${own}/x`)).toMatchObject({ status: 200, text: '{}' });
  await expect(outgoing.call('http://10.0.0.1/')).rejects.toThrow('not a public one');
});

test('a redirect is not followed, and an endless answer is cut off', async () => {
  const outgoing = openOutgoing({ origins: [own], loopback: true });
  answer = (_request, response) => response.writeHead(302, { location: 'http://169.254.169.254/' }).end();
  expect((await outgoing.call(`${own}/`)).status).toBe(302);
  answer = (_request, response) => response.end(Buffer.alloc(2_000_000, 'x'));
  await expect(outgoing.call(`${own}/`)).rejects.toThrow('larger than allowed');
});

test('bytes go out as they are with their own type, and come back as they are', async () => {
  const sent = Buffer.from([0x30, 0x03, 0x00, 0xff, 0x80]);
  let seen = '';
  answer = (request, response) => {
    seen = `${request.method} ${request.headers['content-type']} ${request.headers.accept} ${request.headers['content-length']}`;
    request.pipe(response);
  };
  const outgoing = openOutgoing({ origins: [own], loopback: true });
  const options = { body: sent, type: 'application/ocsp-request', accept: 'application/ocsp-response' };
  expect((await outgoing.call(`${own}/ocsp`, options)).bytes).toEqual(sent);
  expect(seen).toBe('POST application/ocsp-request application/ocsp-response 5');
});

test('plain http is for origins whose answers are signed, and for no other protocol', async () => {
  const origins = ['http://ocsp.example', 'http://10.0.0.1'];
  await expect(openOutgoing({ origins }).call('http://ocsp.example/')).rejects.toThrow('only https');
  await expect(openOutgoing({ origins, plain: true }).call('http://10.0.0.1/')).rejects.toThrow('not a public one');
});

test('a room may ask for a larger answer or less patience', async () => {
  answer = (_request, response) => response.end(Buffer.alloc(2_000_000, 'x'));
  const patient = openOutgoing({ origins: [own], loopback: true, largest: 3_000_000 });
  expect((await patient.call(`${own}/`)).bytes).toHaveLength(2_000_000);
  answer = () => undefined;
  await expect(openOutgoing({ origins: [own], loopback: true, longest: 50 }).call(`${own}/`)).rejects.toThrow();
});
