import { useUnits } from '../../agency/index.js';
import type { incidents } from '../../case/index.js';
import { DataTable, LinkButton, Tag, useLang, useSay, type Words } from '../../platform/html/index.js';
import { instantInBrief } from '../../platform/text/index.js';
import { texts } from './texts.js';

type Row = incidents.Incident & { readonly reports: number };

interface ListProps {
  readonly open: readonly Row[];
  readonly resolved: readonly Row[];
  readonly mayAdd: boolean;
}

/** What is not resolved, and what was. */
export function IncidentList({ open, resolved, mayAdd }: ListProps) {
  const say = useSay();
  return (
    <>
      <h1>{say(texts.title)}</h1>
      <p class="lead">{say(texts.lead)}</p>
      {mayAdd && <LinkButton href="/desk/incidents/new">{say(texts.add)}</LinkButton>}
      <Incidents caption={texts.open} rows={open} />
      {resolved.length > 0 && <Incidents caption={texts.resolvedOnes} rows={resolved} />}
    </>
  );
}

function Incidents({ caption, rows }: { readonly caption: Words; readonly rows: readonly Row[] }) {
  const say = useSay();
  const { nameOf } = useUnits();
  const lang = useLang();
  return (
    <DataTable
      caption={caption}
      rows={rows}
      empty={texts.none}
      columns={[
        {
          label: texts.number,
          heading: true,
          cell: ({ id, number }) => (
            <a class="whole" href={`/desk/incidents/${id}`}>
              {number}
            </a>
          ),
        },
        { label: texts.what, cell: ({ title }) => say(title) },
        { label: texts.systems, cell: ({ systems }) => say(systems) },
        { label: texts.started, cell: ({ startedAt }) => instantInBrief(startedAt, lang) },
        { label: texts.reports, numeric: true, cell: ({ reports }) => reports },
        { label: texts.unit, cell: ({ unit }) => say(nameOf(unit)) },
        { label: texts.state, cell: (row) => <State incident={row} /> },
      ]}
    />
  );
}

/** Whether it goes on, and whether anyone can read of it. */
export function State({ incident: { kind, resolvedAt, publishedAt } }: { readonly incident: incidents.Incident }) {
  const say = useSay();
  return (
    <span class="standing">
      <Tag tone={resolvedAt ? 'success' : kind === 'incident' ? 'danger' : 'warning'}>
        {say(resolvedAt ? texts.over : texts.lasts)}
      </Tag>
      {publishedAt && <Tag tone="info">{say(texts.isPublic)}</Tag>}
    </span>
  );
}
