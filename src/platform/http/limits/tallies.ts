// How often each key was seen in its present window. Every tally has three parts: `known` is what the database says of
// all processes, `sent` is on its way there, `fresh` has come since. The sum is held against the limit, so within one
// process a limit is exact, and across processes it is exact but for the last second.
import { createHmac } from 'node:crypto';
import { type Db, sql } from '../../db/index.js';

interface Tally {
  readonly id: string;
  endsAt: number;
  known: number;
  sent: number;
  fresh: number;
}

interface Row {
  readonly id: string;
  readonly ends_at: Date;
  readonly n: number;
}

/** A window of a limit: at most `most` within `seconds`. */
export interface Window {
  readonly key: string;
  readonly seconds: number;
  readonly most: number;
}

export interface Tallies {
  /** Counts one in every window, or counts nothing and gives the seconds until the fullest has room again. */
  take(windows: readonly Window[], now: number): number | undefined;
  /** What the database knows of the present windows; once, before the first request. */
  load(now: number): Promise<void>;
  /** Adds what was counted since the last time and learns what others counted. */
  settle(now: number): Promise<void>;
}

const mostTallies = 200_000;

export function createTallies(db: () => Db, secret: string): Tallies {
  const byKey = new Map<string, Tally>();
  const byId = new Map<string, Tally>();
  let since = new Date(0);

  const tallyOf = ({ key, seconds }: Window, now: number): Tally => {
    const name = `${seconds}\0${key}`;
    let tally = byKey.get(name);
    if (!tally) {
      const id = createHmac('sha256', secret).update(name).digest('base64url').slice(0, 24);
      tally = byId.get(id) ?? { id, endsAt: 0, known: 0, sent: 0, fresh: 0 };
      if (byKey.size >= mostTallies) forget(now);
      byKey.set(name, tally);
      byId.set(id, tally);
    }
    if (tally.endsAt <= now) {
      Object.assign(tally, { known: 0, sent: 0, fresh: 0 });
      tally.endsAt = (Math.floor(now / (seconds * 1000)) + 1) * seconds * 1000;
    }
    return tally;
  };
  const forget = (now: number) => {
    for (const [name, tally] of byKey) if (tally.endsAt <= now) byKey.delete(name);
    for (const [id, tally] of byId) if (tally.endsAt <= now) byId.delete(id);
    // A flood of addresses within one window: the overall budget holds; single ones begin again.
    if (byKey.size >= mostTallies) byKey.clear();
  };
  const learn = (rows: readonly Row[]) => {
    for (const { id, ends_at, n } of rows) {
      const endsAt = ends_at.getTime();
      const tally = byId.get(id);
      if (!tally) byId.set(id, { id, endsAt, known: n, sent: 0, fresh: 0 });
      else if (tally.endsAt === endsAt) tally.known = n;
      else if (tally.endsAt < endsAt) Object.assign(tally, { endsAt, known: n, sent: 0, fresh: 0 });
    }
  };

  return {
    take: (windows, now) => {
      const tallies = windows.map((window) => tallyOf(window, now));
      const full = tallies.filter(({ known, sent, fresh }, i) => known + sent + fresh >= (windows[i]?.most ?? 0));
      if (full.length) return Math.max(...full.map(({ endsAt }) => Math.ceil((endsAt - now) / 1000)));
      for (const tally of tallies) tally.fresh += 1;
      return undefined;
    },
    load: async (now) => {
      learn(
        await db().query<Row>(sql`select id, ends_at, n from http.tally where ends_at > ${new Date(now)}
          order by n desc limit ${mostTallies / 2}`),
      );
    },
    settle: async (now) => {
      if (byId.size >= mostTallies) forget(now);
      // In the order of ids, so that two processes never wait for each other in a circle.
      const due = [...byId.values()].filter(({ fresh, endsAt }) => fresh > 0 && endsAt > now);
      due.sort((a, b) => (a.id < b.id ? -1 : 1));
      for (const tally of due) [tally.sent, tally.fresh] = [tally.fresh, 0];
      try {
        learn(await exchangeWith(db(), due, since, now));
        for (const tally of due) tally.sent = 0;
        since = new Date(Date.now() - 10_000);
      } catch (error) {
        for (const tally of due) [tally.sent, tally.fresh] = [0, tally.fresh + tally.sent];
        throw error;
      }
    },
  };
}

async function exchangeWith(db: Db, due: readonly Tally[], since: Date, now: number): Promise<readonly Row[]> {
  const own = due.length
    ? await db.query<Row>(sql`insert into http.tally as t (id, ends_at, n)
        select * from unnest(${due.map(({ id }) => id)}::text[], ${due.map(({ endsAt }) => new Date(endsAt))}::timestamptz[],
          ${due.map(({ sent }) => sent)}::int[])
        on conflict (id, ends_at) do update set n = t.n + excluded.n, settled_at = clock_timestamp()
        returning id, ends_at, n`)
    : [];
  const others = await db.query<Row>(sql`select id, ends_at, n from http.tally
    where settled_at > ${since} and ends_at > ${new Date(now)} order by settled_at desc limit 20000`);
  // The younger reading last: what was read after our own addition is never less.
  return [...own, ...others];
}
