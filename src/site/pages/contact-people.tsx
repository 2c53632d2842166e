import { kinds } from '../../agency/index.js';
import type { View } from '../../platform/dataset/index.js';
import { type Column, DataTable, PhoneLink, useSay } from '../../platform/html/index.js';
import { same, type Text } from '../../platform/text/index.js';
import { contactTexts as words } from './contact-texts.js';

interface Reached {
  readonly name: Text;
  readonly what: Text;
  readonly phone: string;
  readonly email: string;
}

/** The units that are shown to the public, with what they do and how to reach them. */
export function Units({ view }: { readonly view: View }) {
  const rows = view
    .list(kinds.unit)
    .filter(({ content }) => content.isPublic)
    .map(({ content: { name, about, phone, email } }) => ({ name, what: about, phone, email }));
  return <Table heading={words.units} head={words.unit} what={words.does} rows={rows} />;
}

/** Staff as the agency publishes them: posts and telephones. */
export function People({ view }: { readonly view: View }) {
  const rows = view
    .list(kinds.person)
    .map(({ content: { name, post, phone, email } }) => ({ name: same(name), what: post, phone, email }));
  return <Table heading={words.people} head={words.person} what={words.postHeld} rows={rows} />;
}

/** Who answers for what the law asks to be named. */
export function Responsibles({ view }: { readonly view: View }) {
  const duties = kinds.responsible.fields.duty;
  const rows = view.list(kinds.responsible).map(({ content: { duty, name, phone, email } }) => ({
    name: { lv: duties?.show(duty, 'lv') ?? duty, en: duties?.show(duty, 'en') ?? duty },
    what: same(name),
    phone,
    email,
  }));
  return <Table heading={words.responsible} head={words.duty} what={words.person} rows={rows} />;
}

interface TableProps {
  readonly heading: Text;
  readonly head: Text;
  readonly what: Text;
  readonly rows: readonly Reached[];
}

function Table({ heading, head, what, rows }: TableProps) {
  const say = useSay();
  if (rows.length === 0) return null;
  const columns: readonly Column<Reached>[] = [
    { label: head, heading: true, cell: ({ name }) => say(name) },
    { label: what, cell: (row) => say(row.what) || '–' },
    { label: words.phone, cell: ({ phone }) => (phone ? <PhoneLink number={phone} /> : '–') },
    { label: words.email, cell: ({ email }) => (email ? <a href={`mailto:${email}`}>{email}</a> : '–') },
  ];
  return (
    <section>
      <h2>{say(heading)}</h2>
      <DataTable caption={heading} captionHidden rows={rows} columns={columns} />
    </section>
  );
}
