import type { FastifyRequest } from 'fastify';
import type { Look } from '../../../audit/index.js';
import { plainDateTyped, rigaDate } from '../../../platform/clock/index.js';
import type { Tx } from '../../../platform/db/index.js';
import { isUuid } from '../../../platform/identifiers/index.js';
import type { Text } from '../../../platform/text/index.js';
import {
  categories,
  history,
  serialPattern,
  uses,
  weaponKinds,
  weaponWords,
} from '../../../registers/weapons/index.js';
import { subjectBy } from '../known-by.js';
import { given } from './asked.js';
import { deskWords } from './texts.js';

/** Which form of the page was sent: names of its boxes begin so. */
export const formOf = (request: FastifyRequest): '' | 'holding-' =>
  given(request, 'form') === 'holding' ? 'holding-' : '';

/** What is wrong in which box. */
interface Wrong {
  readonly wrong: Text;
  readonly at: string;
}

/** Reads a proposed correction: of a mark, or of a holding, whose new owner is named by a code or number and looked up. */
export async function readProposal(request: FastifyRequest, tx: Tx, look: Look): Promise<history.Proposal | Wrong> {
  if (formOf(request)) return readHolding(request, tx, look);
  const field = history.correctable.find((one) => one === given(request, 'field'));
  const becomes = codeOf(field, given(request, 'becomes'));
  return field && isPossible(field, becomes) ? { field, becomes } : { wrong: deskWords.notPossible, at: 'becomes' };
}

async function readHolding(request: FastifyRequest, tx: Tx, look: Look): Promise<history.Proposal | Wrong> {
  const [holdingId, typed] = [given(request, 'holding'), given(request, 'holding-becomes')];
  const field = history.holdingFields.find((one) => one === given(request, 'holding-field'));
  if (!isUuid(holdingId)) return { wrong: deskWords.chooseHolding, at: 'holding' };
  if (!field) return { wrong: deskWords.chooseField, at: 'holding-field' };
  const becomes = field === 'subject' ? await subjectBy(tx, look, typed) : dayOf(typed, rigaDate(tx.now));
  if (!becomes) return { wrong: field === 'subject' ? deskWords.unknownOwner : deskWords.noDay, at: 'holding-becomes' };
  return { field, becomes, holdingId };
}

const codes: Readonly<Partial<Record<history.Correctable, readonly string[]>>> = {
  kind: weaponKinds,
  category: categories,
  use: uses,
};

const named = { kind: weaponWords.kind, use: weaponWords.use } as const;

/** What has a code is known by its word in either language too. */
function codeOf(field: history.Correctable | undefined, typed: string): string {
  const list: Readonly<Record<string, Text>> = field === 'kind' || field === 'use' ? named[field] : {};
  const plain = (text: string) => text.toLocaleLowerCase('lv');
  const found = Object.entries(list).find(([, { lv, en }]) => [lv, en].some((word) => plain(word) === plain(typed)));
  return found?.[0] ?? typed;
}

/** Whether a value can stand in a field at all. */
function isPossible(field: history.Correctable, value: string): boolean {
  if (field === 'made_year') return /^(18|19|20|21)\d\d$/.test(value);
  if (field === 'serial') return serialPattern.test(value);
  return codes[field]?.includes(value) ?? (value.length > 0 && value.length <= 80);
}

/** A day as it is typed, `12.04.2021`; none that is yet to come. */
function dayOf(typed: string, today: string): string | undefined {
  const date = plainDateTyped(typed);
  return date && date <= today ? date : undefined;
}
