/** A workbook of one sheet, for whoever reckons on in a spreadsheet. */

export { writeXlsx, type XlsxCell } from './write-xlsx.js';
