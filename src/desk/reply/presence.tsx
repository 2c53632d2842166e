import type { replies } from '../../case/index.js';
import { Alert, useLang, useSay } from '../../platform/html/index.js';
import { say as sayIn } from '../../platform/text/index.js';
import { texts } from './texts.js';

const clock = new Intl.DateTimeFormat('lv-LV', { timeZone: 'Europe/Riga', timeStyle: 'short' });

/** Who else has the case open, so that two people do not answer the same thing. */
export function Presence({ present }: { readonly present: readonly replies.Present[] }) {
  const say = useSay();
  const lang = useLang();
  if (!present.length) return null;
  return (
    <Alert tone="info" title={texts.alsoOpen}>
      <ul>
        {present.map(({ name, seenAt }) => (
          <li>{sayIn(texts.openedAt, lang, { name, at: clock.format(seenAt) })}</li>
        ))}
      </ul>
      <p>{say(texts.bothKept)}</p>
    </Alert>
  );
}
