import { useSay } from '../../platform/html/index.js';
import { difference } from './difference.js';
import { texts } from './texts.js';

/** Two texts as one, with what only one of them has marked, also for those who hear it. */
export function Marked({ before, after }: { readonly before: string; readonly after: string }) {
  const say = useSay();
  return (
    <>
      {difference(before, after).map(({ in: where, text }) =>
        where === 'both' ? (
          text
        ) : where === 'theirs' ? (
          <del>
            <span class="ds-sr-only">{say(texts.onlyBefore)} </span>
            {text}
            <span class="ds-sr-only">{say(texts.endOf)} </span>
          </del>
        ) : (
          <ins>
            <span class="ds-sr-only">{say(texts.onlyAfter)} </span>
            {text}
            <span class="ds-sr-only">{say(texts.endOf)} </span>
          </ins>
        ),
      )}
    </>
  );
}
