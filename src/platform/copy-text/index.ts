/** Rows as the text that PostgreSQL's COPY reads; by itself, so that a process apart needs nothing else to write it. */

export type Cell = string | number | boolean | undefined;
export type Row = readonly Cell[];

/** A row as a line of COPY's text format, with its end; undefined becomes null. No cell can end the line or begin another. */
export function copyLine(row: Row): string {
  let text = '';
  for (let index = 0; index < row.length; index++) {
    const cell = row[index];
    if (index) text += '\t';
    text += cell === undefined ? '\\N' : typeof cell === 'string' ? escaped(cell) : String(cell);
  }
  return `${text}\n`;
}

/** The characters that mean something in COPY's text format. */
function escaped(text: string): string {
  return /[\\\t\n\r]/.test(text)
    ? text.replace(/[\\\t\n\r]/g, (found) => ({ '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' })[found] ?? found)
    : text;
}
