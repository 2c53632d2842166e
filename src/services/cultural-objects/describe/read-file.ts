import { type Description, mostLetters, mostPhotographs, type WrittenField } from './description.js';

export const writtenFields = [
  'kind',
  'title',
  'subject',
  'maker',
  'materials',
  'period',
  'fromYear',
  'toYear',
  'height',
  'width',
  'depth',
  'weight',
  'inscriptions',
  'features',
  'description',
  'origin',
  'inventory',
  'related',
] as const satisfies readonly WrittenField[];

/** What a file that was saved here says; undefined for any other. Whatever is no text in it is left out. */
export function readFile(written: string): Description | undefined {
  const found = parsed(written);
  if (found?.format !== 'object-id' || found.version !== 1) return undefined;
  const text = (value: unknown) => (typeof value === 'string' ? value.slice(0, mostLetters) : '');
  const photographs = (Array.isArray(found.photographs) ? found.photographs : []).flatMap((photograph: unknown) => {
    const data: unknown = Reflect.get(Object(photograph), 'data');
    const isPicture = typeof data === 'string' && /^data:image\/(jpeg|png);base64,[A-Za-z0-9+/=]+$/.test(data);
    return isPicture ? [{ data, caption: text(Reflect.get(Object(photograph), 'caption')) }] : [];
  });
  return {
    format: 'object-id',
    version: 1,
    describedOn: text(found.describedOn).slice(0, 10),
    ...(Object.fromEntries(writtenFields.map((name) => [name, text(found[name])])) as Record<WrittenField, string> &
      Pick<Description, 'kind'>),
    photographs: photographs.slice(0, mostPhotographs),
  };
}

/** A description in which nothing is written yet. */
export const empty: Description = {
  format: 'object-id',
  version: 1,
  describedOn: '',
  ...(Object.fromEntries(writtenFields.map((name) => [name, ''])) as Record<WrittenField, string> &
    Pick<Description, 'kind'>),
  photographs: [],
};

function parsed(written: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const found: unknown = JSON.parse(written);
    return typeof found === 'object' && found !== null ? (found as Readonly<Record<string, unknown>>) : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
