import { BadNoData, BadTypeMismatch, failure, Good, type Result, success } from "@taktline/core";
import type {
  CsvColumnSpecs,
  CsvIssue,
  CsvIssueCode,
  CsvTable,
  ReadCsvOptions,
} from "./csv-table.js";
import { nearestText } from "./nearest-text.js";

interface NumberColumn {
  readonly name: string;
  readonly header: string;
  readonly cell: number;
  values: Float64Array;
  quality: Uint32Array;
}

interface TextColumn {
  readonly name: string;
  readonly header: string;
  readonly cell: number;
  readonly values: string[];
}

/** The headers asked for, by column name. */
export function wantedHeaders(columns: CsvColumnSpecs): readonly (readonly [string, string])[] {
  return Object.entries(columns).map(([name, spec]) => [
    name,
    typeof spec === "string" ? name : (spec.header ?? name),
  ]);
}

const numberPattern = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;
const shown = (text: string): string =>
  JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}...` : text);

/** Puts records, the header first, into columns. */
export class CsvBuilder<C extends CsvColumnSpecs> {
  private readonly options: ReadCsvOptions<C>;
  private readonly separator: string;
  private readonly maxIssues: number;
  private readonly issues: CsvIssue[] = [];
  private readonly counts = new Map<CsvIssueCode, number>();
  private header: readonly string[] | null = null;
  private numbers: NumberColumn[] = [];
  private texts: TextColumn[] = [];
  private refusal: CsvIssue[] = [];
  private rows = 0;
  private refusedRows = 0;
  private capacity = 0;

  constructor(options: ReadCsvOptions<C>, separator: string) {
    this.options = options;
    this.separator = separator;
    this.maxIssues = options.maxIssues ?? 1000;
  }

  /** Whether the header was refused, so that reading on is of no use. */
  get isRefused(): boolean {
    return this.refusal.length > 0;
  }

  report(issue: CsvIssue): void {
    this.counts.set(issue.code, (this.counts.get(issue.code) ?? 0) + 1);
    if (this.issues.length < this.maxIssues) this.issues.push(issue);
  }

  /** A row that the parser could not read. */
  refuse(message: string, line: number): void {
    this.refusedRows++;
    this.report({ code: "DRIVERS_CSV_SYNTAX", severity: "error", message, line });
  }

  record(cells: readonly string[], line: number): void {
    if (this.header === null) this.takeHeader(cells, line);
    else if (!this.isRefused) this.takeRow(cells, line);
  }

  private takeHeader(cells: readonly string[], line: number): void {
    this.header = cells;
    const { columns } = this.options;
    for (const [name, header] of wantedHeaders(columns)) {
      const cell = cells.indexOf(header);
      if (cell < 0) {
        const nearest = nearestText(header, cells);
        this.refusal.push({
          code: "DRIVERS_CSV_COLUMN_MISSING",
          severity: "error",
          message: `no column ${shown(header)}; the nearest is ${nearest === undefined ? "none" : shown(nearest)}, and the header holds ${cells.slice(0, 60).map(shown).join(", ")}`,
          path: ["columns", name],
          line,
        });
      } else if (cells.indexOf(header, cell + 1) >= 0) {
        this.refusal.push({
          code: "DRIVERS_CSV_HEADER",
          severity: "error",
          message: `the header ${shown(header)} stands in columns ${cell + 1} and ${cells.indexOf(header, cell + 1) + 1}; rename one`,
          path: ["columns", name],
          line,
        });
      } else {
        const spec = columns[name]!;
        if ((typeof spec === "string" ? spec : spec.type) === "text") {
          this.texts.push({ name, header, cell, values: [] });
        } else {
          const values = new Float64Array(0);
          this.numbers.push({ name, header, cell, values, quality: new Uint32Array(0) });
        }
      }
    }
  }

  private takeRow(cells: readonly string[], line: number): void {
    const width = this.header!.length;
    const hasSurplus = cells.length > width && cells.slice(width).some((cell) => cell !== "");
    if (cells.length < width || hasSurplus) {
      this.refusedRows++;
      this.report({
        code: "DRIVERS_CSV_WIDTH",
        severity: "error",
        message: `the row has ${cells.length} cells and the header ${width}; it is left out, since its cells may stand in the wrong columns`,
        line,
      });
      return;
    }
    const row = this.rows++;
    if (row === this.capacity) this.grow();
    for (const column of this.texts) column.values.push(cells[column.cell]!);
    for (const column of this.numbers) this.takeNumber(column, cells[column.cell]!, row, line);
  }

  private takeNumber(column: NumberColumn, cell: string, row: number, line: number): void {
    const text = this.options.decimal === "," ? cell.replace(",", ".") : cell;
    const isWrongMark = this.options.decimal === "," && cell.includes(".");
    const value = !isWrongMark && numberPattern.test(text) ? Number(text) : Number.NaN;
    if (Number.isFinite(value)) {
      column.values[row] = value;
      column.quality[row] = Good;
      return;
    }
    const isEmpty = cell === "";
    column.values[row] = Number.NaN;
    column.quality[row] = isEmpty ? BadNoData : BadTypeMismatch;
    this.report({
      code: isEmpty ? "DRIVERS_CSV_EMPTY" : "DRIVERS_CSV_NUMBER",
      severity: "error",
      message: isEmpty
        ? `${shown(column.header)} is empty; the value is NaN with quality BadNoData`
        : `${shown(column.header)} is ${shown(cell)}, not a number; the value is NaN with quality BadTypeMismatch`,
      path: [row, column.name],
      line,
      column: column.cell + 1,
    });
  }

  private grow(): void {
    this.capacity = Math.max(256, this.capacity * 2);
    for (const column of this.numbers) {
      const values = new Float64Array(this.capacity);
      values.set(column.values);
      column.values = values;
      const quality = new Uint32Array(this.capacity);
      quality.set(column.quality);
      column.quality = quality;
    }
  }

  table(): Result<CsvTable<C>, CsvIssue> {
    if (this.header === null) {
      return failure<CsvIssue>(
        {
          code: "DRIVERS_CSV_HEADER",
          severity: "error",
          message: "the input has no header; its first line must name the columns",
          line: 1,
        },
        ...this.issues,
      );
    }
    const [first, ...others] = this.refusal;
    if (first !== undefined) return failure(first, ...others);
    const columns: Record<string, unknown> = {};
    const quality: Record<string, Uint32Array> = {};
    for (const { name, values } of this.texts) columns[name] = values;
    for (const { name, values, quality: codes } of this.numbers) {
      columns[name] = values.slice(0, this.rows);
      quality[name] = codes.slice(0, this.rows);
    }
    return success(
      {
        columns: columns as CsvTable<C>["columns"],
        quality: quality as CsvTable<C>["quality"],
        rows: this.rows,
        refusedRows: this.refusedRows,
        issues: this.issues,
        issueCounts: this.counts,
        header: this.header,
        separator: this.separator,
      },
      this.issues,
    );
  }
}
