import { Refusal } from '../../../platform/http/index.js';
import type { Text } from '../../../platform/text/index.js';
import { given } from '../../officer.js';
import { type Deed, type Outcome, Undone } from '../part.js';

/** Fields that a form must bring, each with what to say where it is missing or too short. */
type Required = Readonly<Record<string, readonly [shortest: number, missing: Text]>>;

const longest = 2000;

/**
 * A deed of one form: its fields as they were typed, checked; what the verb says of a field is shown with it, and nothing typed
 * is lost. What the verb had begun before it refused is not kept.
 */
export function formDeed(
  fields: readonly string[],
  required: Required,
  verb: (...given: [...Parameters<Deed>, Readonly<Record<string, string>>]) => Promise<Outcome>,
): Deed {
  return async (house, tx, officer, id, request) => {
    const typed = Object.fromEntries(fields.map((name) => [name, given(request.body, name).slice(0, longest)]));
    const problems = Object.entries(required).flatMap(([field, [shortest, message]]) =>
      (typed[field] ?? '').length < shortest ? [{ field, message }] : [],
    );
    if (problems.length) return { typed, problems };
    try {
      return await verb(house, tx, officer, id, request, typed);
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'not-valid' || !error.why || !error.details.field) throw error;
      throw new Undone({ typed, problems: [{ field: error.details.field, message: error.why }] });
    }
  };
}
