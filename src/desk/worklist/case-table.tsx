import { useUnits } from '../../agency/index.js';
import { cases, type lists, servicesOf, staffStateWords, stateOf } from '../../case/index.js';
import { rigaDate } from '../../platform/clock/index.js';
import { type Column, DataTable, Tag, useLang, useSay, type Words } from '../../platform/html/index.js';
import type { House } from '../../platform/room/index.js';
import { dateInBrief, say as sayIn, type Text } from '../../platform/text/index.js';
import { PriorityCell } from '../levels/clock-view.js';
import { texts } from '../texts.js';
import { texts as own } from './texts.js';

interface CaseTableProps {
  readonly house: House;
  readonly rows: readonly lists.WorkRow[];
  readonly caption: Words;
  readonly empty: Words;
  /** Beside the number, in this order. */
  readonly columns: readonly lists.ColumnName[];
  /** Whom each row waits for, after the others. */
  readonly awaits?: boolean;
  /** Rows have a box by which they are chosen, in the form that the table stands in. */
  readonly pick?: boolean;
}

/** Cases as a table, one row each. */
export function CaseTable({ house, rows, caption, empty, columns, awaits, pick }: CaseTableProps) {
  const all = useColumns(house);
  const chosen = [...columns.map((name) => all[name]), ...(awaits ? [awaited] : [])];
  const shown = pick ? [box, number, ...chosen] : [number, ...chosen];
  return <DataTable caption={caption} rows={rows} empty={empty} columns={shown} />;
}

type CaseColumn = Column<lists.WorkRow>;

const number: CaseColumn = {
  label: texts.number,
  heading: true,
  cell: (row) => (
    <a class="whole" href={`/desk/cases/${row.id}`}>
      {row.number}
    </a>
  ),
};
const box: CaseColumn = { label: own.chosen, cell: (row) => <Pick row={row} /> };

const awaited: CaseColumn = { label: own.awaits, cell: (row) => <AwaitedBy row={row} /> };

function AwaitedBy({ row: { awaits } }: { readonly row: lists.WorkRow }) {
  const lang = useLang();
  return awaits && <>{sayIn(own.awaitsUntil, lang, { whom: awaits.whom, until: dateInBrief(awaits.untilOn, lang) })}</>;
}

function Pick({ row }: { readonly row: lists.WorkRow }) {
  const say = useSay();
  return (
    <input
      class="ds-input"
      type="checkbox"
      name="case"
      value={row.id}
      aria-label={say(own.pick, { number: row.number })}
    />
  );
}

function useColumns(house: House): Readonly<Record<lists.ColumnName, CaseColumn>> {
  const say = useSay();
  const { nameOf } = useUnits();
  const lang = useLang();
  const now = house.clock.now();
  const today = rigaDate(now);
  const names = new Map(servicesOf(house).map(({ id, passport }) => [id, passport.name]));
  const whatOf = (row: lists.WorkRow) => (row.service ? names.get(row.service) : row.subjectLine) ?? texts.letter;
  return {
    who: { label: texts.who, cell: (row) => row.subjectName },
    what: { label: texts.what, cell: (row) => say(whatOf(row)) },
    kind: { label: own.kind, cell: (row) => say(cases.tracks[row.kind].name) },
    way: { label: own.way, cell: (row) => say(cases.wayWords[row.way]) },
    state: { label: texts.state, cell: (row) => say(staffStateWords[stateOf(row)]) },
    priority: { label: own.priority, cell: (row) => <PriorityCell row={row} now={now} /> },
    due: { label: texts.due, cell: (row) => <Due row={row} today={today} /> },
    received: { label: own.received, cell: (row) => dateInBrief(rigaDate(row.submittedAt), lang) },
    unit: { label: own.unit, cell: (row) => say(nameOf(row.unit)) },
    holder: { label: texts.holder, cell: (row) => row.assignedName ?? say(texts.nobody) },
  };
}

/** The columns by name, for whoever chooses among them. */
export const columnNames: Readonly<Record<lists.ColumnName, Text>> = {
  who: texts.who,
  what: texts.what,
  kind: own.kind,
  way: own.way,
  state: texts.state,
  priority: own.priority,
  due: texts.due,
  received: own.received,
  unit: own.unit,
  holder: texts.holder,
};

function Due({ row, today }: { readonly row: lists.WorkRow; readonly today: string }) {
  const say = useSay();
  const lang = useLang();
  const note = dueNote(row, today);
  return (
    <span class="standing">
      <span class="whole">{row.dueOn ? dateInBrief(row.dueOn, lang) : '–'}</span>
      {note && <Tag tone={note === texts.overdue ? 'danger' : 'warning'}>{say(note)}</Tag>}
    </span>
  );
}

const running: ReadonlySet<string> = new Set([
  'awaiting-payment',
  'in-progress',
  'with-officer',
  'granted',
  'ready-to-send',
]);

/** What an officer should notice about a term; nothing while it stands still or once the case has ended. */
function dueNote(row: lists.WorkRow, today: string): Text | undefined {
  if (!row.dueOn || !running.has(stateOf(row))) return undefined;
  if (row.dueOn < today) return texts.overdue;
  if (row.dueOn === today) return texts.today;
  if (row.warnedOfDue === row.dueOn) return texts.ending;
  return row.urgent ? texts.urgent : undefined;
}
