import { inject } from 'vitest';
import { testContainers } from '../../src/documents/signed/testing-container.js';
import { systemClock } from '../../src/platform/clock/index.js';
import { readSettings, rootSecretOf } from '../../src/platform/config/index.js';
import { openDatabase } from '../../src/platform/db/index.js';
import { createHouse, discoverRooms, type OpenHouse } from '../../src/platform/house/index.js';
import { createLog } from '../../src/platform/log/index.js';

/** Works beside the running Lete, on its database, as its commands do: for what no page offers. */
export async function besideLete<T>(work: (house: OpenHouse, adminUrl: string) => Promise<T>): Promise<T> {
  const settings = readSettings({ LETE_DATA: inject('leteData') ?? '', LETE_LOG: 'silent' });
  const { adminUrl, stop } = await openDatabase({ ...settings, mode: 'join' });
  const rootSecret = rootSecretOf(settings);
  const house = await createHouse({ settings, clock: systemClock, log: createLog('silent'), adminUrl, rootSecret });
  try {
    await discoverRooms(house);
    return await work(house, adminUrl);
  } finally {
    await house.close();
    await stop();
  }
}

/** Somebody whose signature the running Lete trusts from now on; `sign` makes containers. */
export async function trustedSigner() {
  const now = new Date();
  const containers = await testContainers(now);
  await besideLete((_house, adminUrl) => containers.trust(adminUrl, now));
  return containers;
}
