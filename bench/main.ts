import { cpus, loadavg } from 'node:os';
import { measureBiometrics } from './biometrics.js';
import { measureCertificate } from './certificate.js';
import { measureContainer } from './container.js';
import { measureFigures } from './figures.js';
import { measureFootprint } from './footprint.js';
import { type Ground, prepareGround } from './ground.js';
import { measureLists } from './lists.js';
import { measureLookup } from './lookup.js';
import { measureMail } from './mail.js';
import { measureMatch } from './match.js';
import { type Measured, tableOf } from './measure.js';
import { measureObjects } from './objects.js';
import { measurePenalties } from './penalties.js';
import { measureSearch } from './search.js';
import { stopServers } from './servers.js';
import { measureStartPage } from './start-page.js';
import { measureSubmit } from './submit.js';
import { measureWeight } from './weight.js';
import { measureWorklist } from './worklist.js';

type Measure = (ground: Ground, full: boolean) => Promise<readonly Measured[]>;

const measures: Readonly<Record<string, Measure>> = {
  lookup: measureLookup,
  page: measureStartPage,
  submit: measureSubmit,
  certificate: measureCertificate,
  container: measureContainer,
  mail: measureMail,
  worklist: measureWorklist,
  lists: measureLists,
  search: measureSearch,
  penalties: measurePenalties,
  biometrics: measureBiometrics,
  objects: measureObjects,
  match: measureMatch,
  figures: measureFigures,
  footprint: measureFootprint,
  weight: measureWeight,
};

/** Runs the measures and prints the report. 0 also where a target is missed: a figure is not a verdict on the code. */
export async function main(args: readonly string[], root: string): Promise<number> {
  const only = args[args.indexOf('--only') + 1]?.split(',');
  const wanted = args.includes('--only') ? Object.keys(measures).filter((name) => only?.includes(name)) : undefined;
  const full = args.includes('--full');
  const lines: Measured[] = [];
  console.log(`${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}, ${told()}`);
  const ground = await prepareGround(root);
  const stop = () => void Promise.all([stopServers(), ground.close()]).finally(() => process.exit(130));
  process.once('SIGINT', stop).once('SIGTERM', stop);
  let failed = 0;
  try {
    for (const name of wanted ?? Object.keys(measures)) {
      const began = performance.now();
      try {
        const measured = (await measures[name]?.(ground, full)) ?? [];
        lines.push(...measured);
        // Told at once too: whoever stops the bench keeps what there is.
        console.log(tableOf(measured));
      } catch (error) {
        // The others can still be measured.
        console.error(`${name} could not be measured:`, error);
        failed += 1;
        await stopServers();
      }
      console.log(`${name}: ${((performance.now() - began) / 1000).toFixed(0)} s, ${told()}`);
    }
  } finally {
    await ground.close();
  }
  console.log(`\n${tableOf(lines)}`);
  return failed ? 1 : 0;
}

function told(): string {
  return `load ${loadavg()
    .map((load) => load.toFixed(1))
    .join(' ')}`;
}
