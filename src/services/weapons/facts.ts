import type { Look } from '../../audit/index.js';
import type { Applicant } from '../../case/index.js';
import { rigaDate } from '../../platform/clock/index.js';
import type { Tx } from '../../platform/db/index.js';
import { same, type Text } from '../../platform/text/index.js';
import { findEntityByNumber } from '../../registers/legal-entities/index.js';
import { findPerson, findPersonByCode } from '../../registers/persons/index.js';
import { dealings } from '../../registers/weapons/index.js';
import { wordsOfDeciding as words } from './decide-texts.js';
import type { Answers } from './form.js';
import { mayTrade } from './known-by.js';

/** What the registers say of an application; for the officer alone. */
export interface Facts {
  /** Undefined for a company, and for somebody whom the population register does not hold. */
  readonly isAdult?: boolean;
  readonly number: dealings.NumberStanding;
  /** Where it was bought from a dealer. */
  readonly seller?: { readonly name: string; readonly isLicensed: boolean };
  readonly consent?: dealings.Consent;
}

/** Looks into the registers; each look writes its own audit line. */
export async function gatherFacts(tx: Tx, look: Look, answers: Answers, applicant: Applicant): Promise<Facts> {
  const { key } = applicant.subject;
  const previous = answers.previousOwner ? await findPersonByCode(tx, look, answers.previousOwner) : undefined;
  const mark = { serial: answers.serial ?? answers.lostSerial ?? '', make: answers.make ?? answers.lostMake ?? '' };
  return {
    ...(await adult(tx, look, key)),
    number: await dealings.standingOf(tx, look, mark, key, previous && `person:${previous.id}`),
    ...(answers.seller && (await sellerOf(tx, look, answers.seller))),
    ...(answers.what === 're-register' && {
      consent: await dealings.consentOf(tx, look, look.caseNumber ?? ''),
    }),
  };
}

async function adult(tx: Tx, look: Look, key: string): Promise<Pick<Facts, 'isAdult'>> {
  const person = key.startsWith('person:') ? await findPerson(tx, look, key.slice('person:'.length)) : undefined;
  if (!person) return {};
  const [year = '', ...rest] = person.birthDate.split('-');
  return { isAdult: [String(Number(year) + 18), ...rest].join('-') <= rigaDate(tx.now) };
}

async function sellerOf(tx: Tx, look: Look, number: string): Promise<Pick<Facts, 'seller'>> {
  const entity = await findEntityByNumber(tx, look, number);
  if (!entity) return {};
  return { seller: { name: entity.name, isLicensed: await mayTrade(tx, look, `entity:${entity.id}`) } };
}

/** The facts as an officer reads them. */
export function showFacts({
  isAdult,
  number,
  seller,
  consent,
}: Facts): readonly { readonly label: Text; readonly value: Text }[] {
  return [
    ...(isAdult === undefined ? [] : [{ label: words.age, value: isAdult ? words.adult : words.minor }]),
    { label: words.number, value: number.wanted ? words.wanted : words.notWanted },
    { label: words.holder, value: words.holders[number.holder] },
    ...(seller
      ? [
          { label: words.seller, value: same(seller.name) },
          { label: words.licence, value: seller.isLicensed ? words.licensed : words.unlicensed },
        ]
      : []),
    ...(consent ? [{ label: words.consent, value: words.consents[consent] }] : []),
  ];
}
