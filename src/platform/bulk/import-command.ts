import { createReadStream } from 'node:fs';
import type pg from 'pg';
import type { CsvColumns } from '../csv/index.js';
import type { Db } from '../db/index.js';
import type { Command } from '../room/index.js';
import type { Text } from '../text/index.js';
import { option } from './arguments.js';
import { importRows, type RefusedLine, type RowImport } from './import-rows.js';

/** The kinds of rows that a register takes; each was made by `rowImport`. */
export interface Import {
  readonly kind: string;
  readonly run: (
    db: Db,
    room: string,
    file: AsyncIterable<Uint8Array>,
    report: (refused: RefusedLine) => void,
  ) => ReturnType<typeof importRows>;
}

/** Ties the columns of a file to the statements that take them in. */
export function rowImport<C extends CsvColumns>(declared: RowImport<C>): Import {
  return {
    kind: declared.kind,
    run: (db, room, file, report) =>
      importRows(db, room, file, declared, report, (client, rows) => writeDown(client, db, room, declared.kind, rows)),
  };
}

/** `lete <room> import FILE [--kind KIND]`: prints every refused line in both languages; 0 when all was taken, 1 when nothing was. */
export function importCommand(db: () => Db, room: string, kinds: readonly [Import, ...Import[]]): Command {
  return {
    about: `FILE [--kind ${kinds.map(({ kind }) => kind).join('|')}]: take in a CSV file, all of it or nothing.`,
    run: async (args) => {
      const wanted = option(args, 'kind') ?? kinds[0].kind;
      const chosen = kinds.find(({ kind }) => kind === wanted);
      const path = args.find((arg, at) => !arg.startsWith('--') && args[at - 1] !== '--kind');
      if (!chosen || !path) {
        process.stderr.write(`lete ${room} import FILE --kind ${kinds.map(({ kind }) => kind).join('|')}\n`);
        return 2;
      }
      const { taken, refused } = await chosen.run(db(), room, createReadStream(path), (line) =>
        process.stdout.write(`${refusalInWords(line)}\n`),
      );
      process.stdout.write(
        refused
          ? `Nekas nav ielasīts: noraidījumu skaits ${refused}. / Nothing was taken in: ${refused} refusals.\n`
          : `Ielasītas rindas: ${taken}. / Rows taken in: ${taken}.\n`,
      );
      return refused ? 1 : 0;
    },
  };
}

/** A refused line as whoever runs an import reads it: `7: personal_code: … / …` */
export function refusalInWords({ line, column, problem }: RefusedLine): string {
  return [line, column, `${problem.lv} / ${problem.en}`].filter((part) => part !== undefined).join(': ');
}

/** The line of the audit: a load is a deed of the system that names the room, the kind and the number of rows. */
async function writeDown(client: pg.ClientBase, db: Db, room: string, kind: string, rows: number): Promise<void> {
  const line = {
    at: db.clock.now().toISOString(),
    deed: `${room}:import`,
    actor: { kind: 'system', key: 'system:import', name: 'Lete' },
    purpose: 'register-keeping',
    legalGround: 'Valsts informācijas sistēmu likums',
    count: rows,
    detail: { kind },
  };
  await client.query('select audit.record($1::jsonb)', [JSON.stringify(line)]);
}

/** Words for the purpose that imports are written down with; every register that imports declares them. */
export const importPurposes: Readonly<Record<string, Text>> = {
  'register-keeping': { lv: 'Reģistra uzturēšana', en: 'Keeping the register' },
};
