import { tidy } from '../../../platform/text/index.js';
import { type AskedObjects, objectKinds, statuses } from '../../../registers/cultural-objects/index.js';
import { texts } from './texts.js';

export const fields = ['words', 'kind', 'maker', 'material', 'fromYear', 'toYear', 'status'] as const;
export type Typed = Readonly<Record<(typeof fields)[number], string>>;

export interface Problem {
  readonly field: string;
  readonly message: (typeof texts)[keyof typeof texts];
}

/** What stands in the address, as typed. */
export function typedIn(query: unknown): Typed {
  const value = (name: string) => tidy((query as Readonly<Record<string, unknown>> | undefined)?.[name]).slice(0, 200);
  return Object.fromEntries(fields.map((name) => [name, value(name)])) as unknown as Typed;
}

export function isAsked(typed: Typed): boolean {
  return fields.some((name) => typed[name] !== '');
}

/** The question, or what is wrong with it. */
export function askedBy(typed: Typed): { readonly asked: AskedObjects } | { readonly problems: readonly Problem[] } {
  const wrong = (['fromYear', 'toYear'] as const).filter(
    (name) => typed[name] !== '' && yearOf(typed[name]) === undefined,
  );
  if (wrong.length) return { problems: wrong.map((field) => ({ field, message: texts.badYear })) };
  return {
    asked: {
      words: typed.words || undefined,
      kind: objectKinds.find((kind) => kind === typed.kind),
      maker: typed.maker || undefined,
      material: typed.material || undefined,
      fromYear: yearOf(typed.fromYear),
      toYear: yearOf(typed.toYear),
      status: statuses.find((status) => status === typed.status),
    },
  };
}

function yearOf(typed: string): number | undefined {
  const plain = typed.replace('−', '-');
  if (!/^-?\d{1,4}$/.test(plain)) return undefined;
  const year = Number(plain);
  return year >= -5000 && year <= 2100 ? year : undefined;
}
