import { formatCell, formatShort } from "../format/format-number.js";
import { formatOffset, formatTime } from "../format/format-time.js";
import { formatValue } from "../format/format-value.js";
import type { ChartLocale } from "../locale/chart-locale.js";
import type { ValueFormat } from "../spec/value-format.js";
import type { ChartTable } from "./chart-table.js";

/** How a number of a table is written: as text here, as a number format in a workbook. */
export type CellFormat =
  | ValueFormat
  | { readonly kind: "time"; readonly utcOffsetMinutes: number }
  | { readonly kind: "fixed"; readonly decimals: number }
  | { readonly kind: "short" };

/** A cell: a text, a number in the format of its column, a number in its own format, or nothing. */
export type Cell = string | number | null | { readonly value: number; readonly format: CellFormat };

/** A column of a table. */
export interface DataColumn {
  readonly label: string;
  readonly align: "start" | "end";
  /** How numbers in it are written; default `short`. */
  readonly format?: CellFormat;
  /** What stands where there is no number; default nothing. */
  readonly absent?: string;
  /** The column says which rules hold at a point. */
  readonly flags?: boolean;
}

/** A table with its numbers as numbers. */
export interface DataTable {
  readonly columns: readonly DataColumn[];
  readonly rows: readonly (readonly Cell[])[];
  /** How many rows were left out. */
  readonly omitted: number;
}

/** The text of a number in a format. */
export function cellText(value: number, format: CellFormat, locale: ChartLocale): string {
  switch (format.kind) {
    case "time":
      return formatTime(value, format.utcOffsetMinutes, "full", locale);
    case "fixed":
      return formatCell(value, format.decimals);
    case "short":
      return formatShort(value);
    default:
      return formatValue(value, format, locale);
  }
}

/** The table as texts. */
export function textTable(table: DataTable, locale: ChartLocale): ChartTable {
  const { columns, omitted } = table;
  return {
    columns: columns.map(({ label, align }) => ({ label, align })),
    rows: table.rows.map((row) =>
      columns.map((column, i) => {
        const cell = row[i] ?? null;
        if (typeof cell === "string") return cell;
        const value = typeof cell === "number" ? cell : (cell?.value ?? Number.NaN);
        if (!Number.isFinite(value)) return column.absent ?? "";
        const own = cell !== null && typeof cell === "object" ? cell.format : column.format;
        return cellText(value, own ?? { kind: "short" }, locale);
      }),
    ),
    omitted,
  };
}

/** The head of a column of times: with the offset, so that the numbers below say when. */
export function timeHead(label: string, utcOffsetMinutes: number): string {
  const zone = `(${formatOffset(utcOffsetMinutes)})`;
  return label.endsWith(zone) ? label : `${label} ${zone}`;
}

/** A share written as per cent with one digit. */
export const shareFormat: CellFormat = { kind: "percent", decimals: 1 };
