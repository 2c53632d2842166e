import { randomUUID } from 'node:crypto';
import { sql } from '../../../platform/db/index.js';
import type { House } from '../../../platform/room/index.js';
import { askCallBack } from '../calls/call-backs.js';
import type { EventKind } from '../hook/event.js';
import { noteEvent } from '../hook/note-event.js';
import { putMonths } from './demonstrate-months.js';

/** Seconds before now at which each call rang, and what became of it, in seconds after ringing. */
const day: readonly {
  readonly ago: number;
  readonly from: string;
  readonly events: readonly (readonly [EventKind, number])[];
}[] = [
  {
    ago: 5400,
    from: '+37126000011',
    events: [
      ['answered', 8],
      ['ended', 190],
    ],
  },
  {
    ago: 4800,
    from: '+37126000012',
    events: [
      ['answered', 14],
      ['transferred', 95],
      ['ended', 240],
    ],
  },
  { ago: 3600, from: '+37126000013', events: [['abandoned', 34]] },
  {
    ago: 2700,
    from: '+37167000014',
    events: [
      ['answered', 31],
      ['held', 80],
      ['ended', 300],
    ],
  },
  {
    ago: 1500,
    from: '+37126000015',
    events: [
      ['answered', 6],
      ['ended', 120],
    ],
  },
  { ago: 900, from: '+37126000016', events: [['abandoned', 3]] },
];

/** A morning at the desk: answered, transferred and abandoned calls, and two people who wait to be called back. */
export function demonstrate(house: House) {
  return async (): Promise<void> => {
    await house.db('web').transaction({}, async (tx) => {
      const { before } = await tx.one<{ before: number }>(sql`select count(*)::int as before from phone.call`);
      if (before) return;
      await putMonths(tx);
      for (const { ago, from, events } of day) {
        const call = `day-${randomUUID()}`;
        const at = (second: number) => new Date(tx.now.getTime() + (second - ago) * 1000);
        await noteEvent(tx, { id: `${call}-0`, call, event: 'ringing', at: at(0), from });
        for (const [event, second] of events)
          await noteEvent(tx, { id: `${call}-${event}`, call, event, at: at(second), seconds: 20, to: 'records' });
      }
      const dueAt = (hours: number) => new Date(tx.now.getTime() + hours * 3_600_000);
      await askCallBack(tx, {
        phone: '+37126000013',
        name: 'Juris Kalniņš',
        about: 'Izziņas saņemšana',
        dueAt: dueAt(2),
      });
      await askCallBack(tx, { phone: '+37126000017', name: 'Līga Priede', about: 'Reģistra dati', dueAt: dueAt(-1) });
    });
  };
}
