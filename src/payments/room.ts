import { fileURLToPath } from 'node:url';
import type { House, Room } from '../platform/room/index.js';
import { deeds, purposes } from './texts.js';

export function createRoom(_house: House): Room {
  return {
    id: 'payments',
    migrations: fileURLToPath(new URL('./migrations', import.meta.url)),
    deeds,
    purposes,
  };
}
