import { z } from 'zod';
import { contents } from '../../../documents/index.js';
import type { Text } from '../../../platform/text/index.js';
import {
  type KeptPicture,
  keptPicture,
  type ObjectRecord,
  objectKinds,
} from '../../../registers/cultural-objects/index.js';
import { mostLetters, mostPhotographs } from '../describe/description.js';
import { deskTexts as texts } from './texts.js';

const words = z.string().trim().max(mostLetters).optional().default('');
const year = z
  .string()
  .trim()
  .regex(/^(-?\d{1,4})?$/)
  .optional()
  .default('');
const size = z.string().trim().max(20).optional().default('');

/** The owner's own file: whatever is not of this shape is refused whole. */
const shape = z.object({
  format: z.literal('object-id'),
  version: z.literal(1),
  kind: z.enum(objectKinds),
  title: z.string().trim().min(1).max(300),
  subject: words,
  maker: words,
  materials: words,
  period: words,
  fromYear: year,
  toYear: year,
  height: size,
  width: size,
  depth: size,
  weight: size,
  inscriptions: words,
  features: words,
  description: words,
  origin: words,
  photographs: z
    .array(
      z.object({
        caption: z.string().trim().max(200).optional().default(''),
        data: z
          .string()
          .max(4_000_000)
          .regex(/^data:image\/(jpeg|png);base64,[A-Za-z0-9+/=]+$/),
      }),
    )
    .max(mostPhotographs)
    .optional()
    .default([]),
});

export type ReadDescription =
  | { readonly record: ObjectRecord; readonly pictures: readonly KeptPicture[] }
  | { readonly problem: Text };

/** What an owner's file says, as the register keeps it; its pictures are drawn anew in processes apart. */
export async function readDescription(file: Uint8Array): Promise<ReadDescription> {
  const parsed = shape.safeParse(jsonOf(file));
  if (!parsed.success) return { problem: texts.notADescription };
  const { photographs, ...written } = parsed.data;
  const pictures: KeptPicture[] = [];
  for (const { caption, data } of photographs) {
    const bytes = Buffer.from(data.slice(data.indexOf(',') + 1), 'base64');
    const drawn = await contents.showable({ type: 'image/any', bytes });
    if (!drawn.type.startsWith('image/')) return { problem: texts.badPicture };
    pictures.push(await keptPicture(drawn.bytes, caption || null));
  }
  return { record: recordOf(written), pictures };
}

function jsonOf(file: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(file).toString('utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function recordOf({
  kind,
  title,
  fromYear,
  toYear,
  height,
  width,
  depth,
  weight,
  ...rest
}: Omit<z.output<typeof shape>, 'photographs'>): ObjectRecord {
  const measured = [
    [texts.height, height, 'cm'],
    [texts.width, width, 'cm'],
    [texts.depth, depth, 'cm'],
    [texts.weight, weight, 'kg'],
  ] as const;
  const measurements = measured
    .flatMap(([label, value, unit]) => (value ? [`${label.lv.toLowerCase()} ${value} ${unit}`] : []))
    .join(', ');
  const { format: _, version: __, ...written } = rest;
  return {
    kind,
    title,
    ...Object.fromEntries(Object.entries(written).filter(([, value]) => value !== '')),
    ...(measurements && { measurements }),
    ...(fromYear && { fromYear: Number(fromYear) }),
    ...(toYear && { toYear: Number(toYear) }),
  };
}
