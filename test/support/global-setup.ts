// Once per run: a build (child processes run from it), a real PostgreSQL, and a template database with every migration.
import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildLete } from '../../scripts/build.mjs';
import { startPostgres } from '../../src/platform/db/index.js';
import { prepareDatabase } from '../../src/prepare-database.js';
import { testSecret } from './constants.js';

export default async function setup(project: TestProject) {
  await buildLete();
  const folder = await mkdtemp(join(tmpdir(), 'lete-test-'));
  // The unprivileged user that PostgreSQL runs as must be able to pass through.
  await chmod(folder, 0o711);
  const postgres = await startPostgres({
    folder: join(folder, 'db'),
    settings: ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=300'],
  });
  const teardown = async () => {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await prepareDatabase(postgres.url, testSecret);
  } catch (error) {
    await teardown();
    throw error;
  }
  // Every house keeps its files below: what a test leaves goes with the run.
  const files = join(folder, 'files');
  await mkdir(files);
  project.provide('adminUrl', postgres.url);
  project.provide('filesFolder', files);
  return teardown;
}

declare module 'vitest' {
  export interface ProvidedContext {
    adminUrl: string;
    filesFolder: string;
  }
}
