import { execFile } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { networkWall } from './without-network.js';

const run = promisify(execFile);
const askScript =
  'fetch(process.argv[1]).then(() => process.stdout.write("reached"), () => process.stdout.write("alone"))';

async function ask(url: string, wall: readonly string[]): Promise<string> {
  const [first = '', ...command] = [...wall, process.execPath, '-e', askScript, url];
  return (await run(first, command, { env: {} })).stdout;
}

test('where the machine allows it, a program behind the wall reaches nobody, not even this machine', async () => {
  const server = createServer((_request, response) => response.end('here'));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const wall = await networkWall();
  if (!wall)
    process.stderr.write('This machine parts no program from its network: the reader runs without that wall.\n');
  expect(await ask(url, [])).toBe('reached');
  expect(await ask(url, wall ?? [])).toBe(wall ? 'alone' : 'reached');
  server.close();
});

test('a machine without the tool says so instead of pretending', async () => {
  expect(await networkWall('/nowhere')).toBeUndefined();
});
