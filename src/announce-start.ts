import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Settings } from './platform/config/index.js';
import type { Database } from './platform/db/index.js';
import type { Room } from './platform/room/index.js';

interface Started {
  readonly web: FastifyInstance;
  readonly settings: Settings;
  readonly database: Database;
  readonly rooms: readonly Room[];
}

const person = z.object({ givenName: z.string(), familyName: z.string(), shows: z.object({ en: z.string() }) });
const people = z.union([z.array(person), z.object({ people: z.array(person) }).transform((answer) => answer.people)]);

/** Tells the operator where everything is, what this platform lacks, and, in the demonstration, who can sign in. */
export async function announceStart({ web, settings, database, rooms }: Started): Promise<void> {
  const address = settings.LETE_PUBLIC_URL ?? listeningOn(web) ?? settings.publicUrl;
  const has = (url: string) => web.hasRoute({ method: 'GET', url });
  const lines = [
    `Lete listens on ${address}`,
    has('/lv') && `  clients            ${address}/lv   ${address}/en`,
    has('/desk') && `  the agency's desk  ${address}/desk`,
    has('/health/ready') && `  health             ${address}/health/ready`,
    ...rooms.flatMap((room) => room.tells?.() ?? []),
    ...(settings.LETE_DEMO && has('/demo/people.json') ? await demonstrationLines(web, address) : []),
    ...lacking(database, settings),
  ];
  process.stdout.write(`${lines.filter(Boolean).join('\n')}\n`);
}

function listeningOn(web: FastifyInstance): string | undefined {
  const address = web.server.address();
  return address && typeof address === 'object' ? `http://localhost:${address.port}` : undefined;
}

/** Asked the way a script would ask: main knows no room's people. */
async function demonstrationLines(web: FastifyInstance, address: string): Promise<string[]> {
  const known = people.safeParse((await web.inject('/demo/people.json')).json());
  if (!known.success) return [];
  const names = known.data.map(
    ({ givenName, familyName, shows }) => `    ${`${givenName} ${familyName}`.padEnd(26)} ${shows.en}`,
  );
  return [`  demonstration      ${address}/demo   everything is made up; sign in as`, ...names];
}

function lacking(database: Database, settings: Settings): string[] {
  const lines: string[] = [];
  if (database.kind === 'embedded' && !settings.LETE_DEMO)
    lines.push(
      'The embedded PostgreSQL is for trying Lete out: give DATABASE_URL a server that gets security updates.',
    );
  if (process.platform !== 'linux' || process.arch !== 'x64')
    lines.push(
      `There is no native Typst for ${process.platform}-${process.arch}: documents are set by its slower WebAssembly build.`,
    );
  if (process.platform !== 'linux')
    lines.push('Should Lete be killed here, PostgreSQL goes on until the next start, which stops it first.');
  return lines;
}
