import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const source = new URL('../../', import.meta.url).pathname;
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((path) =>
  /(?<!\.test)\.tsx?$/.test(path),
);

test('no page verifies or stamps: whoever waits for an issuer or a timestamp authority is a job', () => {
  const callers = files.filter((path) => {
    const text = readFileSync(join(source, path), 'utf8');
    return /\b(?:verifySigned|sealContainer)\(house/.test(text) && !path.startsWith('documents/signed/');
  });
  const pages = callers.filter((path) => /(?:^|\/)(?:pages?|site|portal|desk|exchange)(?:\/|\.)|\.tsx$/.test(path));
  expect(pages).toEqual([]);
});
