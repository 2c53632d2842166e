import { type lists, servicesOf, stateOf, stateWords } from '../../case/index.js';
import { rigaDate } from '../../platform/clock/index.js';
import { type Column, DataTable, Tag, useLang, useSay, type Words } from '../../platform/html/index.js';
import type { House } from '../../platform/room/index.js';
import { dateInBrief, type Text } from '../../platform/text/index.js';
import { texts } from '../texts.js';

interface CaseTableProps {
  readonly house: House;
  readonly rows: readonly lists.WorkRow[];
  readonly caption: Words;
  readonly empty: Words;
}

/** Cases as a table, one row each. */
export function CaseTable({ house, rows, caption, empty }: CaseTableProps) {
  const columns = useColumns(house);
  return <DataTable caption={caption} rows={rows} empty={empty} columns={columns} />;
}

function useColumns(house: House): readonly Column<lists.WorkRow>[] {
  const say = useSay();
  const today = rigaDate(house.clock.now());
  const names = new Map(servicesOf(house).map(({ id, passport }) => [id, passport.name]));
  const whatOf = (row: lists.WorkRow) => (row.service ? names.get(row.service) : row.subjectLine) ?? texts.letter;
  return [
    { label: texts.number, heading: true, cell: (row) => <a href={`/desk/cases/${row.id}`}>{row.number}</a> },
    { label: texts.who, cell: (row) => row.subjectName },
    { label: texts.what, cell: (row) => say(whatOf(row)) },
    { label: texts.state, cell: (row) => say(stateWords[stateOf(row)]) },
    { label: texts.due, cell: (row) => <Due row={row} today={today} /> },
    { label: texts.holder, cell: (row) => row.assignedName ?? say(texts.nobody) },
  ];
}

function Due({ row, today }: { readonly row: lists.WorkRow; readonly today: string }) {
  const say = useSay();
  const lang = useLang();
  const note = dueNote(row, today);
  return (
    <span class="standing">
      <span>{row.dueOn ? dateInBrief(row.dueOn, lang) : '–'}</span>
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
