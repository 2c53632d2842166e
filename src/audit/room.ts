import { fileURLToPath } from 'node:url';
import type { House, Room } from '../platform/room/index.js';
import { commandsOf } from './commands.js';
import { runSealer } from './sealer.js';

export function createRoom(house: House): Room {
  return {
    id: 'audit',
    migrations: fileURLToPath(new URL('./migrations', import.meta.url)),
    background: () => runSealer(house),
    commands: commandsOf(house),
  };
}
