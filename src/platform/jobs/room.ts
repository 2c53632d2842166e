import { fileURLToPath } from 'node:url';
import type { House, Room } from '../room/index.js';

export function createRoom(_house: House): Room {
  return { id: 'platform/jobs', migrations: fileURLToPath(new URL('./migrations', import.meta.url)) };
}
