import { openBox, openBytes, sealBox, sealBytes } from '../../platform/crypto/index.js';
import type { House } from '../../platform/room/index.js';

/** What sealing needs of the house. */
export type Secrets = Pick<House, 'secretFor'>;

const secretOf = (house: Secrets) => house.secretFor('post letters');

/** Words at rest; `about` names table, column and row. */
export const sealText = (house: Secrets, about: string, value: unknown): string =>
  sealBox(secretOf(house), JSON.stringify(value), `post.${about}`);

export const openText = (house: Secrets, about: string, sealed: string): unknown =>
  JSON.parse(openBox(secretOf(house), sealed, `post.${about}`));

export const sealFile = (house: Secrets, about: string, bytes: Uint8Array): Buffer =>
  sealBytes(secretOf(house), bytes, `post.${about}`);

export const openFile = (house: Secrets, about: string, sealed: Buffer): Buffer =>
  openBytes(secretOf(house), sealed, `post.${about}`);
