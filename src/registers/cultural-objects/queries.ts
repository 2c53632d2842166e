import { z } from 'zod';
import type { Look } from '../../audit/index.js';
import { query } from '../../platform/register/index.js';
import { searchObjects } from './asked.js';
import { objectKinds, statuses } from './object.js';

const years = z.int().min(-5000).max(2100).optional();

/** What programs may search by. */
export const askedShape = z.object({
  words: z.string().max(200).optional().describe('Words of title, subject, maker, material, inscriptions, features'),
  kind: z.enum(objectKinds).optional(),
  maker: z.string().max(100).optional(),
  material: z.string().max(100).optional(),
  fromYear: years.describe('Made in this year or later'),
  toYear: years.describe('Made in this year or earlier'),
  status: z.enum(statuses).optional(),
});

/** An object as programs are given it. */
export const objectShape = z.object({
  number: z.string(),
  status: z.enum(statuses),
  statusOn: z.iso.date(),
  kind: z.enum(objectKinds),
  title: z.string(),
  subject: z.string().optional(),
  maker: z.string().optional(),
  materials: z.string().optional(),
  period: z.string().optional(),
  fromYear: z.int().optional(),
  toYear: z.int().optional(),
  measurements: z.string().optional(),
  inscriptions: z.string().optional(),
  features: z.string().optional(),
  description: z.string().optional(),
  origin: z.string().optional(),
});

/** What may be asked of this register. */
export const queries = [
  query({
    name: 'search',
    purpose: {
      lv: 'Noskaidrot, vai kultūras priekšmets ir meklēšanā, atrasts vai izņemts',
      en: 'Learn whether a cultural object is searched for, found or seized',
    },
    input: askedShape,
    output: z.object({ total: z.int(), objects: z.array(objectShape) }),
    ask: async (tx, look: Look, asked) => {
      const { total, objects } = await searchObjects(tx, look, asked, { skip: 0, take: 100 });
      return { total, objects: objects.map(({ picture: _, ...object }) => object) };
    },
  }),
];
