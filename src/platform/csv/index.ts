/** CSV files: read as a stream with all problems named, written safe for spreadsheets. */

export {
  type CsvColumn,
  type CsvColumns,
  type CsvFieldProblem,
  type CsvLimits,
  CsvProblem,
  type CsvRow,
  type CsvValues,
  readCsv,
} from './read-csv.js';
export { type CsvCell, type CsvWriting, writeCsv } from './write-csv.js';
