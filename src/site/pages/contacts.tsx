import {
  Alert,
  agency,
  Breadcrumbs,
  LinkButton,
  SummaryList,
  useLang,
  useSay,
  ways,
} from '../../platform/html/index.js';
import type { House } from '../../platform/room/index.js';
import type { PublicPage } from '../serve-public.js';
import { texts } from '../texts.js';
import { contactTexts as words } from './contact-texts.js';
import { WaysTable } from './ways-table.js';

/** Every way to reach the agency, with its hours and what it is good for. */
export function contactsPage(house: House): PublicPage {
  return ({ lang }) => ({
    title: words.title[lang],
    description: words.description[lang],
    body: <Contacts at={house.clock.now()} />,
  });
}

function Contacts({ at }: { readonly at: Date }) {
  const say = useSay();
  const lang = useLang();
  const mail = (address: string) => <a href={`mailto:${address}`}>{address}</a>;
  return (
    <>
      <Breadcrumbs here={words.title} />
      <h1>{say(words.title)}</h1>
      <p class="lead">{say(words.lead)}</p>
      <Alert tone="info" title={texts.noCounterTitle}>
        <p>{say(words.noCounter)}</p>
      </Alert>
      <section>
        <h2>{say(words.desk)}</h2>
        <p>{say(words.deskText)}</p>
        <SummaryList
          rows={[
            { label: words.phone, value: <a href={`tel:${agency.deskPhone.replace(/ /g, '')}`}>{agency.deskPhone}</a> },
            { label: words.email, value: mail(agency.deskEmail) },
            { label: words.hours, value: say(words.dayAndNight) },
          ]}
        />
        <p class="hint">{say(texts.recorded)}</p>
      </section>
      <section>
        <h2>{say(words.office)}</h2>
        <p>{say(words.officeText)}</p>
        <SummaryList
          rows={[
            { label: words.eAddress, value: say(agency.eAddress) },
            { label: words.email, value: mail(agency.email) },
            { label: words.post, value: say(agency.address) },
            { label: words.registration, value: agency.registrationNumber },
          ]}
        />
      </section>
      <section>
        <h2>{say(words.ways)}</h2>
        <p>{say(words.waysText)}</p>
        <WaysTable at={at} />
      </section>
      <section>
        <h2>{say(words.write)}</h2>
        <p>{say(words.writeText)}</p>
        <LinkButton href={ways.write[lang]}>{say(words.write)}</LinkButton>
      </section>
      <section>
        <h2>{say(words.feedback)}</h2>
        <p>{say(words.feedbackText)}</p>
      </section>
      <section>
        <h2>{say(words.access)}</h2>
        <p>{say(words.accessText)}</p>
      </section>
    </>
  );
}
