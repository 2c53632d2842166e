import { fileURLToPath } from 'node:url';
import type { House, Room } from '../../platform/room/index.js';

export function createRoom(_house: House): Room {
  return { id: 'registers/legal-entities', migrations: fileURLToPath(new URL('./migrations', import.meta.url)) };
}
