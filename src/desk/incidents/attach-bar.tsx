import type { incidents } from '../../case/index.js';
import { Button, useSay } from '../../platform/html/index.js';
import { texts } from './texts.js';

/** Attaches the chosen cases to a known problem; stands in the form of the table. */
export function AttachBar({ incidents: open }: { readonly incidents: readonly incidents.Incident[] }) {
  const say = useSay();
  if (open.length === 0) return null;
  return (
    <fieldset class="bulk">
      <legend>{say(texts.attachChosen)}</legend>
      <div class="sentence">
        <select class="ds-input" name="incident" aria-label={say(texts.problem)}>
          {open.map(({ id, number, title }) => (
            <option value={id}>
              {number} {say(title)}
            </option>
          ))}
        </select>
        <Button variant="secondary" formaction="/desk/incidents/attach">
          {say(texts.attach)}
        </Button>
      </div>
    </fieldset>
  );
}
