import { z } from 'zod';
import type { Look } from '../../audit/index.js';
import { query } from '../../platform/register/index.js';
import { employersOf, entitiesSignedBy, findEntityByNumber, getEntity, signatoriesOf } from './asked.js';
import { forms } from './entity.js';

const date = z.iso.date();
const entity = z.object({
  id: z.uuid(),
  registrationNumber: z.string(),
  name: z.string(),
  form: z.enum(forms),
  address: z.string(),
  registeredOn: date.optional(),
  endedOn: date.optional(),
});
const about = z.object({ id: z.uuid(), on: date.optional() });

/** What may be asked of this register. */
export const queries = [
  query({
    name: 'entity-by-number',
    purpose: {
      lv: 'Atrast uzņēmumu vai iestādi pēc reģistrācijas numura',
      en: 'Find an enterprise or institution by its registration number',
    },
    input: z.object({ number: z.string().max(20) }),
    output: entity.optional(),
    ask: (tx, look: Look, { number }) => findEntityByNumber(tx, look, number),
  }),
  query({
    name: 'entity',
    purpose: {
      lv: 'Uzzināt zināma uzņēmuma vai iestādes pamatdatus',
      en: 'Read the basic data of a known enterprise or institution',
    },
    input: z.object({ id: z.uuid() }),
    output: entity,
    ask: (tx, look: Look, { id }) => getEntity(tx, look, id),
  }),
  query({
    name: 'entities-signed-by',
    purpose: {
      lv: 'Uzzināt, kurus uzņēmumus persona drīkst pārstāvēt',
      en: 'Learn which enterprises a person may represent',
    },
    input: about,
    output: z.array(z.object({ entity, office: z.string(), alone: z.boolean(), from: date })),
    ask: (tx, look: Look, { id, on }) => entitiesSignedBy(tx, look, id, on),
  }),
  query({
    name: 'employers',
    purpose: {
      lv: 'Uzzināt, kuras iestādes vārdā persona drīkst rīkoties',
      en: 'Learn for which institution a person may act',
    },
    input: about,
    output: z.array(z.object({ entity, position: z.string(), from: date })),
    ask: (tx, look: Look, { id, on }) => employersOf(tx, look, id, on),
  }),
  query({
    name: 'signatories',
    purpose: { lv: 'Uzzināt, kas drīkst pārstāvēt uzņēmumu', en: 'Learn who may represent an enterprise' },
    input: about,
    output: z.array(
      z.object({
        entityId: z.uuid(),
        personId: z.uuid(),
        office: z.string(),
        alone: z.boolean(),
        from: date,
        to: date.optional(),
      }),
    ),
    ask: (tx, look: Look, { id, on }) => signatoriesOf(tx, look, id, on),
  }),
];
