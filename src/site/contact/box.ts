import type { Text } from '../../platform/text/index.js';
import type { Shown } from './contact-routes.js';
import type { Typed } from './typed.js';

/** Name, value and mistake of a field of the form. */
export function box({ typed, problems }: Shown, name: keyof Typed) {
  const error: Text | undefined = problems.find(({ field }) => field === name)?.message;
  return { name, value: typed[name], error };
}
