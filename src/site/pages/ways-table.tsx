import { reach } from '../../case/index.js';
import type { View } from '../../platform/dataset/index.js';
import { DataTable, useAgency, useLang, useSay } from '../../platform/html/index.js';
import type { Text } from '../../platform/text/index.js';

const texts = {
  caption: { lv: 'Saziņas veidi un to juridiskais spēks', en: 'Ways to reach us and their legal weight' },
  way: { lv: 'Veids', en: 'Way' },
  contact: { lv: 'Kur', en: 'Where' },
  weight: { lv: 'Juridiskais spēks', en: 'Legal weight' },
  identity: { lv: 'Kā zinām, kas Jūs esat', en: 'How we know who you are' },
  source: { lv: 'Pamats', en: 'Ground' },
} satisfies Record<string, Text>;

/** The ways by which one can reach the agency, as they are published. */
export function WaysTable({ view }: { readonly view: View }) {
  const say = useSay();
  return (
    <DataTable
      caption={texts.caption}
      captionHidden
      rows={reach.waysIn(view, useAgency())}
      columns={[
        { label: texts.way, heading: true, cell: ({ name }) => say(name) },
        { label: texts.contact, cell: (way) => <Where way={way} /> },
        { label: texts.weight, cell: ({ weight }) => say(weight) },
        { label: texts.identity, cell: ({ identity }) => say(identity) },
        { label: texts.source, cell: ({ source }) => <span class="muted">{say(source)}</span> },
      ]}
    />
  );
}

function Where({ way: { contact, href, hours, notice } }: { readonly way: reach.WayDetails }) {
  const say = useSay();
  const lang = useLang();
  return (
    <>
      {href ? <a href={href[lang]}>{say(contact)}</a> : say(contact)}
      <br />
      <span class="muted">{say(hours)}</span>
      {notice && (
        <>
          <br />
          <strong>{say(notice)}</strong>
        </>
      )}
    </>
  );
}
