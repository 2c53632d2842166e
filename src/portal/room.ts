import type { House, Room } from '../platform/room/index.js';
import { checkPages } from './apply/check.js';
import { fillInPages } from './apply/fill-in.js';
import { startPages } from './apply/start.js';
import { callCodePages } from './call-code/call-code.js';
import { looksPages } from './looks/looks.js';
import { lookupPages } from './lookup/lookup-pages.js';
import { documentPages } from './matters/document.js';
import { goOnPages } from './matters/go-on.js';
import { listMattersPages } from './matters/list-matters.js';
import { matterPages } from './matters/matter.js';
import { messagePages } from './matters/matter-entry.js';
import { quotePages } from './matters/matter-quote.js';
import { signedReportPages } from './matters/signed-files.js';
import { ownDataPages } from './own-data/own-data-pages.js';
import { reachPages } from './reach/reach-pages.js';

export function createRoom(house: House): Room {
  const groups = [
    lookupPages,
    ownDataPages,
    startPages,
    checkPages,
    fillInPages,
    listMattersPages,
    documentPages,
    signedReportPages,
    messagePages,
    matterPages,
    quotePages,
    goOnPages,
    looksPages,
    callCodePages,
    reachPages,
  ];
  return {
    id: 'portal',
    purposes: {
      'own-document': { lv: 'Sava dokumenta saņemšana', en: 'Taking one’s own document' },
      'own-data': { lv: 'Savu datu apskate', en: 'A look at one’s own data' },
      lookup: { lv: 'Pārbaude reģistrā', en: 'A check in a register' },
    },
    pages: (web) => {
      for (const group of groups) group(house)(web);
    },
  };
}
