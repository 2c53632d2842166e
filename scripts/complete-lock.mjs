// Run after every change of the dependencies: `node scripts/complete-lock.mjs`.
// A registry that lacks another platform's optional package makes npm leave it out of package-lock.json; `npm ci` then calls
// the lock out of date and refuses, on every platform. This puts such packages back by name, version, system and processor;
// where they fit, npm fetches them, elsewhere it passes them over.

import { readFileSync, writeFileSync } from 'node:fs';

const systems = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32', 'openbsd', 'netbsd', 'sunos', 'aix'];
const processors = ['arm64', 'arm', 'x64', 'ia32', 'riscv64', 'ppc64', 's390x', 'loong64'];

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
for (const [path, entry] of Object.entries(lock.packages)) {
  if (path === '') continue;
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const key = `node_modules/${name}`;
    if (lock.packages[key] || lock.packages[`${path}/${key}`]) continue;
    const last = name.split('/').at(-1);
    const os = systems.filter((system) => last.includes(system)).slice(0, 1);
    const cpu = processors.filter((processor) => last.includes(processor)).slice(0, 1);
    if (!os.length) throw new Error(`${name} of ${path} is not in the lock and not for another platform`);
    const libc = last.includes('musl') ? { libc: ['musl'] } : {};
    lock.packages[key] = { version, cpu, ...(entry.dev && { dev: true }), ...libc, optional: true, os };
    process.stdout.write(`added ${name} ${version}\n`);
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`);
