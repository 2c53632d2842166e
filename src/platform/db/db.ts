import { trace } from '@opentelemetry/api';
import pg from 'pg';
import type { Clock } from '../clock/index.js';
import type { Statement } from './sql.js';

// bigint columns (ids, counts, cents) fit safely in a JavaScript number here; dates stay 'YYYY-MM-DD' strings.
pg.types.setTypeParser(20, Number);
pg.types.setTypeParser(1082, (text) => text);

/** For whom a transaction works: row-level security reads it. Nothing set means that no client's row can be seen. */
export interface Who {
  /** Keys of the subjects whose rows may be seen: `person:<id>`, `entity:<id>`. */
  readonly subjects?: readonly string[];
  /** Units of the agency whose rows may be seen; `*` for all. */
  readonly units?: readonly string[];
}

/** One transaction. All SQL of a verb goes through it. `now` is the clock's instant at its beginning. */
export interface Tx {
  readonly now: Date;
  readonly requestId: string | undefined;
  /** All rows. */
  many<Row>(statement: Statement): Promise<Row[]>;
  /** The only row, or undefined; more than one is a fault. */
  maybe<Row>(statement: Statement): Promise<Row | undefined>;
  /** The only row; none or more is a fault. */
  one<Row>(statement: Statement): Promise<Row>;
  /** How many rows were touched. */
  run(statement: Statement): Promise<number>;
}

export interface Db {
  readonly pool: pg.Pool;
  readonly clock: Clock;
  /** Runs the work in one transaction; committed when it returns, rolled back when it throws. A serialisation failure or deadlock is tried again, three times in all. */
  transaction<T>(who: Who, work: (tx: Tx) => Promise<T>, requestId?: string): Promise<T>;
  /** One statement in its own transaction, without row-level rights: for statements that carry their own checks. */
  query<Row>(statement: Statement): Promise<Row[]>;
  /** A connection of its own, for what the pool's cannot carry: rows by COPY. Whoever asked for it ends it. */
  connect(): Promise<pg.Client>;
  close(): Promise<void>;
}

export interface DbOptions {
  readonly url: string;
  readonly clock: Clock;
  readonly connections?: number;
  readonly onError?: (error: Error) => void;
  /** Milliseconds; 5 s for the app's roles, more for migrations and bulk loads. */
  readonly statementTimeout?: number;
}

const tracer = trace.getTracer('lete');

export function openDb({
  url,
  clock,
  connections = 10,
  onError = () => undefined,
  statementTimeout = 5000,
}: DbOptions): Db {
  const options = { connectionString: url, statement_timeout: statementTimeout, application_name: 'lete' };
  // What does not wait for another's answer is sent along with it.
  const pool = new pg.Pool({ ...options, max: connections, pipeline: true });
  let closing = false;
  pool.on('error', (error) => {
    if (!closing) onError(error);
  });
  // A connection lost while it is lent out fails the statement that runs on it; that is where it is handled.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return {
    pool,
    clock,
    transaction: (who, work, requestId) =>
      tracer.startActiveSpan('transaction', (span) =>
        inTransaction(pool, clock, who, work, requestId).finally(() => span.end()),
      ),
    query: async <Row>(statement: Statement) => (await pool.query(statement)).rows as Row[],
    connect: async () => {
      const client = new pg.Client(options);
      client.on('error', () => undefined);
      await client.connect();
      return client;
    },
    close: () => {
      closing = true;
      return pool.end();
    },
  };
}

const setWho = {
  name: 'set-who',
  text: `select set_config('lete.subjects', $1, true), set_config('lete.units', $2, true)`,
};

async function inTransaction<T>(
  pool: pg.Pool,
  clock: Clock,
  who: Who,
  work: (tx: Tx) => Promise<T>,
  requestId: string | undefined,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    const tried = await tryTransaction(pool, clock, who, work, requestId);
    if ('result' in tried) return tried.result;
    if (attempt === 3 || !tried.mayBeginAgain) throw tried.error;
  }
}

type Tried<T> = { readonly result: T } | { readonly error: unknown; readonly mayBeginAgain: boolean };

/** One try. Its connection is back in the pool when it returns: a try that waited for another while it held one would starve a full pool. */
async function tryTransaction<T>(
  pool: pg.Pool,
  clock: Clock,
  who: Who,
  work: (tx: Tx) => Promise<T>,
  requestId: string | undefined,
): Promise<Tried<T>> {
  const client = await pool.connect();
  let broken: Error | undefined;
  let isBegun = false;
  try {
    // Sent without waiting in between: one round trip.
    const begun = client.query('begin');
    const set = client.query({ ...setWho, values: [(who.subjects ?? []).join(','), (who.units ?? []).join(',')] });
    await Promise.all([begun, set]);
    isBegun = true;
    const result = await work(txOver(client, clock.now(), requestId));
    await client.query('commit');
    return { result };
  } catch (error) {
    await client.query('rollback').catch((lost: Error) => {
      broken = lost;
    });
    // A connection that was cut while it lay in the pool shows it only now, when nothing has been done yet.
    return { error, mayBeginAgain: isTransient(error) || (!isBegun && broken !== undefined) };
  } finally {
    client.release(broken);
  }
}

function isTransient(error: unknown): boolean {
  const code = (error as { code?: unknown }).code;
  return code === '40001' || code === '40P01';
}

function txOver(client: pg.PoolClient, now: Date, requestId: string | undefined): Tx {
  const many = async <Row>(statement: Statement) => (await client.query(statement)).rows as Row[];
  const maybe = async <Row>(statement: Statement) => {
    const rows = await many<Row>(statement);
    if (rows.length > 1) throw new Error(`more than one row: ${statement.text}`);
    return rows[0];
  };
  return {
    now,
    requestId,
    many,
    maybe,
    one: async <Row>(statement: Statement) => {
      const row = await maybe<Row>(statement);
      if (row === undefined) throw new Error(`no row: ${statement.text}`);
      return row;
    },
    run: async (statement) => (await client.query(statement)).rowCount ?? 0,
  };
}
