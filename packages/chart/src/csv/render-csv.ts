import { TaktlineError } from "@taktline/core";
import type { ChartErrorCode } from "../errors.catalogue.js";
import type { ChartLocale, ChartMessages } from "../locale/chart-locale.js";
import { type TextResolver, textResolver } from "../locale/messages.js";
import { auditTables } from "../report/audit-tables.js";
import type { ReportInput, ReportTable } from "../report/report.js";
import { reportTables } from "../report/report-messages-of.js";
import { reportDataTable } from "../report/report-table.js";
import type { ChartSpec } from "../spec/chart-spec.js";
import type { ChartTable } from "../table/chart-table.js";
import type { DataTable } from "../table/data-table.js";
import { dataTableOf, namedTables } from "../table/data-table-of.js";
import { csvCell, csvHead } from "./csv-cells.js";
import { csvLine, harmless } from "./csv-text.js";

/** How a CSV text is written. */
export interface CsvOptions {
  /** Between fields; default a comma. A semicolon suits spreadsheets of countries with a decimal comma, whose numbers still have a point here. */
  readonly separator?: "," | ";" | "\t";
  /** A byte order mark in front, by which Excel knows UTF-8; default false. */
  readonly bom?: boolean;
  /** Language of the heads; default `en`, of a report its own. */
  readonly locale?: ChartLocale;
  /** Own texts, looked up before the built-in ones. */
  readonly messages?: ChartMessages;
  /** Offset of the wall clock of times in a table of one's own, minutes east of UTC; default 0, of a report its own. */
  readonly utcOffsetMinutes?: number;
}

/**
 * Writes the numbers of a table, a chart or a whole report as CSV, the same bytes for the same input on every machine.
 *
 * Numbers have a point and all their digits, times are ISO 8601 with their offset, durations milliseconds, ratios stay
 * ratios. Texts that a spreadsheet would take for a formula get an apostrophe in front. A report becomes one table of
 * cells: section, table, row, column, value.
 *
 * @param of - a chart, a table, or a report
 * @throws `CHART_CSV_OPTION` when the separator is none
 * @throws `CHART_KIND` when the kind of a chart or its version is not known
 * @see RFC 4180
 *
 * @example
 * ```ts
 * import { renderCsv } from "@taktline/chart";
 *
 * const table = { columns: [{ label: "part" }, { label: "length", format: { kind: "number", unit: "mm" } }], rows: [["=A1", 25.5], ["B, left", null]] } as const;
 * renderCsv(table); // => 'part,length (mm)\r\n\'=A1,25.5\r\n"B, left",\r\n'
 * ```
 */
export function renderCsv(
  of: ReportInput | ReportTable | ChartTable | ChartSpec,
  options: CsvOptions = {},
): string {
  const { separator = ",", bom = false } = options;
  if (separator !== "," && separator !== ";" && separator !== "\t") {
    throw new TaktlineError<ChartErrorCode>(
      "CHART_CSV_OPTION",
      `separator is ${JSON.stringify(separator)}; use a comma, a semicolon or a tab`,
      { details: { separator } },
    );
  }
  const report = "sections" in of ? of : undefined;
  const locale = options.locale ?? report?.locale ?? "en";
  const messages = options.messages ?? report?.messages;
  const text = textResolver(locale, messages, reportTables);
  const context = { locale, messages, maxRows: Number.MAX_SAFE_INTEGER, limits: true };
  const offset = options.utcOffsetMinutes ?? report?.utcOffsetMinutes ?? 0;
  const mark = bom ? "\ufeff" : "";
  if ("sections" in of) return mark + reportCsv(of, text, separator, offset, context);
  const table: DataTable = "kind" in of ? dataTableOf(of, context) : tableOf(of, text, offset);
  const lines = [csvLine(table.columns.map(csvHead), separator)];
  for (const row of table.rows) {
    lines.push(
      csvLine(
        table.columns.map((column, i) => csvCell(row[i] ?? null, column)),
        separator,
      ),
    );
  }
  return mark + lines.join("");
}

function tableOf(of: ReportTable | ChartTable, text: TextResolver, offset: number): DataTable {
  // A table of texts has a count of what it lacks; both have columns and rows.
  return reportDataTable({ columns: of.columns, rows: of.rows }, text, offset);
}

function reportCsv(
  input: ReportInput,
  text: TextResolver,
  separator: string,
  offset: number,
  context: Parameters<typeof dataTableOf>[1],
): string {
  const keys = ["section", "table", "row", "column", "value"];
  const lines = [
    csvLine(
      keys.map((key) => text({ key: `csv.${key}` })),
      separator,
    ),
  ];
  const put = (section: string, name: string, table: DataTable) => {
    const heads = table.columns.map(csvHead);
    const start = [harmless(section), harmless(name)];
    for (const [r, row] of table.rows.entries()) {
      for (const [i, column] of table.columns.entries()) {
        const fields = [...start, String(r + 1), heads[i] ?? "", csvCell(row[i] ?? null, column)];
        lines.push(csvLine(fields, separator));
      }
    }
  };
  for (const section of input.sections) {
    const heading = text(section.heading);
    if (section.table !== undefined) {
      const { caption } = section.table;
      const name = caption === undefined ? text({ key: "report.table" }) : text(caption);
      put(heading, name, reportDataTable(section.table, text, offset));
    }
    for (const spec of section.charts ?? []) {
      for (const { name, table } of namedTables(spec, context)) put(heading, name, table);
    }
  }
  const audit = text({ key: "report.audit" });
  for (const { name, table } of input.audit === undefined ? [] : auditTables(input.audit, text)) {
    put(audit, name, reportDataTable(table, text, offset));
  }
  for (const [i, table] of (input.data ?? []).entries()) {
    const name = text({ key: "report.rawData", values: { n: i + 1 } });
    const title = table.caption === undefined ? name : text(table.caption);
    put(name, title, reportDataTable(table, text, offset));
  }
  return lines.join("");
}
