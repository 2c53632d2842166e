import type { Room } from '../platform/room/index.js';
import type { Text } from '../platform/text/index.js';

/** The words of the audit's codes. A code that no room knows any more has general words, never none. */
export interface AuditWords {
  deed(code: string): Text;
  purpose(code: string): Text;
}

const someDeed: Text = { lv: 'Darbība ar datiem', en: 'Work with data' };
const somePurpose: Text = { lv: 'iestādes uzdevumu izpilde', en: 'performing a task of the institution' };

/** Gathers what the rooms say of their deeds and purposes (`discoverRooms` of platform/house gives the rooms). */
export function wordsOf(rooms: readonly Pick<Room, 'deeds' | 'purposes'>[]): AuditWords {
  const deeds = new Map(rooms.flatMap((room) => Object.entries(room.deeds ?? {})));
  const purposes = new Map(rooms.flatMap((room) => Object.entries(room.purposes ?? {})));
  return { deed: (code) => deeds.get(code) ?? someDeed, purpose: (code) => purposes.get(code) ?? somePurpose };
}
