import type { Colleague } from '../../identity/index.js';
import { Button, Done, Form, useSay, type Words } from '../../platform/html/index.js';
import { texts } from './texts.js';

/** What can be done with the chosen cases; stands in the form of the table. */
export function BulkBar({ colleagues }: { readonly colleagues: readonly Colleague[] }) {
  const say = useSay();
  return (
    <fieldset class="bulk">
      <legend>{say(texts.withChosen)}</legend>
      <div class="sentence">
        <Button name="action" value="take" variant="secondary" id="take-chosen">
          {say(texts.take)}
        </Button>
        <Button name="action" value="release" variant="secondary">
          {say(texts.release)}
        </Button>
        <select class="ds-input" name="to" aria-label={say(texts.colleague)}>
          <option value="">{say(texts.chooseColleague)}</option>
          {colleagues.map(({ personKey, name }) => (
            <option value={personKey}>{name}</option>
          ))}
        </select>
        <Button name="action" value="assign" variant="secondary">
          {say(texts.assign)}
        </Button>
      </div>
    </fieldset>
  );
}

/** What was just done, and the way back from it. */
export function BulkSaid({
  words,
  undo,
  back,
}: {
  readonly words: Words;
  readonly undo: string | undefined;
  readonly back: string;
}) {
  const say = useSay();
  return (
    <Done>
      <div class="standing">
        <span>{say(words)}</span>
        {undo && (
          <Form action={`/desk/bulk/${undo}/undo`}>
            <input type="hidden" name="queue" value={back} />
            <Button variant="secondary" size="sm">
              {say(texts.undo)}
            </Button>
          </Form>
        )}
      </div>
    </Done>
  );
}
