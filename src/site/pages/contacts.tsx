import { agencySnapshot, hoursInWords, kinds } from '../../agency/index.js';
import type { Snapshot, View } from '../../platform/dataset/index.js';
import {
  Alert,
  Breadcrumbs,
  LinkButton,
  PhoneLink,
  SummaryList,
  useAgency,
  useLang,
  useSay,
  ways,
} from '../../platform/html/index.js';
import type { House } from '../../platform/room/index.js';
import { fill } from '../../platform/text/index.js';
import { organisationWithHours } from '../open-data/structured-hours.js';
import type { PublicPage } from '../serve-public.js';
import { texts } from '../texts.js';
import { Hours } from './contact-hours.js';
import { People, Responsibles, Units } from './contact-people.js';
import { contactTexts as words } from './contact-texts.js';
import { WaysTable } from './ways-table.js';

/** Every way to reach the agency, its units and people, where it is and when it works: all from the dated dataset, planned changes of hours too. */
export function contactsPage(house: House): PublicPage {
  return async ({ lang, server }) => {
    const { snapshot, now } = await house
      .db('web')
      .transaction({}, async (tx) => ({ snapshot: await agencySnapshot(tx), now: tx.now }));
    const view = snapshot.at(now);
    return {
      title: words.title[lang],
      description: words.description[lang],
      data: [organisationWithHours(house.settings.publicUrl, server.shown.agency(), snapshot, now, lang)],
      body: <Contacts view={view} snapshot={snapshot} />,
    };
  };
}

function Contacts({ view, snapshot }: { readonly view: View; readonly snapshot: Snapshot }) {
  const say = useSay();
  const lang = useLang();
  const agency = useAgency();
  const place = view.find(kinds.place, 'main')?.content;
  return (
    <>
      <Breadcrumbs here={words.title} />
      <h1>{say(words.title)}</h1>
      <p class="lead">{say(words.lead)}</p>
      <Alert tone="info" title={texts.noCounterTitle}>
        <p>{say(place?.visits ?? words.noCounter)}</p>
      </Alert>
      <Reach view={view} />
      <Hours view={view} snapshot={snapshot} />
      <Requisites view={view} />
      <section>
        <h2>{say(words.ways)}</h2>
        <p>{say(words.waysText)}</p>
        <WaysTable view={view} />
      </section>
      <section>
        <h2>{say(words.write)}</h2>
        <p>{say(words.writeText)}</p>
        <LinkButton href={ways.write[lang]}>{say(words.write)}</LinkButton>
      </section>
      <Units view={view} />
      <People view={view} />
      <Responsibles view={view} />
      <section>
        <h2>{say(words.feedback)}</h2>
        <p>{say(fill(words.feedbackText, { ministry: agency.ministry }))}</p>
      </section>
      <section>
        <h2>{say(words.access)}</h2>
        {place && <p>{say(place.access)}</p>}
        {place?.environment.lv && <p>{say(place.environment)}</p>}
        {place?.reach.lv && <p>{say(place.reach)}</p>}
        <p>{say(words.accessText)}</p>
      </section>
    </>
  );
}

/** The telephones and mailboxes, each with what it is for and when it is answered. */
function Reach({ view }: { readonly view: View }) {
  const say = useSay();
  return (
    <>
      {deskFirst(view).map(({ content: { name, about, phone, email, hours, recorded } }) => (
        <section>
          <h2>{say(name)}</h2>
          {about.lv && <p>{say(about)}</p>}
          <SummaryList
            rows={[
              ...(phone ? [{ label: words.phone, value: <PhoneLink number={phone} /> }] : []),
              ...(email ? [{ label: words.email, value: <a href={`mailto:${email}`}>{email}</a> }] : []),
              ...(hours ? [{ label: words.hours, value: say(hoursInWords(view, hours)) }] : []),
            ]}
          />
          {recorded && <p class="hint">{say(texts.recorded)}</p>}
        </section>
      ))}
    </>
  );
}

/** The service desk answers day and night: it comes first. */
function deskFirst(view: View) {
  const rank = ({ key }: { readonly key: string }) => (key === 'service-desk' ? 0 : 1);
  return view.list(kinds.contact).toSorted((a, b) => rank(a) - rank(b));
}

function Requisites({ view }: { readonly view: View }) {
  const say = useSay();
  const agency = useAgency();
  const own = view.find(kinds.requisites, 'agency')?.content;
  return (
    <section>
      <h2>{say(words.requisites)}</h2>
      <p>{say(words.officeText)}</p>
      <SummaryList
        rows={[
          { label: words.name, value: say(agency.name) },
          { label: words.registration, value: agency.registrationNumber },
          { label: words.post, value: say(agency.address) },
          { label: words.email, value: <a href={`mailto:${agency.email}`}>{agency.email}</a> },
          { label: words.eAddress, value: say(agency.eAddress) },
          ...(own?.account ? [{ label: words.account, value: own.account }] : []),
          ...(own ? [{ label: words.ministry, value: say(own.ministry) }] : []),
        ]}
      />
    </section>
  );
}
