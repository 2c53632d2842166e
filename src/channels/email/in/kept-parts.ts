import { openBox, sealBox } from '../../../platform/crypto/index.js';
import type { House } from '../../../platform/room/index.js';
import type { Parsed } from '../read/parsed.js';

/** A file that stands in documents. */
export interface KeptFile {
  readonly sha256: string;
  readonly name: string;
  readonly type: string;
  readonly size: number;
}

/** A mail as it is kept once read: its files by their addresses. */
export type KeptParts = Omit<Parsed, 'attachments'> & { readonly attachments: readonly KeptFile[] };

type Secrets = Pick<House, 'secretFor'>;

/** What people write may tell of anything: encrypted by the application, bound to its row. */
export function sealParts(house: Secrets, id: string, parts: KeptParts): string {
  return sealBox(house.secretFor('email message'), JSON.stringify(parts), `email.message|parts|${id}`);
}

export function openParts(house: Secrets, id: string, sealed: string): KeptParts {
  return JSON.parse(openBox(house.secretFor('email message'), sealed, `email.message|parts|${id}`)) as KeptParts;
}
