import { strToU8, zipSync } from 'fflate';
import type { PlainDate } from '../clock/index.js';

/** What a cell may hold: a text as it is, a whole number, cents as euro with two decimals, a date, or nothing. */
export type XlsxCell = string | number | { readonly cents: number } | { readonly date: PlainDate } | null | undefined;

const mostRows = 1_048_576;

/** The workbook as bytes: the header bold, frozen and to filter by, columns as wide as what they hold. A text is never a formula, whatever it begins with. */
export function writeXlsx(sheet: string, header: readonly string[], rows: readonly (readonly XlsxCell[])[]): Buffer {
  if (rows.length >= mostRows) throw new Error('a sheet holds fewer rows');
  const last = `${column(Math.max(0, header.length - 1))}${rows.length + 1}`;
  const data = [rowOf(header, 1, 1), ...rows.map((cells, index) => rowOf(cells, index + 2, 0))].join('');
  const files = {
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': relations('officeDocument', 'xl/workbook.xml'),
    'xl/workbook.xml': `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="${escaped(sheet.slice(0, 31))}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations('worksheet', 'worksheets/sheet1.xml', 'styles', 'styles.xml'),
    'xl/styles.xml': styles,
    'xl/worksheets/sheet1.xml': `${declaration}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>${widths(header, rows)}<sheetData>${data}</sheetData><autoFilter ref="A1:${last}"/></worksheet>`,
  };
  return Buffer.from(zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]))));
}

function rowOf(cells: readonly XlsxCell[], row: number, style: number): string {
  const written = cells.map((cell, index) => cellOf(cell, `${column(index)}${row}`, style)).join('');
  return `<row r="${row}">${written}</row>`;
}

function cellOf(cell: XlsxCell, at: string, style: number): string {
  if (cell === null || cell === undefined || cell === '') return '';
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`;
  if (typeof cell === 'object')
    return 'date' in cell
      ? `<c r="${at}" s="3"><v>${serialOf(cell.date)}</v></c>`
      : `<c r="${at}" s="2"><v>${(cell.cents / 100).toFixed(2)}</v></c>`;
  return `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
}

/** Days since the last of 1899 but one, as spreadsheets count them. */
const serialOf = (date: PlainDate) => Date.parse(date) / 86_400_000 + 25_569;

/** What the first rows need is what a column gets, within reason: they stand for the rest. */
function widths(header: readonly string[], rows: readonly (readonly XlsxCell[])[]): string {
  if (header.length === 0) return '';
  const seen = rows.slice(0, 1000);
  const cols = header.map((name, index) => {
    const longest = Math.max(name.length + 3, ...seen.map((cells) => lengthOf(cells[index])));
    return `<col min="${index + 1}" max="${index + 1}" width="${Math.min(60, longest + 2)}" customWidth="1"/>`;
  });
  return `<cols>${cols.join('')}</cols>`;
}

function lengthOf(cell: XlsxCell): number {
  if (cell === null || cell === undefined) return 0;
  return typeof cell === 'object' ? 11 : String(cell).length;
}

/** 0 is A, 26 is AA. */
function column(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : column(Math.floor(index / 26) - 1) + letter;
}

function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .slice(0, 32_767)
    .replace(/[&<>"]/g, (found) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[found] ?? found);
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Pairs of a kind and a target. */
function relations(...pairs: readonly string[]): string {
  const all = pairs.flatMap((type, index) =>
    index % 2 ? [] : [`<Relationship Id="rId${index / 2 + 1}" Type="${office}/${type}" Target="${pairs[index + 1]}"/>`],
  );
  return `${declaration}<Relationships xmlns="${packages}/relationships">${all.join('')}</Relationships>`;
}

const contentTypes = `${declaration}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${kind}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${kind}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${kind}.styles+xml"/></Types>`;

/** 0 plain, 1 the header, 2 an amount, 3 a date as the reader's own settings write it. */
const styles = `${declaration}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf fontId="0"/><xf fontId="1" applyFont="1"/><xf fontId="0" numFmtId="4" applyNumberFormat="1"/><xf fontId="0" numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`;
