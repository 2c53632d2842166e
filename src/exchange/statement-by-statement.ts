import type { Db, Statement, Tx } from '../platform/db/index.js';

/**
 * A Tx in which each statement is a transaction of its own: one round trip where begin, set and commit would be three
 * more. Only for questions to registers, whose single statement writes its audit line and answers, or does neither.
 */
export function statementByStatement(db: Db, requestId: string): Tx {
  const many = <Row>(statement: Statement) => db.query<Row>(statement);
  const maybe = async <Row>(statement: Statement) => {
    const rows = await many<Row>(statement);
    if (rows.length > 1) throw new Error(`more than one row: ${statement.text}`);
    return rows[0];
  };
  return {
    now: db.clock.now(),
    requestId,
    many,
    maybe,
    one: async <Row>(statement: Statement) => {
      const row = await maybe<Row>(statement);
      if (row === undefined) throw new Error(`no row: ${statement.text}`);
      return row;
    },
    run: async (statement) => (await db.pool.query(statement)).rowCount ?? 0,
  };
}
