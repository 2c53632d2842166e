import { fileURLToPath } from 'node:url';
import type { House, Room } from '../platform/room/index.js';
import { hasNative } from './compose/engine-native.js';
import { scanDue, scanReceived } from './scan/scan-received.js';
import { watchScanner } from './scan/watch-scanner.js';
import { fetchTrustListsCommand } from './signed/fetch-trust-lists.js';
import { loadTrustListCommand } from './signed/load-trust-list.js';
import { watchTrustLists } from './signed/watch-trust-lists.js';
import { verifyPages } from './verify/pages.js';
import { closeWorks, worksOf } from './works.js';

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
      'documents:open-received': { lv: 'Atvēra saņemtu datni', en: 'Opened a file that was received' },
    },
    purposes: {
      'documents:scan': { lv: 'Vīrusu pārbaude', en: 'Scanning for viruses' },
      'documents:open-received': { lv: 'Saņemta dokumenta izskatīšana', en: 'Examining a document that was received' },
      'documents:issue': { lv: 'Dokumenta izsniegšana', en: 'Issuing a document' },
      'documents:verify': { lv: 'Dokumenta īstuma pārbaude', en: 'Verifying a document' },
    },
    pages: async (web) => {
      if (!hasNative()) house.log.warn(withoutNative);
      // Outside the demonstration a seal that cannot be used stops the start with its sentence, not the first document.
      if (!house.settings.LETE_DEMO) await worksOf(house).seal();
      verifyPages(house)(web);
    },
    commands: { 'load-trust-list': loadTrustListCommand(house), 'fetch-trust-lists': fetchTrustListsCommand(house) },
    jobs: { 'documents:scan': scanReceived(house), 'documents:scan-due': scanDue(house) },
    schedule: { 'documents:scan-due': '*/10 * * * *' },
    checks: { 'trust-lists': watchTrustLists(house), scanner: watchScanner(house) },
    stop: async () => closeWorks(house),
  };
}

const withoutNative =
  'Typst has no native library for this machine: documents are set by its WebAssembly build, slower, tagged but without the PDF/A mark.';
