import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const line = z.string();
const block = z.discriminatedUnion('kind', [
  /** A paragraph of running text. */
  z.object({ kind: z.literal('paragraph'), text: line }),
  z.object({ kind: z.literal('heading'), text: line }),
  /** The finding that the paper is asked for, set apart from the rest. */
  z.object({ kind: z.literal('statement'), text: line }),
  /** Label and value pairs: who, born when, which database. */
  z.object({ kind: z.literal('facts'), rows: z.array(z.object({ label: line, value: line })) }),
  /** A table with its heading row; `caption` names it. */
  z.object({ kind: z.literal('table'), caption: line, columns: z.array(line), rows: z.array(z.array(line)) }),
  z.object({ kind: z.literal('list'), items: z.array(line) }),
  /** A JPEG in base64 with what a screen reader says of it and the words under it. */
  z.object({
    kind: z.literal('picture'),
    jpeg: z.base64(),
    /** Dots. */
    width: z.int().positive(),
    height: z.int().positive(),
    alt: line,
    caption: line,
  }),
  /** Small print. */
  z.object({ kind: z.literal('note'), text: line }),
]);

const letter = z.object({
  /** The heading of the paper: `Izziņa`. */
  title: line,
  /** What it is about, one line below the title. */
  subject: line.optional(),
  /** Lines of the addressee, in the dative case in Latvian. */
  addressee: z.array(line).optional(),
  /** `Uz 02.11.2026. Nr. IC/2026/3-01/9`: what it answers. */
  reference: line.optional(),
  blocks: z.array(block),
  /** The officer who decided; without one only the seal stands. */
  signatory: z.object({ position: line, name: line }).optional(),
});

/** One piece of a letter; rendered alike on paper and as a page. */
export type Block = z.output<typeof block>;

/** What the common template prints and the HTML twin shows. Plain text throughout: nothing in it is ever evaluated. */
export type LetterData = z.output<typeof letter>;

/** The data as a letter, or undefined when a service's template reads data of its own shape. */
export function readLetter(data: unknown): LetterData | undefined {
  return letter.safeParse(data).data;
}

/** The template for a service whose paper needs nothing but a letter; its `data` is `LetterData`. */
export const letterTemplate = fileURLToPath(new URL('./templates/letter.typ', import.meta.url));
