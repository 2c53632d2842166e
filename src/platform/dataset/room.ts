import { fileURLToPath } from 'node:url';
import type { Room } from '../room/index.js';

export function createRoom(): Room {
  return { id: 'platform/dataset', migrations: fileURLToPath(new URL('./migrations', import.meta.url)) };
}
