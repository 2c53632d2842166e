// Once per run: a build (child processes run from it), a real PostgreSQL, and a template database with every migration.
// What did not change since the run before is not made again.
import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildLete, isStale } from '../../scripts/build.mjs';
import { startPostgres } from '../../src/platform/db/index.js';
import { prepareDatabase } from '../../src/prepare-database.js';
import { testSecret } from './constants.js';
import { preparedCluster } from './prepared-cluster.js';
import { quickFolder } from './quick-folder.js';

export default async function setup(project: TestProject) {
  if (isStale()) await buildLete();
  const folder = await mkdtemp(join(quickFolder(), 'lete-test-'));
  // The unprivileged user that PostgreSQL runs as must be able to pass through.
  await chmod(folder, 0o711);
  const clear = () => rm(folder, { recursive: true, force: true });
  const postgres = await startPrepared(join(folder, 'db')).catch(async (error) => {
    await clear();
    throw error;
  });
  // Every house keeps its files below: what a test leaves goes with the run.
  const files = join(folder, 'files');
  await mkdir(files);
  project.provide('adminUrl', postgres.url);
  project.provide('filesFolder', files);
  return async () => {
    await postgres.stop();
    await clear();
  };
}

async function startPrepared(data: string) {
  const prepared = preparedCluster();
  const start = () =>
    startPostgres({
      folder: data,
      settings: ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=300'],
    });
  if (prepared.exists) {
    await mkdir(data, { mode: 0o711 });
    prepared.copyTo(join(data, 'postgres'));
    return start();
  }
  const postgres = await start();
  try {
    await prepareDatabase(postgres.url, testSecret);
  } finally {
    await postgres.stop();
  }
  prepared.keep(join(data, 'postgres'));
  return start();
}

declare module 'vitest' {
  export interface ProvidedContext {
    adminUrl: string;
    filesFolder: string;
  }
}
