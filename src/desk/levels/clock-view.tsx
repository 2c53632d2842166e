import { type CaseFile, levels, type lists } from '../../case/index.js';
import { type SummaryRow, Tag, type Tone, useSay } from '../../platform/html/index.js';
import { texts } from './texts.js';

const tones: Readonly<Record<levels.ClockState['state'], Tone | 'neutral'>> = {
  running: 'neutral',
  stands: 'neutral',
  soon: 'warning',
  late: 'danger',
  kept: 'success',
  missed: 'danger',
};

const priorityTones: Readonly<Record<levels.Priority, Tone | 'neutral'>> = {
  P1: 'danger',
  P2: 'warning',
  P3: 'info',
  P4: 'neutral',
};

/** Priority and the clock that runs next, for a row of a list. */
export function PriorityCell({ row, now }: { readonly row: lists.WorkRow; readonly now: Date }) {
  const say = useSay();
  const endedAt =
    row.answeredAt ?? row.deliveredAt ?? row.withdrawnAt ?? row.lapsedAt ?? row.forwardedAt ?? row.mergedAt;
  const clock = levels.clockOf({ ...row, endedAt }, now);
  if (!row.priority) return <>–</>;
  return (
    <span class="standing">
      <Tag tone={priorityTones[row.priority]}>{row.priority}</Tag>
      {clock && <span data-clock={clock.state}>{say(clock.brief)}</span>}
    </span>
  );
}

/** Priority and both clocks, beside the term that the law sets, with the way to another priority. */
export function clockRows(caseFile: CaseFile, now: Date): SummaryRow[] {
  if (caseFile.kind === 'whistleblower') return [];
  const priority = { label: texts.priority, value: <Priority caseFile={caseFile} /> };
  const clocks = (['response', 'resolution'] as const).flatMap((name) => {
    const clock = levels.clockState({ ...caseFile, endedAt: caseFile.closedAt }, name, now);
    return clock ? [{ label: texts[name], value: <Clock clock={clock} /> }] : [];
  });
  return [priority, ...clocks];
}

function Priority({ caseFile: { id, priority, closedAt } }: { readonly caseFile: CaseFile }) {
  const say = useSay();
  return (
    <span class="standing">
      {priority ? <Tag tone={priorityTones[priority]}>{priority}</Tag> : <span>{say(texts.none)}</span>}
      {!closedAt && (
        <a class="no-print" href={`/desk/cases/${id}/priority`}>
          {say(priority ? texts.change : texts.set)}
        </a>
      )}
    </span>
  );
}

function Clock({ clock }: { readonly clock: levels.ClockState }) {
  const say = useSay();
  const tone = tones[clock.state];
  return tone === 'neutral' ? <span>{say(clock.words)}</span> : <Tag tone={tone}>{say(clock.words)}</Tag>;
}
