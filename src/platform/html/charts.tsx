import type { Words } from './frame.js';
import { useSay } from './frame.js';
import { Details } from './notices.js';
import { DataTable } from './tables.js';
import { texts } from './texts.js';

/** One bar or column: where there is nothing to tell, the value is undefined and the words say so. */
export interface ChartPoint {
  readonly label: Words;
  /** Not negative; of the chart's own unit. */
  readonly value: number | undefined;
  /** The value as it is read: `97 %`, `12`. */
  readonly words: string;
}

interface ChartProps {
  readonly caption: Words;
  readonly points: readonly ChartPoint[];
  /** What fills the chart; the largest value unless given. */
  readonly most?: number;
  /** What the values are measured against, drawn as a line. */
  readonly target?: { readonly value: number; readonly words: Words };
  /** Heads of the table twin. */
  readonly labelHead: Words;
  readonly valueHead: Words;
}

/** Values side by side, one line each: label, bar, value. The table twin says the same in a table. */
export function Bars(props: ChartProps) {
  const say = useSay();
  const full = fullOf(props);
  return (
    <figure class="chart">
      <figcaption>{say(props.caption)}</figcaption>
      <ul class="bars">
        {props.points.map(({ label, value, words }) => (
          <li>
            <span>{say(label)}</span>
            <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
              <rect class="chart-ground" width="100" height="10" />
              <rect class="chart-value" width={share(value, full) * 100} height="10" />
              {props.target && (
                <rect
                  class="chart-target"
                  x={from(share(props.target.value, full) * 100, 0.5)}
                  width="0.5"
                  height="10"
                />
              )}
            </svg>
            <strong>{words}</strong>
          </li>
        ))}
      </ul>
      <Twin {...props} />
    </figure>
  );
}

/** Values over time, one column each. */
export function Columns(props: ChartProps) {
  const say = useSay();
  const full = fullOf(props);
  const target = props.target && 100 - share(props.target.value, full) * 100;
  return (
    <figure class="chart">
      <figcaption>{say(props.caption)}</figcaption>
      <ul class="columns-chart">
        {props.points.map(({ label, value, words }) => (
          <li>
            <strong>{words}</strong>
            <svg viewBox="0 0 10 100" preserveAspectRatio="none" aria-hidden="true">
              <rect class="chart-ground" width="10" height="100" />
              <rect
                class="chart-value"
                y={100 - share(value, full) * 100}
                width="10"
                height={share(value, full) * 100}
              />
              {target !== undefined && <rect class="chart-target" y={from(target, 1)} width="10" height="1" />}
            </svg>
            <span>{say(label)}</span>
          </li>
        ))}
      </ul>
      <Twin {...props} />
    </figure>
  );
}

function Twin({ caption, points, target, labelHead, valueHead }: ChartProps) {
  const say = useSay();
  return (
    <>
      {target && <p class="chart-note">{say(target.words)}</p>}
      <Details summary={texts.asTable}>
        <DataTable
          caption={caption}
          captionHidden
          rows={points}
          columns={[
            { label: labelHead, heading: true, cell: ({ label }) => say(label) },
            { label: valueHead, numeric: true, cell: ({ words }) => words },
          ]}
        />
      </Details>
    </>
  );
}

function fullOf({ most, points, target }: ChartProps): number {
  return most ?? Math.max(1, target?.value ?? 0, ...points.map(({ value }) => value ?? 0));
}

/** Where a line of a thickness begins that is whole also at either end of the chart. */
const from = (at: number, thick: number) => Math.min(100 - thick, Math.max(0, at - thick / 2));

const share = (value: number | undefined, full: number) => Math.min(1, Math.max(0, (value ?? 0) / full));
