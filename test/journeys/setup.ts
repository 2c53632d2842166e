// Once per run of the journeys: one Lete with its demonstration, whole and in a process of its own; or the one that runs at
// JOURNEYS_AT already, such as roles apart on a PostgreSQL of their own (docs/running.md).
import type { TestProject } from 'vitest/node';
import { buildLete, isStale } from '../../scripts/build.mjs';
import { startLete } from '../support/start-lete.js';

export default async function setup(project: TestProject) {
  const elsewhere = process.env.JOURNEYS_AT;
  if (elsewhere) {
    project.provide('leteUrl', elsewhere);
    return;
  }
  if (isStale()) await buildLete();
  const lete = await startLete();
  project.provide('leteUrl', lete.url);
  project.provide('leteData', lete.data);
  project.provide('smtpPort', lete.smtpPort);
  return () => lete.stop();
}

declare module 'vitest' {
  export interface ProvidedContext {
    leteUrl: string;
    /** Of the Lete that these journeys started themselves. */
    leteData: string | undefined;
    smtpPort: number | undefined;
  }
}
