import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { hashToken, openBytes, randomToken, sealBytes } from '../platform/crypto/index.js';
import { sql } from '../platform/db/index.js';
import type { House } from '../platform/room/index.js';
import type { CookieNames } from './cookies.js';
import type { Visitor } from './visitor.js';

const keptForm = z.object({ url: z.string(), fields: z.array(z.tuple([z.string(), z.string()])) });

/** A form that was sent when the session had ended or was too weak, as it will be offered again. */
export type KeptForm = z.infer<typeof keptForm>;

const keptMinutes = 60;
const about = 'identity.kept_text|sealed';

/** The database and the root secret together do not open it: the browser's token is part of the key. */
const keyOf = (house: House, token: string) => `${house.secretFor('identity kept text')} ${token}`;

/** Whether a request brings a filled-in form that would be lost if it were simply turned away. */
export function bringsForm(request: FastifyRequest): boolean {
  return request.method === 'POST' && typeof request.body === 'object' && request.body !== null;
}

/** Keeps the form of this request for an hour, sealed, and gives the browser the key to it. */
export async function keepForm(
  house: House,
  cookies: CookieNames,
  request: FastifyRequest,
  reply: FastifyReply,
  session: string | undefined,
): Promise<void> {
  const token = randomToken();
  const form: KeptForm = { url: request.url, fields: fieldsOf(request.body) };
  const until = new Date(house.clock.now().getTime() + keptMinutes * 60_000);
  const sealed = sealBytes(keyOf(house, token), Buffer.from(JSON.stringify(form)), about);
  await house
    .db('web')
    .query(
      sql`select identity.keep_text(${hashToken(token)}, ${session ? hashToken(session) : null}, ${sealed}, ${until})`,
    );
  reply.setCookie(cookies.name('kept'), token, { ...cookies.options, maxAge: keptMinutes * 60 });
}

/** The form that this browser left behind; undefined when there is none, it is too old, or it is someone else's. */
export async function findKeptForm(house: House, token: string, visitor: Visitor): Promise<KeptForm | undefined> {
  const [row] = await house
    .db('web')
    .query<{ sealed: Buffer | null }>(
      sql`select identity.kept_text_of(${hashToken(token)}, ${visitor.person.key}, ${house.clock.now()}) as sealed`,
    );
  if (!row?.sealed) return undefined;
  return keptForm.safeParse(JSON.parse(openBytes(keyOf(house, token), row.sealed, about).toString('utf8'))).data;
}

/** Forgets the form that the browser holds the key to. */
export async function forgetForm(house: House, token: string): Promise<void> {
  await house.db('web').query(sql`select identity.forget_text(${hashToken(token)})`);
}

function fieldsOf(body: unknown): [string, string][] {
  if (typeof body !== 'object' || body === null) return [];
  return Object.entries(body)
    .filter(([name]) => name !== '_csrf')
    .flatMap(([name, value]): [string, string][] =>
      (Array.isArray(value) ? value : [value])
        .filter((one): one is string => typeof one === 'string')
        .map((one) => [name, one]),
    );
}
