import { get, type IncomingMessage } from 'node:http';
import { afterAll, expect, test } from 'vitest';
import { testHouse } from '../../../../test/support/index.js';
import { createWeb } from '../web.js';
import { liveFeed, mostOfOnePerson } from './live-feed.js';

const house = await testHouse();
const web = await createWeb({ house });
let stands = 'a';
let looks = 0;
liveFeed(web, house, {
  url: '/live',
  access: 'anyone',
  who: () => 'somebody',
  look: async () => {
    looks += 1;
    if (stands === 'fault') throw new Error('the database is away');
    return stands;
  },
});
const address = await web.listen({ port: 0, host: '127.0.0.1' });
afterAll(() => web.close());

/** Listens; `until` resolves once so many changes were told. */
async function listen() {
  const answer = await new Promise<IncomingMessage>((resolve) => get(`${address}/live`, resolve));
  let told = 0;
  let waiting: { readonly count: number; readonly resolve: () => void } | undefined;
  answer.setEncoding('utf8').on('data', (text: string) => {
    told += text.split('event: changed').length - 1;
    if (waiting && told >= waiting.count) waiting.resolve();
  });
  const ended = new Promise<void>((resolve) => answer.once('close', resolve));
  const until = (count: number) =>
    new Promise<void>((resolve) => {
      waiting = { count, resolve };
      if (told >= count) resolve();
    });
  return { answer, until, ended };
}

test('whoever listens is told at the beginning and of each change, even after a look that failed', async () => {
  const [first, second] = [await listen(), await listen()];
  expect(first.answer.headers).toMatchObject({ 'content-type': 'text/event-stream; charset=utf-8' });
  await Promise.all([first.until(1), second.until(1)]);
  await expect.poll(() => looks, { timeout: 5_000 }).toBeGreaterThan(0);
  stands = 'b';
  await Promise.all([first.until(2), second.until(2)]);
  stands = 'fault';
  const before = looks;
  await expect.poll(() => looks, { timeout: 5_000 }).toBeGreaterThan(before);
  stands = 'c';
  await Promise.all([first.until(3), second.until(3)]);
  first.answer.destroy();
  second.answer.destroy();
});

test('one person holds a few connections, and a web that closes ends them all', async () => {
  const held = [];
  while (held.length < mostOfOnePerson) {
    const one = await listen();
    if (one.answer.statusCode === 200) held.push(one);
  }
  expect((await listen()).answer.statusCode).toBe(429);
  await web.close();
  await Promise.all(held.map(({ ended }) => ended));
});
