import type { DemonstrationEntry } from '../../identity/index.js';
import { DataTable, LinkButton, useLang, useSay, ways } from '../../platform/html/index.js';
import { formatPersonalCode } from '../../platform/identifiers/index.js';
import type { House } from '../../platform/room/index.js';
import type { Text } from '../../platform/text/index.js';
import { demoTexts as texts, tour } from './texts.js';

interface DemoProps {
  readonly entries: readonly DemonstrationEntry[];
  readonly house: House;
}

/** Where everything is, a tour, and everyone whom one may sign in as. */
export function DemoBody({ entries, house }: DemoProps) {
  const say = useSay();
  return (
    <>
      <h1>{say(texts.title)}</h1>
      <p class="lead">{say(texts.lead)}</p>
      <section>
        <h2>{say(texts.tour)}</h2>
        <ol class="how">
          {tour.map((step) => (
            <li>{say(step)}</li>
          ))}
        </ol>
      </section>
      <section>
        <h2>{say(texts.residents)}</h2>
        <People entries={entries.filter(({ side }) => side === 'client')} caption={texts.residents} />
      </section>
      <section>
        <h2>{say(texts.staff)}</h2>
        <People entries={entries.filter(({ side }) => side === 'staff')} caption={texts.staff} />
      </section>
      <section>
        <h2>{say(texts.places)}</h2>
        <Places publicUrl={house.settings.publicUrl} />
      </section>
    </>
  );
}

function People({ entries, caption }: { readonly entries: readonly DemonstrationEntry[]; readonly caption: Text }) {
  const say = useSay();
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={entries}
      columns={[
        { label: texts.person, cell: (entry) => `${entry.givenName} ${entry.familyName}`, heading: true },
        { label: texts.code, cell: (entry) => <span class="nowrap">{formatPersonalCode(entry.personalCode)}</span> },
        { label: texts.shows, cell: (entry) => say(entry.shows) },
        {
          label: texts.signIn,
          cell: (entry) => (
            <LinkButton href={`/demo/as/${entry.key}`} variant="secondary" size="sm">
              {say(texts.signIn)}
              <span class="ds-sr-only"> {say(texts.as, { name: `${entry.givenName} ${entry.familyName}` })}</span>
            </LinkButton>
          ),
        },
      ]}
    />
  );
}

function Places({ publicUrl }: { readonly publicUrl: string }) {
  const lang = useLang();
  const places: readonly { readonly name: Text; readonly path: string }[] = [
    { name: texts.home, path: `/${lang}` },
    { name: texts.desk, path: '/desk' },
    { name: texts.verify, path: ways.verify[lang] },
    { name: texts.phone, path: `/demo/phone?lang=${lang}` },
    { name: texts.outbox, path: `/demo/outbox?lang=${lang}` },
    { name: texts.eAddress, path: `/demo/e-address?lang=${lang}` },
    { name: texts.api, path: '/api/v1/openapi.json' },
    { name: texts.people, path: '/demo/people.json' },
    { name: texts.outboxJson, path: '/demo/outbox.json' },
    { name: texts.health, path: '/health/ready' },
  ];
  const say = useSay();
  return (
    <DataTable
      caption={texts.places}
      captionHidden
      rows={places}
      columns={[
        { label: texts.place, cell: (place) => say(place.name), heading: true },
        { label: texts.address, cell: (place) => <a href={place.path}>{publicUrl + place.path}</a> },
      ]}
    />
  );
}
