import { fileURLToPath } from 'node:url';
import type { House, Room } from '../platform/room/index.js';
import { demonstrateArticles } from './demonstration/demonstrate.js';
import { deeds, purposes } from './texts.js';
import { noteUse } from './uses.js';

export function createRoom(house: House): Room {
  return {
    id: 'knowledge',
    migrations: fileURLToPath(new URL('./migrations', import.meta.url)),
    deeds,
    purposes,
    demonstrate: () => demonstrateArticles(house),
    news: { 'reply-left': noteUse },
  };
}
