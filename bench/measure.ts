/** One line of the report. */
export interface Measured {
  readonly measure: string;
  readonly ours: string;
  readonly bare: string;
  readonly ratio?: number;
  /** The ratio that is promised, at least or at most; none where a figure is only told. */
  readonly target?: { readonly atLeast: number } | { readonly atMost: number };
}

export interface Contestant {
  readonly name: string;
  /** One short round; gives its figure (a rate or a time). */
  readonly run: () => Promise<number>;
}

/**
 * Figures of contestants that take turns, so that whatever else the machine does meets all of them alike. Round 0 warms up
 * and is not counted. The ratio of two contestants is the median of their ratios within a round.
 */
export async function takeTurns(contestants: readonly Contestant[], rounds: number): Promise<Figures> {
  const rows: ReadonlyMap<string, number>[] = [];
  for (let round = 0; round <= rounds; round++) {
    const row = new Map<string, number>();
    // Every other round runs backwards: nobody always follows the same neighbour.
    for (const { name, run } of round % 2 ? contestants : contestants.toReversed()) row.set(name, await run());
    if (round > 0) rows.push(row);
  }
  const of = (name: string) => rows.map((row) => row.get(name) ?? Number.NaN);
  return {
    median: (name) => median(of(name)),
    ratio: (name, to) => median(rows.map((row) => (row.get(name) ?? Number.NaN) / (row.get(to) ?? Number.NaN))),
  };
}

export interface Figures {
  median(name: string): number;
  ratio(name: string, to: string): number;
}

export function median(figures: readonly number[]): number {
  const sorted = figures.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

export function perSecond(rate: number): string {
  return `${Math.round(rate)}/s`;
}

export function milliseconds(time: number): string {
  return `${time.toFixed(time < 10 ? 2 : 1)} ms`;
}

export function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1e6)} MB`;
}

/** The report as a table for the terminal. */
export function tableOf(lines: readonly Measured[]): string {
  const cells = lines.map((line) => [
    line.measure,
    line.ours,
    line.bare,
    line.ratio?.toFixed(2) ?? '',
    targetWords(line),
    verdict(line),
  ]);
  const rows = [['measure', 'ours', 'bare', 'ratio', 'target', 'kept'], ...cells];
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  const text = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return [text[0], widths.map((width) => '─'.repeat(width)).join('  '), ...text.slice(1)].join('\n');
}

function targetWords({ target }: Measured): string {
  if (!target) return '';
  return 'atLeast' in target ? `≥ ${target.atLeast}` : `≤ ${target.atMost}`;
}

function verdict({ ratio, target }: Measured): string {
  if (!target || ratio === undefined) return '';
  return ('atLeast' in target ? ratio >= target.atLeast : ratio <= target.atMost) ? 'yes' : 'NO';
}
