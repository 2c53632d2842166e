import type { ComponentChildren } from 'preact';
import { instantInWords } from '../text/index.js';
import { useLang, useSay, type Words } from './frame.js';
import { Tag, type Tone } from './notices.js';
import { texts } from './texts.js';

export interface SummaryRow {
  readonly label: Words;
  readonly value: ComponentChildren;
  /** Link to change the answer; `what` names it for assistive technology when it differs from the label. */
  readonly change?: { readonly href: string; readonly what?: Words } | undefined;
}

/** Labels and values: check-your-answers, facts of a case. */
export function SummaryList({ rows }: { readonly rows: readonly SummaryRow[] }) {
  const say = useSay();
  return (
    <dl class="summary">
      {rows.map(({ label, value, change }) => (
        <div class="summary-row">
          <dt>{say(label)}</dt>
          <dd>{value}</dd>
          {change && (
            <dd class="summary-change">
              <a href={change.href}>
                {say(texts.change)}
                <span class="ds-sr-only"> {say(change.what ?? label)}</span>
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}

export interface Task {
  readonly title: Words;
  readonly href?: string;
  readonly hint?: Words;
  readonly status: { readonly label: Words; readonly tone?: Tone | 'neutral' };
}

/** Things to do, each with its state. */
export function TaskList({ tasks }: { readonly tasks: readonly Task[] }) {
  const say = useSay();
  return (
    <ul class="tasks">
      {tasks.map((task) => (
        <li>
          <div>
            {task.href ? <a href={task.href}>{say(task.title)}</a> : <span>{say(task.title)}</span>}
            {task.hint && <p class="hint">{say(task.hint)}</p>}
          </div>
          <Tag tone={task.status.tone}>{say(task.status.label)}</Tag>
        </li>
      ))}
    </ul>
  );
}

export interface StepLine {
  readonly label: Words;
  readonly state: 'done' | 'current' | 'ahead';
  readonly note?: Words;
}

/** How far a matter has come. */
export function Steps({ steps, label }: { readonly steps: readonly StepLine[]; readonly label?: Words }) {
  const say = useSay();
  const state = { done: texts.stepDone, current: texts.stepCurrent, ahead: texts.stepAhead };
  return (
    <ol class="steps" aria-label={say(label ?? texts.steps)}>
      {steps.map((step) => (
        <li data-state={step.state} aria-current={step.state === 'current' ? 'step' : undefined}>
          <span class="step-label">{say(step.label)}</span>
          <span class="ds-sr-only"> ({say(state[step.state])})</span>
          {step.note && <span class="step-note">{say(step.note)}</span>}
        </li>
      ))}
    </ol>
  );
}

export interface TimelineEntry {
  readonly at: Date;
  readonly title: Words;
  /** Who did it or by which way it came. */
  readonly by?: Words;
  readonly body?: ComponentChildren;
}

/** What happened and when, in the order given. */
export function Timeline({ entries }: { readonly entries: readonly TimelineEntry[] }) {
  const say = useSay();
  const lang = useLang();
  return (
    <ol class="timeline">
      {entries.map((entry) => (
        <li>
          <p class="timeline-title">{say(entry.title)}</p>
          <p class="timeline-meta">
            <time dateTime={entry.at.toISOString()}>{instantInWords(entry.at, lang)}</time>
            {entry.by && <> · {say(entry.by)}</>}
          </p>
          {entry.body && <div class="timeline-body">{entry.body}</div>}
        </li>
      ))}
    </ol>
  );
}
