import { Alert, useSay } from '../platform/html/index.js';
import type { Text } from '../platform/text/index.js';

/** What was typed into a form that the page no longer has, because a colleague was faster: to be read and copied. */
export function Leftover({
  id,
  error,
  texts,
}: {
  /** Of the field that it was typed into: the page's summary of errors leads there. */
  readonly id: string;
  readonly error: Text | undefined;
  readonly texts: readonly (string | undefined)[];
}) {
  const say = useSay();
  const left = texts.filter((text) => text?.trim());
  if (!error || left.length === 0) return null;
  return (
    <div id={id} tabindex={-1}>
      <Alert tone="warning" title={error}>
        <p>{say(yourText)}</p>
        {left.map((text) => (
          <blockquote class="pre-line">{text}</blockquote>
        ))}
      </Alert>
    </div>
  );
}

const yourText: Text = { lv: 'Jūs rakstījāt:', en: 'You wrote:' };
