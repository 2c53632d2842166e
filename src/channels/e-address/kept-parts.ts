import { openBox, sealBox } from '../../platform/crypto/index.js';
import type { House } from '../../platform/room/index.js';

/** What reading a message gave, kept encrypted: an e-address of a person holds the personal code. */
export interface KeptParts {
  readonly sender: string;
  readonly senderName: string;
  readonly title: string;
  readonly text: string;
  readonly reference: string;
  readonly files: readonly {
    readonly sha256: string;
    readonly name: string;
    readonly type: string;
    readonly size: number;
  }[];
}

type Secrets = Pick<House, 'secretFor'>;

export function sealParts(house: Secrets, id: string, parts: KeptParts): string {
  return sealBox(house.secretFor('e-address messages'), JSON.stringify(parts), `e_address.incoming|content|${id}`);
}

export function openParts(house: Secrets, id: string, sealed: string): KeptParts {
  return JSON.parse(
    openBox(house.secretFor('e-address messages'), sealed, `e_address.incoming|content|${id}`),
  ) as KeptParts;
}
