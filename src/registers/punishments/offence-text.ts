import { openBox, sealBox } from '../../platform/crypto/index.js';
import type { Conviction } from './entry.js';

/** The secret of what happened, for `house.secretFor`: this category of personal data has a key of its own. */
export const offenceSecret = 'registers/punishments offence text';

/** Seals what happened to the row that it belongs to. */
export function sealOffence(secret: string, convictionId: string, text: string): string {
  return sealBox(secret, text, place(convictionId));
}

/** What happened, in the words of the judgment; undefined when the entry says nothing of it. */
export function openOffence(
  house: { secretFor(purpose: string): string },
  { id, sealedOffence }: Pick<Conviction, 'id' | 'sealedOffence'>,
): string | undefined {
  return sealedOffence && openBox(house.secretFor(offenceSecret), sealedOffence, place(id));
}

function place(convictionId: string): string {
  return `punishments.conviction|offence_sealed|${convictionId}`;
}
