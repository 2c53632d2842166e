import type { Look } from '../../audit/index.js';
import type { Applicant } from '../../case/index.js';
import type { Tx } from '../../platform/db/index.js';
import { dateInBrief, dateInWords, same, type Text } from '../../platform/text/index.js';
import { getEntity, type LegalEntity } from '../../registers/legal-entities/index.js';
import { findNamesakes, findPerson, type Person } from '../../registers/persons/index.js';
import {
  type CoerciveMeasure,
  type Conviction,
  coerciveMeasuresOf,
  convictionsOf,
  type EndedProceeding,
  endedProceedingsOf,
  type Penalty,
  penaltiesOf,
} from '../../registers/punishments/index.js';
import { type Answers, isAboutPerson } from './form.js';
import { labels } from './texts.js';

/** What the registers say about the subject, as far as the client asked. */
export interface Facts {
  readonly person?: Person;
  readonly entity?: LegalEntity;
  /** How many other people share name and birth date. */
  readonly namesakes: number;
  readonly convictions: readonly Conviction[];
  readonly ended: readonly EndedProceeding[];
  /** Undefined: not asked for. */
  readonly penalties?: readonly Penalty[];
  readonly measures?: readonly CoerciveMeasure[];
}

/** Looks into the registers; each look writes its own audit line. */
export async function gatherFacts(tx: Tx, look: Look, answers: Answers, { subject }: Applicant): Promise<Facts> {
  const parts = { archive: answers.database === 'current-and-archive' };
  const id = subject.key.slice(subject.key.indexOf(':') + 1);
  if (!isAboutPerson(answers)) {
    const wanted = answers.entityContents;
    return {
      entity: await getEntity(tx, look, id),
      namesakes: 0,
      convictions: [],
      ended: [],
      measures: wanted.includes('measures') ? await coerciveMeasuresOf(tx, look, subject.key, parts) : undefined,
      penalties: wanted.includes('penalties') ? await penaltiesOf(tx, look, subject.key, parts) : undefined,
    };
  }
  const person = await findPerson(tx, look, id);
  const others = person ? (await findNamesakes(tx, look, person)).filter((other) => other.id !== person.id) : [];
  return {
    person,
    namesakes: others.length,
    convictions: await convictionsOf(tx, look, subject.key, parts),
    ended: parts.archive ? await endedProceedingsOf(tx, look, subject.key) : [],
    penalties: answers.penalties ? await penaltiesOf(tx, look, subject.key, parts) : undefined,
  };
}

/** The facts as an officer reads them. */
export function showFacts(facts: Facts): readonly { readonly label: Text; readonly value: Text }[] {
  const { person, entity } = facts;
  const count = (label: Text, list: readonly unknown[] | undefined) =>
    list ? [{ label, value: list.length ? same(String(list.length)) : labels.none }] : [];
  return [
    ...(person
      ? [
          { label: labels.person, value: same(`${person.givenName} ${person.familyName}`) },
          { label: labels.code, value: same(`${person.personalCode.slice(0, 6)}-${person.personalCode.slice(6)}`) },
          { label: labels.birthDate, value: dateWords(person.birthDate) },
          {
            label: labels.formerNames,
            value: person.previousNames.length
              ? same(person.previousNames.map((name) => `${name.givenName} ${name.familyName}`).join('; '))
              : labels.none,
          },
          { label: labels.namesakes, value: facts.namesakes ? same(String(facts.namesakes)) : labels.none },
        ]
      : []),
    ...(entity
      ? [
          { label: labels.entity, value: same(entity.name) },
          { label: labels.number, value: same(entity.registrationNumber) },
        ]
      : []),
    ...(person
      ? facts.convictions.map((conviction) => ({
          label: labels.convictions,
          value: convictionWords(conviction),
        }))
      : []),
    ...(person && facts.convictions.length === 0 ? count(labels.convictions, facts.convictions) : []),
    ...count(labels.penalties, facts.penalties),
    ...count(labels.measures, facts.measures),
  ];
}

function dateWords(date: string): Text {
  return { lv: dateInWords(date, 'lv'), en: dateInWords(date, 'en') };
}

function convictionWords({ decidedOn, court, law, article, mainPenalty }: Conviction): Text {
  const rest = `${court}: ${law}, ${article}. p.; ${mainPenalty}`;
  return { lv: `${dateInBrief(decidedOn, 'lv')} ${rest}`, en: `${dateInBrief(decidedOn, 'en')}, ${rest}` };
}
