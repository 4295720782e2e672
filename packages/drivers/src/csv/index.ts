export type {
  CsvColumnSpec,
  CsvColumnSpecs,
  CsvIssue,
  CsvIssueCode,
  CsvTable,
  ReadCsvOptions,
} from "./csv-table.js";
export { readCsv } from "./read-csv.js";
