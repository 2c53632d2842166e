import { X509Certificate } from 'node:crypto';
import { type Look, record, type SubjectKey } from '../../audit/index.js';
import { hmac, openBox, sealBox } from '../../platform/crypto/index.js';
import { type Db, sql, type Tx } from '../../platform/db/index.js';
import type { House } from '../../platform/room/index.js';
import type { Address, EAddressGateway } from './gateway.js';
import { gatewayOf } from './open-gateway.js';
import { ownerOf } from './owner-of.js';

/** How long an answer of the catalogue is believed: a client may open or close an address at any time. */
const freshMinutes = 10;

/**
 * Whether the subject has an active e-address, which then is the only lawful way to write to them (Oficiālās elektroniskās
 * adreses likums, 12. pants). `unknown`: the catalogue could not be asked; nothing may be concluded from that. Asks over the
 * network: call it outside transactions. Each look is written down first.
 */
export async function hasActiveAddress(
  house: House,
  db: Db,
  look: Look,
  subject: SubjectKey,
): Promise<'active' | 'none' | 'unknown'> {
  const gateway = await gatewayOf(house)();
  if (!gateway) return 'unknown';
  try {
    return (await lookUpAddress({ house, db, gateway }, look, subject)) ? 'active' : 'none';
  } catch (error) {
    house.log.warn({ fault: (error as Error).name }, 'the catalogue of e-addresses could not be asked');
    return 'unknown';
  }
}

interface Means {
  readonly house: Pick<House, 'secretFor'>;
  readonly db: Pick<Db, 'transaction'>;
  readonly gateway: EAddressGateway;
}

/** The subject's active address, from the catalogue or from an answer of the last minutes. */
export async function lookUpAddress(
  { house, db, gateway }: Means,
  look: Look,
  subject: SubjectKey,
): Promise<Address | undefined> {
  const secret = house.secretFor('e-address look-ups');
  const owner = hmac(secret, subject);
  const known = await db.transaction({}, async (tx) => {
    await record(tx, { ...look, deed: 'channels/e-address:look-up', subject, count: 1 });
    return (await findKept(tx, secret, owner)) ?? { ask: await ownerOf(tx, look, subject) };
  });
  if ('kept' in known) return known.kept;
  const found = known.ask && (await gateway.lookup(known.ask));
  await db.transaction({}, (tx) => keep(tx, secret, owner, found));
  return found;
}

const about = (owner: Buffer) => `e_address.lookup|address|${owner.toString('hex')}`;

async function findKept(tx: Tx, secret: string, owner: Buffer): Promise<{ kept: Address | undefined } | undefined> {
  const row = await tx.maybe<{ address: string | null; certificate: Buffer | null }>(sql`
    select address, certificate from e_address.lookup
    where owner = ${owner} and looked_at > ${tx.now}::timestamptz - make_interval(mins => ${freshMinutes}::int)`);
  if (!row) return undefined;
  if (!row.address) return { kept: undefined };
  const certificate = row.certificate && new X509Certificate(row.certificate);
  return { kept: { address: openBox(secret, row.address, about(owner)), ...(certificate && { certificate }) } };
}

async function keep(tx: Tx, secret: string, owner: Buffer, found: Address | undefined): Promise<void> {
  await tx.run(sql`delete from e_address.lookup
    where looked_at < ${tx.now}::timestamptz - make_interval(mins => ${freshMinutes}::int)`);
  const address = found ? sealBox(secret, found.address, about(owner)) : null;
  await tx.run(sql`insert into e_address.lookup (owner, address, certificate, looked_at)
    values (${owner}, ${address}, ${found?.certificate?.raw ?? null}, ${tx.now})
    on conflict (owner) do update set address = excluded.address, certificate = excluded.certificate, looked_at = excluded.looked_at`);
}
