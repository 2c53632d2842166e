import { sql } from '../../platform/db/index.js';
import { type Outgoing, openOutgoing } from '../../platform/outgoing/index.js';
import type { House } from '../../platform/room/index.js';
import type { Answer, Spoken, Wish } from './revocation-wishes.js';

// OCSP answers and revocation lists are fetched by jobs only, from addresses that the operator or a trust list named, and
// kept: a good one until it promises a newer one, a failure for some minutes, so that a dead responder costs each file no wait.

/** Asks about every wish, from memory where an answer still holds. Never throws: what could not be had says why. */
export async function askIssuers(house: House, wishes: readonly Wish[]): Promise<Answer[]> {
  const kept = await keptAnswers(house, wishes);
  const callers = await openCallers(house);
  const fresh = wishes.filter(({ key }) => !kept.some((one) => one.key === key));
  return [...kept, ...(await Promise.all(fresh.map((wish) => ask(wish, callers(wish.url)))))];
}

/** Keeps the answers that spoke, and for a while that the others did not. */
export async function keepAnswers(house: House, answers: readonly Answer[], spoken: readonly Spoken[]): Promise<void> {
  const rows = answers.flatMap((answer) => {
    if (answer.kept) return [];
    const said = spoken.find(({ key }) => key === answer.key);
    return [
      { ...answer, bytes: said && answer.bytes, good: said ? heldUntil(house.clock.now(), said) : silence(house) },
    ];
  });
  await house.db('worker').transaction({}, async (tx) => {
    for (const { key, bytes, good, problem } of rows)
      await tx.run(sql`insert into documents.revocation_answer (key, bytes, problem, fetched_at, good_until)
        values (decode(${key}, 'hex'), ${bytes ? Buffer.from(bytes) : null},
          ${bytes ? null : (problem ?? silent)}, ${tx.now}, ${good}::timestamptz)
        on conflict (key) do update set bytes = excluded.bytes, problem = excluded.problem,
          fetched_at = excluded.fetched_at, good_until = excluded.good_until`);
    await tx.run(sql`delete from documents.revocation_answer where good_until < ${tx.now}`);
  });
}

const silent = 'the answer does not speak about it';
const minutes = 60_000;
const silence = ({ clock }: House) => new Date(clock.now().getTime() + 5 * minutes);

/** At most an hour: a revocation must not stay unknown for as long as a careless responder promises. */
function heldUntil(now: Date, { until }: Spoken): Date {
  const most = now.getTime() + 60 * minutes;
  return new Date(until ? Math.min(most, Math.max(now.getTime(), new Date(until).getTime())) : now.getTime() + minutes);
}

async function keptAnswers(house: House, wishes: readonly Wish[]): Promise<Answer[]> {
  const rows = await house.db('worker').query<{ key: string; bytes: Buffer | null; problem: string | null }>(sql`
    select encode(key, 'hex') as key, bytes, problem from documents.revocation_answer
    where encode(key, 'hex') = any(${wishes.map(({ key }) => key)}) and good_until > ${house.clock.now()}`);
  return rows.map(({ key, bytes, problem }) => ({
    key,
    kept: true,
    ...(bytes && { bytes }),
    ...(problem && { problem }),
  }));
}

const mostBytes = { ocsp: 100_000, list: 8 * 1_048_576 } as const;
type Callers = (url: string) => { readonly [kind in Wish['kind']]: Outgoing } | undefined;

/** The way to an address: to private networks only where the operator wrote the origin down. */
async function openCallers(house: House): Promise<Callers> {
  const own = house.settings.LETE_REVOCATION_ORIGINS;
  const listed = await house
    .db('worker')
    .query<{ origin: string }>(
      sql`select distinct jsonb_array_elements_text(origins) as origin from documents.trust_list`,
    );
  const origins = listed.map(({ origin }) => origin);
  const open = (named: readonly string[], anywhere: boolean) => ({
    ocsp: openOutgoing({ origins: named, plain: true, anywhere, largest: mostBytes.ocsp }),
    list: openOutgoing({ origins: named, plain: true, anywhere, largest: mostBytes.list }),
  });
  const [byOperator, byLists] = [open(own, true), open(origins, false)];
  return (url) => {
    const { origin } = new URL(url);
    return own.includes(origin) ? byOperator : origins.includes(origin) ? byLists : undefined;
  };
}

async function ask(wish: Wish, callers: ReturnType<Callers>): Promise<Answer> {
  const { key, kind, url, request, nonce } = wish;
  if (!callers) return { key, problem: 'its origin is not on the list of those that may be asked' };
  const asOcsp = { type: 'application/ocsp-request', accept: 'application/ocsp-response' };
  try {
    const { status, bytes } = await callers[kind].call(
      url,
      request ? { ...asOcsp, body: request } : { accept: 'application/pkix-crl' },
    );
    return status === 200 ? { key, bytes, nonce } : { key, problem: `it answered ${status}` };
  } catch (error) {
    // Whatever goes wrong out there is an answer that did not come, and the report says so.
    return { key, problem: error instanceof Error ? wordsFor(error) : 'it did not answer' };
  }
}

function wordsFor(error: Error): string {
  return error.name === 'AbortError' || error.name === 'TimeoutError' ? 'it did not answer in time' : error.message;
}
