/** A workbook of one sheet, for whoever reckons on in a spreadsheet. */

export { type XlsxCell, writeXlsx } from './write-xlsx.js';
