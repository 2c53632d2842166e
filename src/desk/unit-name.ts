import { units } from '../identity/index.js';
import { same, type Text } from '../platform/text/index.js';

/** A unit by its name; its id where there is none by that id any more. */
export function unitName(unit: string): Text {
  return units.find(({ id }) => id === unit)?.name ?? same(unit);
}
