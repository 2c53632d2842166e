import { say } from '../text/index.js';
import { useFrame } from './frame.js';
import type { PageFacts } from './layout.js';
import { texts } from './texts.js';
import { ways } from './ways.js';

/** At the end of public pages: whether it helped, by one press; why is asked on the next page. Needs no script. */
export function PageRating({ facts: { lang, url } }: { readonly facts: PageFacts }) {
  const { csrf } = useFrame();
  return (
    <form class="page-rating inner" action={ways.rating[lang]} method="post" aria-labelledby="did-it-help">
      {csrf && <input type="hidden" name="_csrf" value={csrf} />}
      <input type="hidden" name="page" value={url.replace(/\?.*$/, '')} />
      <p id="did-it-help">{say(texts.didItHelp, lang)}</p>
      {(['yes', 'no'] as const).map((value) => (
        <button
          type="submit"
          class="ds-button"
          data-variant="secondary"
          data-size="sm"
          name="helped"
          value={value}
          aria-describedby="did-it-help"
        >
          {say(value === 'yes' ? texts.itHelped : texts.itDidNot, lang)}
        </button>
      ))}
    </form>
  );
}
