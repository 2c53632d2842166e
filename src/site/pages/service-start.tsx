import type { Passport, Service, Way } from '../../case/index.js';
import { LinkButton, PhoneLink, useAgency, useLang, useSay, ways } from '../../platform/html/index.js';
import { fill, type Lang, type Text } from '../../platform/text/index.js';
import { addressOfForm, topicOfService } from '../contact/topics.js';
import { beginAddress } from '../paths.js';
import { texts as siteTexts, wayWords } from '../texts.js';

const texts = {
  request: { lv: 'Rakstīt pieteikumu', en: 'Write an application' },
  requestSigned: {
    lv: 'Brīvā formā, ar datnēm. Nosūtot vajadzēs pieslēgties.',
    en: 'In your own words, with files. Sending asks you to sign in.',
  },
  requestOpen: {
    lv: 'Brīvā formā, ar datnēm. Pieslēgties nav vajadzīgs.',
    en: 'In your own words, with files. There is no need to sign in.',
  },
  elsewhere: { lv: 'Izmantot arī citur', en: 'Also available at' },
  heading: { lv: 'Kā pieprasīt', en: 'Ways to ask' },
  mail: {
    lv: 'Ar drošu elektronisko parakstu parakstītu dokumentu sūtiet uz',
    en: 'Send a document signed with a secure electronic signature to',
  },
  eAddress: { lv: 'Rakstiet no savas e-adreses uz', en: 'Write from your e-address to' },
  post: {
    lv: 'Pašrocīgi parakstītu pieprasījumu sūtiet: {address}.',
    en: 'Send a request signed by hand to: {address}.',
  },
  phone: { lv: 'Zvaniet visu diennakti:', en: 'Call day or night:' },
  online: { lv: 'Sistēmas pieslēdzas', en: 'Systems connect to the' },
  api: { lv: 'programmu saskarnei', en: 'interface for programs' },
} satisfies Record<string, Text>;

interface Props {
  readonly service: Service;
}

/** The buttons that begin it, the quickest way first. */
export function Starts({ service }: Props) {
  const say = useSay();
  const lang = useLang();
  const { passport, application, lookup, ownData, pages = [] } = service;
  const topic = topicOfService(service);
  const own = application || lookup || ownData || pages.length > 0;
  return (
    <>
      {pages.map(({ address, label, hint }, n) => (
        <div class="start">
          <LinkButton href={say(address)} variant={n ? 'secondary' : undefined}>
            {say(label)}
          </LinkButton>
          <p class="hint">{say(hint)}</p>
        </div>
      ))}
      {ownData && (
        <div class="start">
          <LinkButton href={beginAddress(passport, 'ownData', lang)}>{say(ownData.begin)}</LinkButton>
          <p class="hint">{say(siteTexts.ownDataHint)}</p>
        </div>
      )}
      {lookup && (
        <div class="start">
          <LinkButton href={beginAddress(passport, 'lookup', lang)} variant={ownData ? 'secondary' : undefined}>
            {say(lookup.begin ?? siteTexts.startLookup)}
          </LinkButton>
          <p class="hint">{say(lookup.beginHint ?? siteTexts.lookupHint)}</p>
        </div>
      )}
      {application && (
        <div class="start">
          <LinkButton
            href={beginAddress(passport, 'application', lang)}
            variant={ownData || lookup ? 'secondary' : undefined}
          >
            {say(application.begin ?? siteTexts.startApplication)}
          </LinkButton>
          <p class="hint">{say(application.beginHint ?? siteTexts.startHint)}</p>
        </div>
      )}
      {topic && (
        <div class="start">
          <LinkButton href={addressOfForm(topic, lang)} variant={own ? 'secondary' : undefined}>
            {say(texts.request)}
          </LinkButton>
          <p class="hint">{say(asksForProof(passport) ? texts.requestSigned : texts.requestOpen)}</p>
        </div>
      )}
      {passport.elsewhere && (
        <p>
          {say(texts.elsewhere)}:{' '}
          {passport.elsewhere.map(({ name, url }, index) => (
            <>
              {index > 0 && ', '}
              <a href={url}>{say(name)}</a>
            </>
          ))}
          .
        </p>
      )}
    </>
  );
}

function asksForProof({ assurance }: Passport): boolean {
  return assurance === 'high' || assurance === 'substantial';
}

/** Every way to ask, each with where it begins. */
export function RequestWays({ service }: Props) {
  const say = useSay();
  return (
    <>
      <h3>{say(texts.heading)}</h3>
      <ul>
        {service.passport.requestBy.map((way) => (
          <WayLine service={service} way={way} />
        ))}
      </ul>
    </>
  );
}

function WayLine({ service, way }: Props & { readonly way: Way }) {
  const agency = useAgency();
  const say = useSay();
  const lang = useLang();
  const begin = beginOf(service, lang);
  if (way === 'portal' || way === 'web')
    return <li>{begin ? <a href={begin}>{capital(say(wayWords[way]))}</a> : capital(say(wayWords[way]))}.</li>;
  if (way === 'post') return <li>{say(fill(texts.post, { address: agency.address }))}</li>;
  if (way === 'e-address')
    return (
      <li>
        {say(texts.eAddress)} <span class="nowrap">{say(agency.eAddress)}</span>.
      </li>
    );
  if (way === 'online')
    return (
      <li>
        {say(texts.online)} <a href={ways.api[lang]}>{say(texts.api)}</a>.
      </li>
    );
  if (way === 'phone')
    return (
      <li>
        {say(texts.phone)} <PhoneLink number={agency.deskPhone} />.
      </li>
    );
  return (
    <li>
      {say(texts.mail)}{' '}
      <a href={`mailto:${agency.email}?subject=${encodeURIComponent(service.passport.name[lang])}`}>{agency.email}</a>.
    </li>
  );
}

/** Where the electronic way begins. */
export function beginOf(service: Service, lang: Lang): string | undefined {
  if (service.pages?.[0]) return service.pages[0].address[lang];
  if (service.ownData) return beginAddress(service.passport, 'ownData', lang);
  if (service.lookup) return beginAddress(service.passport, 'lookup', lang);
  if (service.application) return beginAddress(service.passport, 'application', lang);
  const topic = topicOfService(service);
  return topic && addressOfForm(topic, lang);
}

function capital(words: string): string {
  return words.charAt(0).toLocaleUpperCase() + words.slice(1);
}
