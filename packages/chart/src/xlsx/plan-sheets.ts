import { TaktlineError } from "@taktline/core";
import type { ChartErrorCode } from "../errors.catalogue.js";
import { formatOffset, formatTime } from "../format/format-time.js";
import type { TextResolver } from "../locale/messages.js";
import { auditTables } from "../report/audit-tables.js";
import type { ReportInput } from "../report/report.js";
import { reportDataTable } from "../report/report-table.js";
import type { DataTable } from "../table/data-table.js";
import { namedTables } from "../table/data-table-of.js";
import { wrapText } from "../text/wrap-text.js";
import type { Sheet, SheetCell } from "./sheet.js";
import { sheetNames } from "./sheet-name.js";
import { tableRows } from "./table-rows.js";

/** Tables up to this length stand in the sheet of their section, longer ones have a sheet of their own. */
const shortTable = 40;
const mostColumns = 16_384;

/** What is told of a sheet in the summary. */
export interface SheetEntry {
  readonly name: string;
  readonly content: string;
  readonly rows: number;
}

/** The sheets of a report but its summary, with what the summary lists. */
export interface SheetPlan {
  readonly summaryName: string;
  readonly sheets: readonly Sheet[];
  readonly entries: readonly SheetEntry[];
  /** Tables that go on in further sheets: name of the first, number of sheets. */
  readonly split: readonly { readonly name: string; readonly sheets: number }[];
}

/** Lays a report out in sheets: one per section, one per long table, then signals, conventions and raw data. */
export function planSheets(
  input: ReportInput,
  text: TextResolver,
  rowsPerSheet: number,
  overflow: "split" | "refuse",
): SheetPlan {
  const { locale = "en", messages, utcOffsetMinutes = 0, audit, data = [] } = input;
  const nameFor = sheetNames();
  const summaryName = nameFor(text({ key: "xlsx.summary" }));
  const sheets: Sheet[] = [];
  const entries: SheetEntry[] = [];
  const split: { name: string; sheets: number }[] = [];
  const later: { readonly name: string; readonly title: string; readonly table: DataTable }[] = [];

  const put = (sheet: Sheet, content: string, rows: number) => {
    sheets.push(sheet);
    entries.push({ name: sheet.name, content, rows });
  };
  const putTable = (name: string, title: string, table: DataTable) => {
    checkColumns(table, title);
    const room = rowsPerSheet - 3;
    const count = Math.max(1, Math.ceil(table.rows.length / room));
    if (count > 1 && overflow === "refuse") {
      throw new TaktlineError<ChartErrorCode>(
        "CHART_XLSX_SIZE",
        `${title} has ${table.rows.length} rows and a sheet holds ${room}; set overflow to "split", or give the table in parts`,
        { details: { table: title, rows: table.rows.length } },
      );
    }
    if (count > 1) split.push({ name, sheets: count });
    for (let part = 0; part < count; part++) {
      const rows = count === 1 ? table.rows : table.rows.slice(part * room, (part + 1) * room);
      const own = part === 0 ? name : nameFor(name, ` (${part + 1})`);
      put(tableSheet(own, title, { ...table, rows }), title, rows.length);
    }
  };

  for (const [i, section] of input.sections.entries()) {
    const heading = text(section.heading);
    const name = nameFor(`${i + 1} ${heading}`);
    const rows: SheetCell[][] = [[{ value: heading, style: { role: "title" } }], []];
    const widths: number[] = [];
    let filter: Sheet["filter"];
    let tables = 0;
    const { text: words = [], notes = [] } = section;
    for (const one of Array.isArray(words) ? words : [words]) {
      for (const line of lines(text(one))) rows.push([{ value: line }]);
      rows.push([]);
    }
    const here = (title: string, table: DataTable) => {
      checkColumns(table, title);
      if (title !== "") rows.push([{ value: title, style: { role: "heading" } }]);
      const made = tableRows(table);
      const head = rows.length + 1;
      rows.push(...made.rows.map((row) => [...row]), []);
      for (const [k, width] of made.widths.entries()) widths[k] = Math.max(widths[k] ?? 0, width);
      tables++;
      filter =
        tables === 1 && table.rows.length > 1
          ? { head, last: head + table.rows.length, columns: table.columns.length }
          : undefined;
    };
    if (section.table !== undefined) {
      const { caption } = section.table;
      const table = reportDataTable(section.table, text, utcOffsetMinutes);
      const title = caption === undefined ? "" : text(caption);
      if (table.rows.length + rows.length + 4 < rowsPerSheet) here(title, table);
      else
        later.push({
          name: nameFor(text({ key: "xlsx.data", values: { n: later.length + 1 } })),
          title: title || heading,
          table,
        });
    }
    const context = {
      locale,
      messages,
      maxRows: Number.MAX_SAFE_INTEGER,
      limits: true,
    };
    for (const spec of section.charts ?? []) {
      for (const { name: title, table } of namedTables(spec, context)) {
        if (table.rows.length === 0) continue;
        if (table.rows.length <= shortTable) here(title, table);
        else {
          const n = later.length + 1;
          const sheet = nameFor(text({ key: "xlsx.data", values: { n } }));
          later.push({ name: sheet, title: `${heading}: ${title}`, table });
          rows.push([{ value: title, style: { role: "heading" } }]);
          const see = text({ key: "xlsx.see", values: { n: table.rows.length, sheet } });
          rows.push([{ value: see, style: { role: "link" }, link: sheet }], []);
        }
      }
    }
    for (const note of notes) {
      for (const line of lines(text(note))) rows.push([{ value: line, style: { role: "note" } }]);
    }
    const sheet: Sheet = { name, rows, widths, frozen: 1, ...(filter !== undefined && { filter }) };
    put(sheet, heading, rows.length);
  }

  const parts = audit === undefined ? [] : auditTables(audit, text);
  for (const { part, name: title, table } of parts) {
    if (part !== "signals") continue;
    const name = nameFor(text({ key: "xlsx.signals" }));
    putTable(name, title, reportDataTable(table, text, utcOffsetMinutes));
  }
  const rest = parts.filter(({ part }) => part !== "signals");
  if (rest.length > 0) {
    const name = nameFor(text({ key: "xlsx.conventions" }));
    const rows: SheetCell[][] = [[{ value: name, style: { role: "title" } }], []];
    const widths: number[] = [];
    for (const { name: title, table } of rest) {
      const made = tableRows(reportDataTable(table, text, utcOffsetMinutes));
      rows.push([{ value: title, style: { role: "heading" } }]);
      rows.push(...made.rows.map((row) => [...row]), []);
      for (const [k, width] of made.widths.entries()) widths[k] = Math.max(widths[k] ?? 0, width);
    }
    if (rows.length < rowsPerSheet) put({ name, rows, widths, frozen: 1 }, name, rows.length);
    else {
      for (const { name: title, table } of rest) {
        putTable(nameFor(title), title, reportDataTable(table, text, utcOffsetMinutes));
      }
    }
  }
  for (const { name, title, table } of later) putTable(name, title, table);
  for (const [i, table] of data.entries()) {
    const fallback = text({ key: "xlsx.raw", values: { n: i + 1 } });
    const title = table.caption === undefined ? fallback : text(table.caption);
    putTable(nameFor(fallback), title, reportDataTable(table, text, utcOffsetMinutes));
  }
  return { summaryName, sheets, entries, split };
}

