import { Details, SummaryList, useSay } from '../../platform/html/index.js';
import { texts } from './texts.js';

/** What each key does; opened and closed by `?` itself (`keys.client.ts`). */
export function Keys() {
  const say = useSay();
  const all = [
    ['j', texts.keyDown],
    ['k', texts.keyUp],
    ['o', texts.keyOpen],
    ['t', texts.keyTake],
    ['n', texts.keyNext],
    ['?', texts.keyHelp],
  ] as const;
  return (
    <div id="keys">
      <Details summary={texts.keysTitle}>
        <SummaryList rows={all.map(([key, words]) => ({ label: { lv: key, en: key }, value: say(words) }))} />
      </Details>
    </div>
  );
}
