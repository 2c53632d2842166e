import { fileURLToPath } from 'node:url';
import type { House, Room } from '../platform/room/index.js';
import { verifyPages } from './verify/pages.js';
import { closeWorks } from './works.js';

export function createRoom(house: House): Room {
  return {
    id: 'documents',
    migrations: fileURLToPath(new URL('./migrations', import.meta.url)),
    deeds: {
      'documents:issue': { lv: 'Sagatavoja un apzīmogoja dokumentu', en: 'Made and sealed a document' },
      'documents:replace': { lv: 'Aizstāja dokumentu ar jaunu', en: 'Replaced a document with a new one' },
      'documents:revoke': { lv: 'Atsauca dokumentu', en: 'Revoked a document' },
      'documents:read': { lv: 'Apskatīja dokumentu', en: 'Read a document' },
      'documents:download': { lv: 'Lejupielādēja dokumentu', en: 'Downloaded a document' },
      'documents:verify': { lv: 'Pārbaudīja dokumenta īstumu', en: 'Checked whether a document is genuine' },
    },
    purposes: {
      'documents:issue': { lv: 'Dokumenta izsniegšana', en: 'Issuing a document' },
      'documents:verify': { lv: 'Dokumenta īstuma pārbaude', en: 'Verifying a document' },
    },
    pages: verifyPages(house),
    stop: async () => closeWorks(house),
  };
}
