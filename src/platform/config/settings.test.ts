import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { readSettings, SettingsProblem, settingsTable } from './index.js';

/** Any file that can be read. */
const file = fileURLToPath(import.meta.url);
const complete = {
  LETE_DEMO: 'off',
  LETE_SECRET: 'kV7pQ2xN9wL4mR8tZ1cB6yH3jF5gD0sA',
  LETE_PUBLIC_URL: 'https://lete.example.lv/',
  LETE_OIDC_ISSUER: 'https://eid.example.lv',
  LETE_OIDC_CLIENT_ID: 'lete',
  LETE_OIDC_CLIENT_SECRET: 'uT6oI1eW9qA3zX7cV2bN8mK5lJ4hG0fD',
  LETE_SEAL_KEY_FILE: file,
  LETE_SEAL_CERT_FILE: file,
  LETE_SMTP_URL: 'smtps://mail.example.lv',
  LETE_BANK_URL: 'https://bank.example.lv',
  LETE_BANK_SECRET: 'pO2iU8yT4rE6wQ1aS7dF3gH9jK5lZ0xC',
};

function sentences(environment: Record<string, string>): readonly string[] {
  try {
    readSettings(environment);
    return [];
  } catch (error) {
    if (error instanceof SettingsProblem) return error.sentences;
    throw error;
  }
}

test('nothing set is the demonstration on this machine', () => {
  expect(readSettings({})).toMatchObject({
    PORT: 3000,
    LETE_DEMO: true,
    LETE_DATA: './data',
    publicUrl: 'http://localhost:3000',
  });
});

test('a complete set starts outside the demonstration', () => {
  expect(readSettings(complete)).toMatchObject({ LETE_DEMO: false, publicUrl: 'https://lete.example.lv' });
});

test('outside the demonstration each secret that is missing or can be guessed is named', () => {
  for (const name of Object.keys(complete).filter((key) => key !== 'LETE_DEMO')) {
    const { [name as keyof typeof complete]: _left, ...rest } = complete;
    expect(sentences(rest)).toEqual([expect.stringContaining(`${name} is required when LETE_DEMO=off`)]);
  }
  for (const weak of [
    'x'.repeat(40),
    'please-change-me-please-change-me-now',
    '0123456789012345678901234567890123456789',
  ])
    expect(sentences({ ...complete, LETE_SECRET: weak })).toEqual([
      expect.stringContaining('LETE_SECRET is a default or can be guessed'),
    ]);
});

test('what is unknown or malformed is named, all at once, and no secret is repeated', () => {
  const found = sentences({ PORT: '99999', LETE_DMEO: 'on', LETE_SECRET: 'short-secret-value', LETE_DEMO: 'maybe' });
  expect(found).toHaveLength(4);
  expect(found.join()).not.toContain('short-secret-value');
});

test('a secret prints as ***', () => {
  const { LETE_SECRET } = readSettings(complete);
  expect(`${LETE_SECRET} ${JSON.stringify({ LETE_SECRET })} ${inspect(LETE_SECRET)}`).toBe(
    '*** {"LETE_SECRET":"***"} ***',
  );
  expect(LETE_SECRET?.reveal()).toBe(complete.LETE_SECRET);
});

test('the settings are frozen', () => {
  expect(Object.isFrozen(readSettings({}))).toBe(true);
});

test('docs/running.md holds the table of settings as it is (node scripts/document-settings.mjs)', () => {
  expect(readFileSync(new URL('../../../docs/running.md', import.meta.url), 'utf8')).toContain(settingsTable());
});

test('a file that cannot be read stops the start with its setting', () => {
  expect(() => readSettings({ LETE_SEAL_KEY_FILE: '/nowhere/seal.key' })).toThrow(
    'LETE_SEAL_KEY_FILE names a file that cannot be read.',
  );
});
