import type { SubjectKey } from '../audit/index.js';
import type { Tx } from '../platform/db/index.js';
import type { House } from '../platform/room/index.js';
import { signatureLook } from './looks.js';
import { recognisePerson } from './people.js';

/** Whom a certificate of a signature names. */
export interface NamedSigner {
  readonly name: string;
  /** The serial number of the certificate's subject, `PNOLV-010180-15097` (ETSI EN 319 412-1). */
  readonly identifier?: string;
}

/**
 * The person whose signature it is, the same one who would sign in with that personal code. Undefined where the certificate
 * names no person by a national number: a seal, a pseudonym, a passport. That the signature holds is the asker's to know.
 */
export async function recogniseSigner(
  house: House,
  tx: Tx,
  { name, identifier }: NamedSigner,
  caseNumber: string,
): Promise<{ readonly key: SubjectKey; readonly name: string } | undefined> {
  const [, country, given] = /^PNO([A-Z]{2})-(.{3,60})$/.exec(identifier ?? '') ?? [];
  const code = country === 'LV' ? given?.replace('-', '') : given;
  if (!country || !code || (country === 'LV' && !/^\d{11}$/.test(code))) return undefined;
  const names = name.trim().split(/\s+/);
  const vouched = {
    country,
    identifier: code,
    givenName: names.slice(0, -1).join(' ').slice(0, 100) || name.trim().slice(0, 100),
    familyName: (names.at(-1) ?? '').slice(0, 100),
  };
  const person = await recognisePerson(house, tx, vouched, signatureLook(caseNumber));
  return { key: `person:${person.id}`, name: `${person.givenName} ${person.familyName}`.trim() };
}