/** A sheet with one table: title, head that stays in view, filter. */
function tableSheet(name: string, title: string, table: DataTable): Sheet {
  const { rows, widths } = tableRows(table);
  const head = 3;
  return {
    name,
    rows: [[{ value: title, style: { role: "title" } }], [], ...rows],
    widths,
    frozen: head,
    ...(table.rows.length > 0 && {
      filter: { head, last: head + table.rows.length, columns: table.columns.length },
    }),
  };
}

function checkColumns(table: DataTable, title: string): void {
  if (table.columns.length <= mostColumns) return;
  throw new TaktlineError<ChartErrorCode>(
    "CHART_XLSX_SIZE",
    `${title} has ${table.columns.length} columns and a sheet holds ${mostColumns}; give the table in parts`,
    { details: { table: title, columns: table.columns.length } },
  );
}

/** Words in lines that a screen holds: sheets do not break overflowing text. */
function lines(text: string): string[] {
  return text
    .split(/\r\n?|\n/)
    .flatMap((line) => (line === "" ? [""] : wrapText(line, 10, 760, 400)));
}

/** The summary: title, when and where, the sheets with links, remarks. */
export function summarySheet(
  input: ReportInput,
  text: TextResolver,
  plan: SheetPlan,
  remarks: readonly string[],
): Sheet {
  const { locale = "en", subtitle, generatedAt, utcOffsetMinutes = 0, footer } = input;
  const zone = formatOffset(utcOffsetMinutes);
  const rows: SheetCell[][] = [[{ value: text(input.title), style: { role: "title" } }]];
  if (subtitle !== undefined) {
    rows.push([{ value: text(subtitle), style: { role: "subtitle" } }]);
  }
  if (generatedAt !== undefined) {
    const time = formatTime(generatedAt, utcOffsetMinutes, "full", locale);
    const made = text({ key: "report.generated", values: { time, zone } });
    rows.push([{ value: made, style: { role: "note" } }]);
  }
  rows.push([]);
  const head = (key: string, align: "left" | "right"): SheetCell => ({
    value: text({ key: `xlsx.${key}` }),
    style: { role: "head", wrap: true, align },
  });
  rows.push([head("sheet", "left"), head("content", "left"), head("rows", "right")]);
  for (const { name, content, rows: count } of plan.entries) {
    rows.push([
      { value: name, style: { role: "link" }, link: name },
      { value: content, style: { wrap: true } },
      { value: count, style: { format: "0", align: "right" } },
    ]);
  }
  rows.push([]);
  const notes = [
    text({ key: "xlsx.zone", values: { zone } }),
    text({ key: "xlsx.formulas" }),
    text({ key: "xlsx.pictures" }),
  ];
  for (const note of notes) rows.push([{ value: note, style: { role: "note" } }]);
  if (remarks.length > 0) {
    rows.push([], [{ value: text({ key: "xlsx.remarks" }), style: { role: "heading" } }]);
    for (const remark of remarks) {
      for (const line of lines(remark)) rows.push([{ value: line }]);
    }
  }
  if (footer !== undefined) rows.push([], [{ value: text(footer), style: { role: "note" } }]);
  return { name: plan.summaryName, rows, widths: [32, 60, 12] };
}
