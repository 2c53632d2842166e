import { say } from '../text/index.js';
import { useFrame } from './frame.js';
import type { PageFacts } from './layout.js';
import { PhoneLink } from './phone-link.js';
import { contrasts, schemes, sizes } from './preferences.js';
import { texts } from './texts.js';
import { preferencesPath, ways } from './ways.js';

/** The foot of every page: how to reach the agency, its rules, the choice of colours. The desk's is one line. */
export function Foot({ facts }: { readonly facts: PageFacts }) {
  const { lang, side, agency } = facts;
  return (
    <footer class="site-foot">
      <div class="inner">
        {side === 'public' && (
          <div class="foot-columns">
            <Contacts facts={facts} />
            <Links
              facts={facts}
              title="footService"
              names={['services', 'answers', 'prices', 'easy', 'status', 'verify', 'about']}
            />
            <Links
              facts={facts}
              title="footRules"
              names={['standard', 'looks', 'privacy', 'accessibility', 'cookies', 'api']}
            />
          </div>
        )}
        <div class="foot-end">
          <p>
            {say(agency.name, lang)}. {say(texts.registration, lang, { number: agency.registrationNumber })}
          </p>
          <p>
            <a href={`${ways.problem[lang]}?${facts.reported}`} rel="nofollow">
              {say(texts.reportPage, lang)}
            </a>
          </p>
          <SchemeForm facts={facts} />
        </div>
      </div>
    </footer>
  );
}

function Contacts({ facts: { lang, agency } }: { readonly facts: PageFacts }) {
  return (
    <section>
      <h2>{say(texts.footContacts, lang)}</h2>
      <address>
        <PhoneLink number={agency.deskPhone} />
        <br />
        {say(texts.deskPhone, lang, { hours: say(agency.deskHours, lang) })}
        <br />
        <a href={`mailto:${agency.email}`}>{agency.email}</a>
        <br />
        <a href={ways.write[lang]}>{say(texts.write, lang)}</a>
        <br />
        {say(agency.address, lang)}
      </address>
    </section>
  );
}

type Linked =
  | 'services'
  | 'answers'
  | 'prices'
  | 'easy'
  | 'status'
  | 'standard'
  | 'looks'
  | 'verify'
  | 'about'
  | 'privacy'
  | 'accessibility'
  | 'cookies'
  | 'api';

interface LinksProps {
  readonly facts: PageFacts;
  readonly title: 'footService' | 'footRules';
  readonly names: readonly Linked[];
}

function Links({ facts: { lang }, title, names }: LinksProps) {
  return (
    <section>
      <h2>{say(texts[title], lang)}</h2>
      <ul>
        {names.map((name) => (
          <li>
            <a href={ways[name][lang]}>{say(texts[name], lang)}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The choices of colours, contrast and size of text, each kept without script. */
function SchemeForm({ facts }: { readonly facts: PageFacts }) {
  const { csrf } = useFrame();
  const { scheme, size, contrast, url } = facts;
  return (
    <form class="scheme-form" action={preferencesPath} method="post">
      {csrf && <input type="hidden" name="_csrf" value={csrf} />}
      <input type="hidden" name="next" value={url} />
      <Choices
        facts={facts}
        label="colours"
        name="scheme"
        chosen={scheme}
        choices={schemes.map((value) => [value, value])}
      />
      <Choices
        facts={facts}
        label="contrast"
        name="contrast"
        chosen={contrast}
        choices={contrasts.map((value) => [value, value])}
      />
      <Choices
        facts={facts}
        label="textSize"
        name="size"
        chosen={size}
        choices={sizes.map((value) => [value, `size${value}`])}
      />
    </form>
  );
}

interface ChoicesProps {
  readonly facts: PageFacts;
  readonly label: 'colours' | 'contrast' | 'textSize';
  readonly name: string;
  readonly chosen: string;
  /** What is sent, and the text that says it. */
  readonly choices: readonly (readonly [string, keyof typeof texts])[];
}

function Choices({ facts: { lang }, label, name, chosen, choices }: ChoicesProps) {
  return (
    <span class="scheme-choices">
      <span>{say(texts[label], lang)}</span>
      {choices.map(([value, words]) => (
        <button type="submit" class="plain-button" name={name} value={value} aria-pressed={value === chosen}>
          {say(texts[words], lang)}
        </button>
      ))}
    </span>
  );
}
