import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const shared = {
  // Patience, not a promise: tests and journeys run side by side.
  testTimeout: 90_000,
  // A machine that builds several things at once is given more time by whoever starts the run.
  hookTimeout: Number(process.env.LETE_HOOK_TIMEOUT) || 60_000,
  pool: 'forks' as const,
  // A worker makes many things that live for one test: what is young is cleared less often.
  execArgv: ['--max-semi-space-size=64'],
};

export default defineConfig({
  test: {
    // What was translated once is kept below node_modules, so that a run of few files starts at once.
    experimental: { fsModuleCache: true },
    projects: [
      {
        extends: true,
        test: {
          ...shared,
          name: 'house',
          include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}'],
          exclude: ['test/journeys/**'],
          globalSetup: ['test/support/global-setup.ts'],
          // A worker loads the rooms once and keeps them for all its files: each file has a house and a database of its own.
          isolate: false,
          // One file more than vitest's own choice: a file often waits for PostgreSQL or the browser. Yet one more only crowds the cores.
          maxWorkers: Math.max(2, availableParallelism()),
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: 'journeys',
          include: ['test/journeys/**/*.test.ts'],
          globalSetup: ['test/journeys/setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // One Lete, one browser, one worker for all files: each file has browser contexts of its own.
          isolate: false,
          fileParallelism: false,
        },
      },
    ],
    passWithNoTests: true,
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
});
