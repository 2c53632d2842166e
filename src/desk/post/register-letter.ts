import type { FastifyRequest } from 'fastify';
import { unitsOn } from '../../agency/index.js';
import { cases } from '../../case/index.js';
import { caseOfBarcode, incoming } from '../../channels/post/index.js';
import { actorOf, confidentialUnit, type Visitor } from '../../identity/index.js';
import { isPlainDate, rigaDate } from '../../platform/clock/index.js';
import type { Tx } from '../../platform/db/index.js';
import type { House } from '../../platform/room/index.js';
import { findEntityByNumber } from '../../registers/legal-entities/index.js';
import { findPersonByCode } from '../../registers/persons/index.js';
import { given } from '../officer.js';
import type { Problem } from './out-page.js';
import { inTexts as texts } from './texts.js';

const names = [
  ['belongs', 60],
  ['code', 20],
  ['name', 200],
  ['email', 200],
  ['postal', 300],
  ['kind', 40],
  ['unit', 40],
  ['subject', 200],
  ['body', 20_000],
  ['signed', 3],
  ['envelope', 36],
  ['postmark.day', 2],
  ['postmark.month', 2],
  ['postmark.year', 4],
] as const;

/** What was typed into the form of registration. */
export type Typed = Readonly<Record<string, string>>;

export function typedIn(request: FastifyRequest): Typed {
  return Object.fromEntries(names.map(([name, most]) => [name, given(request.body, name).slice(0, most)]));
}

/** Registers a letter: its entry in a case, its number in the journal, in one transaction; or what is wrong with the form. */
export async function registerLetter(
  house: House,
  tx: Tx,
  officer: Visitor,
  id: string,
  typed: Typed,
): Promise<
  | { readonly problems: readonly Problem[] }
  | { readonly number: string; readonly caseNumber: string; readonly unit: string }
> {
  const letter = await incoming.getIncoming(house, tx, id);
  const kind = cases.submissionKinds.find((each) => each === typed.kind);
  const [sender, addTo, postmarkOn] = [
    await senderOf(tx, officer, typed),
    await caseOf(tx, officer, typed.belongs ?? ''),
    postmarkOf(typed, rigaDate(tx.now)),
  ];
  const { standing } = await unitsOn(tx);
  const problems: Problem[] = [
    ...(addTo === 'unknown' ? [{ field: 'belongs', message: texts.belongsProblem }] : []),
    ...(sender === 'unknown' ? [{ field: 'code', message: texts.codeProblem }] : []),
    ...(sender === 'missing' ? [{ field: 'name', message: texts.nameProblem }] : []),
    ...(kind ? [] : [{ field: 'kind', message: texts.kindProblem }]),
    ...(typed.unit && !standing.some(({ id }) => id === typed.unit)
      ? [{ field: 'unit', message: texts.unitProblem }]
      : []),
    ...(typed.subject ? [] : [{ field: 'subject', message: texts.subjectProblem }]),
    ...(typed.signed ? [] : [{ field: 'signed', message: texts.signedProblem }]),
    ...(postmarkOn === 'wrong' ? [{ field: 'postmark', message: texts.postmarkProblem }] : []),
  ];
  if (problems.length || typeof sender === 'string' || !kind || addTo === 'unknown' || postmarkOn === 'wrong')
    return { problems };
  const unit = typed.unit || cases.tracks[kind].unit;
  const [first] = letter.files;
  const entered = await cases.enterMatter(house, tx, officer, {
    way: 'post',
    messageId: id,
    kind,
    unit,
    subject: typed.subject ?? '',
    text: typed.body ?? '',
    sender: { ...sender, email: typed.email || undefined, postal: typed.postal || undefined },
    attachments: letter.files.map(({ sha256, name, type, size }) => ({ sha256, name, type, size })),
    originalSha256: first?.sha256,
    addTo,
    foundBy: letter.files.map(({ text }) => text).join('\n'),
    // A signature by hand is a submission by law; who held the pen is proven less than by eID (Iesniegumu likums, 3. pants).
    assurance: typed.signed === 'yes' ? 'substantial' : 'anonymous',
    receivedAt: letter.keptAt,
  });
  const number = await incoming.registerLetter(house, tx, id, {
    caseId: entered.caseId,
    caseNumber: entered.number,
    unit: entered.unit,
    // Who reported a breach stands sealed with the report, not in the registry.
    sender: entered.unit === confidentialUnit ? '–' : sender.name,
    postmarkOn,
    envelopeFile: letter.files.find((file) => file.id === typed.envelope)?.id,
  });
  return { number, caseNumber: entered.number, unit: entered.unit };
}

type Sender = { readonly name: string; readonly key?: `person:${string}` | `entity:${string}` };

/** Found in the registers by the code in the letter, else as the letter names them. */
export async function senderOf(
  tx: Tx,
  officer: Visitor,
  { code = '', name = '' }: Typed,
): Promise<Sender | 'unknown' | 'missing'> {
  const digits = code.replace(/[\s-]/g, '');
  if (!digits) return name ? { name } : 'missing';
  const look = { actor: actorOf(officer), purpose: 'case-work', legalGround: 'Iesniegumu likums, 3. pants' };
  const person = /^\d{11}$/.test(digits) ? await findPersonByCode(tx, look, digits) : undefined;
  if (person) return { name: `${person.givenName} ${person.familyName}`, key: `person:${person.id}` };
  const entity = /^\d{11}$/.test(digits) ? await findEntityByNumber(tx, look, digits) : undefined;
  return entity ? { name: entity.name, key: `entity:${entity.id}` } : 'unknown';
}

/** The case that the clerk names by its number, or by the barcode of a letter of ours. */
async function caseOf(tx: Tx, officer: Visitor, belongs: string): Promise<string | undefined | 'unknown'> {
  if (!belongs) return undefined;
  const number = (await caseOfBarcode(tx, belongs)) ?? belongs.toUpperCase().replace(/\s/g, '');
  return (await cases.findNumbered(tx, officer, number)) ?? 'unknown';
}

function postmarkOf(typed: Typed, today: string): string | undefined | 'wrong' {
  const [year = '', month = '', day = ''] = [typed['postmark.year'], typed['postmark.month'], typed['postmark.day']];
  if (!year && !month && !day) return undefined;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isPlainDate(date) && date <= today ? date : 'wrong';
}
