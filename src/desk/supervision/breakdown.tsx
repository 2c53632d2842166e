import { useUnits } from '../../agency/index.js';
import { cases, figures } from '../../case/index.js';
import { Bars, DataTable, SummaryList, useLang, useSay } from '../../platform/html/index.js';
import { same, type Text } from '../../platform/text/index.js';
import type { Supervised } from './read-figures.js';
import { texts } from './texts.js';
import { ageInWords, countInFigures, shareInWords } from './words.js';

/** What lies behind the month: by channel, unit, priority, age, service, and the telephone. */
export function Breakdown({ supervised }: { readonly supervised: Supervised }) {
  const lang = useLang();
  const { nameOf } = useUnits();
  const received = supervised.byWay.filter(({ measure }) => measure === 'received');
  return (
    <>
      {received.length > 0 && (
        <Bars
          caption={texts.byWay}
          points={received.map(({ group, total }) => ({
            label: wayInWords(group),
            value: total,
            words: countInFigures(total, lang),
          }))}
          labelHead={texts.way}
          valueHead={texts.matters}
        />
      )}
      <Table
        caption={texts.byUnit}
        head={texts.unit}
        rows={supervised.byUnit}
        label={nameOf}
        shown={['term', 'refusal', 'first-contact', 'reopened', 'satisfied']}
      />
      <Table
        caption={texts.byPriority}
        head={texts.priority}
        rows={supervised.byPriority.filter(({ group }) => group !== '')}
        label={same}
        shown={['response', 'resolution']}
      />
      <BacklogTable backlog={supervised.backlog} />
      <LeadTable leadTimes={supervised.leadTimes} />
      <Phone phone={supervised.phone} />
    </>
  );
}

function wayInWords(way: string): Text {
  const words: Readonly<Record<string, Text>> = cases.wayWords;
  return words[way] ?? same(way);
}

interface TableProps {
  readonly caption: Text;
  readonly head: Text;
  readonly rows: readonly figures.Counted[];
  readonly label: (group: string) => Text;
  readonly shown: readonly figures.MeasureId[];
}

function Table({ caption, head, rows, label, shown }: TableProps) {
  const say = useSay();
  const lang = useLang();
  const groups = [...new Set(rows.filter(({ measure }) => shown.includes(measure)).map(({ group }) => group))];
  const of = (group: string, measure: figures.MeasureId) =>
    rows.find((row) => row.group === group && row.measure === measure);
  return (
    <DataTable
      caption={caption}
      rows={groups}
      empty={texts.noneYet}
      columns={[
        { label: head, heading: true, cell: (group) => say(label(group)) },
        ...shown.map((measure) => ({
          label: figures.measures[measure].name,
          numeric: true,
          cell: (group: string) => {
            const counted = of(group, measure);
            return counted
              ? `${shareInWords(figures.shareOf(counted), lang)} (${countInFigures(counted.total, lang)})`
              : '–';
          },
        })),
      ]}
    />
  );
}

function BacklogTable({ backlog }: { readonly backlog: readonly figures.Backlog[] }) {
  const say = useSay();
  const { nameOf } = useUnits();
  const lang = useLang();
  return (
    <DataTable
      caption={texts.backlog}
      rows={backlog}
      columns={[
        { label: texts.unit, heading: true, cell: ({ unit }) => say(nameOf(unit)) },
        { label: texts.age, cell: ({ age }) => say(ageInWords(age)) },
        { label: texts.open, numeric: true, cell: ({ open }) => countInFigures(open, lang) },
        { label: texts.overdue, numeric: true, cell: ({ overdue }) => countInFigures(overdue, lang) },
      ]}
    />
  );
}

function LeadTable({ leadTimes }: { readonly leadTimes: readonly (figures.LeadTime & { readonly name?: Text })[] }) {
  const say = useSay();
  const lang = useLang();
  return (
    <DataTable
      caption={texts.leadTimes}
      rows={leadTimes}
      columns={[
        { label: texts.service, heading: true, cell: ({ name, service }) => say(name ?? same(service)) },
        { label: texts.matters, numeric: true, cell: ({ matters }) => countInFigures(matters, lang) },
        { label: texts.median, numeric: true, cell: ({ median }) => countInFigures(median, lang) },
        { label: texts.ninetyFifth, numeric: true, cell: ({ ninetyFifth }) => countInFigures(ninetyFifth, lang) },
      ]}
    />
  );
}

function Phone({ phone }: Pick<Supervised, 'phone'>) {
  const say = useSay();
  const lang = useLang();
  const seconds = (count: number | null) =>
    count === null ? say(texts.noneYet) : say(texts.seconds, { n: countInFigures(Math.round(count), lang) });
  return (
    <section>
      <h2>{say(texts.telephone)}</h2>
      <SummaryList
        rows={[
          { label: texts.answered, value: countInFigures(phone.answered, lang) },
          { label: texts.abandoned, value: countInFigures(phone.abandoned, lang) },
          { label: texts.serviceLevel, value: shareInWords(phone.serviceLevel ?? undefined, lang) },
          { label: texts.averageWait, value: seconds(phone.averageWait) },
          { label: texts.averageHandling, value: seconds(phone.averageHandling) },
        ]}
      />
    </section>
  );
}
