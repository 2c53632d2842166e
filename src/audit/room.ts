import { fileURLToPath } from 'node:url';
import type { House, Room } from '../platform/room/index.js';
import { commandsOf } from './commands.js';
import { runSealer, type Sealing } from './sealer.js';
import { watchAudit } from './watch.js';

export function createRoom(house: House): Room {
  const sealing: Sealing = { checkpointAt: 0 };
  return {
    id: 'audit',
    migrations: fileURLToPath(new URL('./migrations', import.meta.url)),
    background: () => runSealer(house, sealing),
    checks: { audit: watchAudit(house, sealing) },
    commands: commandsOf(house),
  };
}
