import { createHash, createHmac } from 'node:crypto';

/** Letters and digits that are not mistaken for each other: no I, L, O, U. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = 19;

/**
 * The verification code of a document: 95 bits and a check character, in groups of four. It follows from the document's
 * id and a secret, so that a run that was cut off makes the same code again; the database holds only its hash.
 */
export function codeFor(secret: string, documentId: string): string {
  const bytes = createHmac('sha256', secret).update(`verification code ${documentId}`).digest();
  let payload = '';
  for (let index = 0; index < length; index++) payload += alphabet[(bytes[index] ?? 0) & 31];
  return inGroups(payload + checkCharacter(payload));
}

/** The code as it is kept, from whatever a person typed: case, spaces and hyphens aside, O for 0, I and L for 1. Undefined when it cannot be a code. */
export function readCode(typed: string): string | undefined {
  if (typed.length > 60) return undefined;
  const plain = typed
    .toUpperCase()
    .replace(/[\s\u2010-\u2015\u2212-]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  if (plain.length !== length + 1 || ![...plain].every((character) => alphabet.includes(character))) return undefined;
  const payload = plain.slice(0, length);
  return checkCharacter(payload) === plain[length] ? inGroups(plain) : undefined;
}

/** What the database knows a code by. The code has 95 random bits: a plain hash cannot be searched. */
export function hashCode(code: string): Buffer {
  return createHash('sha256').update(`lete verification ${code}`).digest();
}

function inGroups(plain: string): string {
  return plain.replace(/(.{4})(?=.)/g, '$1-');
}

/** Luhn's check in base 32: finds every single mistyped character and nearly every swap of neighbours. */
function checkCharacter(payload: string): string {
  let sum = 0;
  for (let index = payload.length - 1, double = true; index >= 0; index--, double = !double) {
    const value = alphabet.indexOf(payload[index] ?? '') * (double ? 2 : 1);
    sum += Math.floor(value / 32) + (value % 32);
  }
  return alphabet[(32 - (sum % 32)) % 32] ?? '0';
}
