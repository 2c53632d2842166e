import { z } from 'zod';
import type { ProgramQuestion } from '../../case/index.js';
import { readGuesses } from '../../platform/likeness/index.js';
import {
  type AskedObjects,
  askedShape,
  findLike,
  objectShape,
  type ShownObject,
  searchObjects,
} from '../../registers/cultural-objects/index.js';

const answer = z.object({ objects: z.array(objectShape) });
const plain = (objects: readonly ShownObject[]) => objects.map(({ picture: _, ...object }) => object);

const byWords: ProgramQuestion<AskedObjects> = {
  name: 'search',
  summary: { lv: 'Kultūras priekšmeti pēc vārdiem', en: 'Cultural objects by words' },
  about: {
    lv: 'Publicētie priekšmeti, jaunākais statuss pirmais; ne vairāk kā 100. Ziņu par cietušajiem nav.',
    en: 'Published objects, the newest status first; at most 100. Nothing about victims.',
  },
  body: askedShape.strict(),
  example: { words: 'ainava', kind: 'painting' },
  answer: answer.extend({ total: z.int().describe('How many match; 1001 means more than 1000') }),
  ask: async (tx, look, asked) => {
    const { total, objects } = await searchObjects(tx, look, asked, { skip: 0, take: 100 });
    return { total, objects: plain(objects) };
  },
};

const like: ProgramQuestion<{ guesses: string }> = {
  name: 'by-picture',
  summary: { lv: 'Kultūras priekšmeti pēc attēla pazīmēm', en: 'Cultural objects by a picture’s features' },
  about: {
    lv: 'Pazīmes aprēķina programma (platform/likeness): attēls nav jāsūta.',
    en: 'The program works the features out (platform/likeness): the picture need not be sent.',
  },
  body: z
    .object({
      guesses: z
        .string()
        .max(8000)
        .refine((written) => readGuesses(written) !== undefined)
        .describe('64 signs as hexadecimal digits and the weak ones of the key: `a3f0…:4,7,11,2`, up to 135 of them'),
    })
    .strict(),
  example: { guesses: '8f0a3c51e2d47b96:4,7,11,2' },
  answer: z.object({
    objects: z.array(objectShape.extend({ differs: z.int().describe('How many of the 63 signs differ') })),
  }),
  ask: async (tx, look, { guesses }) => {
    const objects = await findLike(tx, look, readGuesses(guesses) ?? []);
    return { objects: objects.map(({ picture: _, ...object }) => object) };
  },
};

/** What programs may ask without signing in. */
export const programs = [byWords, like];
