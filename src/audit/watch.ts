import { sql } from '../platform/db/index.js';
import type { Check, House, Watched } from '../platform/room/index.js';
import type { Text } from '../platform/text/index.js';
import { checkpointLateAfterMs, lateAfterMs, type Sealing } from './sealer.js';

/** How the audit stands for readiness: what waits to be sealed, and, where this process seals, its checkpoints. */
export function watchAudit(house: House, sealing: Sealing): Watched {
  return { name: { lv: 'Audits', en: 'Audit' }, look: () => look(house, sealing) };
}

async function look(house: House, sealing: Sealing): Promise<Check> {
  const [row] = await house.db('web').query<{ since: Date | null }>(sql`select audit.waiting_since() as since`);
  const waited = row?.since ? house.clock.now().getTime() - row.since.getTime() : 0;
  if (waited > lateAfterMs) return { status: 'degraded', says: texts.late };
  if (sealing.checkpointAt && Date.now() - sealing.checkpointAt > checkpointLateAfterMs)
    return { status: 'degraded', says: texts.noCheckpoint };
  return { status: 'ok', says: texts.fine };
}

const texts = {
  fine: { lv: 'viss kārtībā', en: 'ok' },
  late: {
    lv: 'ieraksti gaida sasaisti: vai darbojas lete worker?',
    en: 'entries wait to be sealed: is a worker running?',
  },
  noCheckpoint: { lv: 'kontrolpunkts kavējas: skatiet žurnālu', en: 'a checkpoint is late: see the log' },
} as const satisfies Readonly<Record<string, Text>>;
