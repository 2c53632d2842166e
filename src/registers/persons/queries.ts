import { z } from 'zod';
import type { Look } from '../../audit/index.js';
import { query } from '../../platform/register/index.js';
import { childrenOf, findNamesakes, findPersonByCode, getPerson, wardsOf } from './asked.js';
import { citizenshipKinds, type Person } from './person.js';

const date = z.iso.date();
const person: z.ZodType<Person> = z.object({
  id: z.uuid(),
  personalCode: z.string(),
  previousCodes: z.array(z.string()),
  givenName: z.string(),
  familyName: z.string(),
  previousNames: z.array(z.object({ givenName: z.string(), familyName: z.string(), until: date.optional() })),
  sex: z.enum(['female', 'male']),
  birthDate: date,
  birthPlace: z.string(),
  citizenship: z.object({ country: z.string(), kind: z.enum(citizenshipKinds) }),
  address: z.string().optional(),
  deathDate: date.optional(),
});
const about = z.object({ id: z.uuid(), on: date.optional() });

/** What may be asked of this register. */
export const queries = [
  query<Look, { code: string }, Person | undefined>({
    name: 'person-by-code',
    purpose: {
      lv: 'Atrast personu pēc tās pašreizējā vai agrākā personas koda',
      en: 'Find a person by a present or former personal code',
    },
    input: z.object({ code: z.string().max(20) }),
    output: person.optional(),
    ask: (tx, look, { code }) => findPersonByCode(tx, look, code),
  }),
  query<Look, { id: string }, Person>({
    name: 'person',
    purpose: { lv: 'Uzzināt zināmas personas pamatdatus', en: 'Read the basic data of a known person' },
    input: z.object({ id: z.uuid() }),
    output: person,
    ask: (tx, look, { id }) => getPerson(tx, look, id),
  }),
  query<Look, { id: string; on?: string | undefined }, Person[]>({
    name: 'children',
    purpose: {
      lv: 'Uzzināt, kurus nepilngadīgos bērnus vecāks pārstāv',
      en: 'Learn which minor children a parent represents',
    },
    input: about,
    output: z.array(person),
    ask: (tx, look, { id, on }) => childrenOf(tx, look, id, on),
  }),
  query({
    name: 'wards',
    purpose: { lv: 'Uzzināt, ko pārstāv aizbildnis vai aizgādnis', en: 'Learn whom a guardian or trustee represents' },
    input: about,
    output: z.array(
      z.object({
        person,
        kind: z.enum(['guardianship', 'trusteeship']),
        authority: z.string(),
        decisionNumber: z.string(),
        from: date,
        to: date.optional(),
      }),
    ),
    ask: (tx, look: Look, { id, on }) => wardsOf(tx, look, id, on),
  }),
  query({
    name: 'namesakes',
    purpose: {
      lv: 'Pārliecināties, ka persona nav sajaukta ar vārdabrāli',
      en: 'Make sure that a person is not taken for a namesake',
    },
    input: z.object({ givenName: z.string().max(36), familyName: z.string().max(32), birthDate: date }),
    output: z.array(person),
    ask: (tx, look: Look, names) => findNamesakes(tx, look, names),
  }),
];
