import { randomUUID } from 'node:crypto';
import type { cases } from '../../case/index.js';
import { openBox, SealProblem, sealBox } from '../../platform/crypto/index.js';
import type { House } from '../../platform/room/index.js';

type Sealing = Pick<House, 'secretFor' | 'clock'>;
const key = (house: Sealing) => house.secretFor('contact form');

/** Quicker than a person can write, and older than a page that anyone still has open. */
const shortest = 3_000;
const longest = 86_400_000;

/** A form that was handed out: who sends it twice is known by its id, who sends it too soon by its hour. */
export function handOut(house: Sealing): string {
  return sealBox(key(house), JSON.stringify({ id: randomUUID(), at: house.clock.now().getTime() }), 'contact|form');
}

/** The id of the form, and whether a person can have filled it in since; undefined when we did not make it. */
export function formOf(house: Sealing, sealed: string): { readonly id: string; readonly inTime: boolean } | undefined {
  const form = open<{ id: string; at: number }>(house, sealed, 'contact|form');
  if (!form) return undefined;
  const age = house.clock.now().getTime() - form.at;
  return { id: form.id, inTime: age >= shortest && age <= longest };
}

/** What the page after sending shows. */
export interface Receipt {
  readonly number: string;
  readonly kind: keyof typeof cases.tracks;
  readonly dueOn: string | null;
  readonly way: 'portal' | 'email' | 'phone' | 'nobody' | 'code';
  readonly caseId?: string;
  readonly code?: string;
}

/** The receipt as an address carries it: nobody but us can read it, and only for half an hour. */
export function sealReceipt(house: Sealing, receipt: Receipt): string {
  return sealBox(key(house), JSON.stringify({ receipt, at: house.clock.now().getTime() }), 'contact|receipt');
}

export function receiptOf(house: Sealing, sealed: string): Receipt | undefined {
  const found = open<{ receipt: Receipt; at: number }>(house, sealed, 'contact|receipt');
  return found && house.clock.now().getTime() - found.at < 1_800_000 ? found.receipt : undefined;
}

function open<Value>(house: Sealing, sealed: string, about: string): Value | undefined {
  try {
    return JSON.parse(openBox(key(house), sealed, about)) as Value;
  } catch (error) {
    if (error instanceof SealProblem) return undefined;
    throw error;
  }
}
