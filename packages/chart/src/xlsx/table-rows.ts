import type { Cell, DataTable } from "../table/data-table.js";
import { textWidth } from "../text/text-width.js";
import { numberColumn } from "./number-cells.js";
import type { SheetCell } from "./sheet.js";
import type { CellStyle } from "./style-table.js";

/** A table as rows of a sheet: the head first. */
export interface TableRows {
  readonly rows: readonly (readonly SheetCell[])[];
  /** Widths of the columns in characters. */
  readonly widths: readonly number[];
}

/** The width of a text in the digits of a sheet. */
function characters(text: string): number {
  let most = 0;
  for (const line of text.slice(0, 400).split("\n"))
    most = Math.max(most, textWidth(line, 10) / 6.2);
  return most;
}

/** Turns a table into rows with styles; texts longer than a column is wide are broken into lines. */
export function tableRows(table: DataTable): TableRows {
  const columns = table.columns.map((column, i) =>
    numberColumn(column, function* cells() {
      for (const row of table.rows) yield row[i] ?? null;
    }),
  );
  const widths = columns.map(({ head }) => characters(head) + 3);
  const rows: SheetCell[][] = [
    columns.map(({ head }, i) => ({
      value: head,
      style: {
        role: "head",
        wrap: true,
        align: table.columns[i]?.align === "end" ? "right" : "left",
      },
    })),
  ];
  const styles = new Map<string, CellStyle>();
  const styleOf = (format: string, align: "start" | "end", wrap: boolean): CellStyle => {
    const key = `${format}|${align === "end" ? "e" : "s"}${wrap ? "w" : ""}`;
    const known = styles.get(key);
    if (known !== undefined) return known;
    const style: CellStyle = {
      ...(format !== "General" && { format }),
      ...(align === "end" && { align: "right" as const }),
      ...(wrap && { wrap }),
    };
    styles.set(key, style);
    return style;
  };
  for (const [r, row] of table.rows.entries()) {
    rows.push(
      columns.map((column, i) => {
        const cell: Cell = row[i] ?? null;
        const value = column.value(cell);
        const align = table.columns[i]?.align ?? "start";
        if (typeof value === "number") {
          const format = column.format(cell);
          if (r < 200) widths[i] = Math.max(widths[i] ?? 0, numberWidth(value, format));
          return { value, style: styleOf(format, align, false) };
        }
        if (r < 200 && value !== null) {
          widths[i] = Math.max(widths[i] ?? 0, characters(value) + 2);
        }
        const long = value !== null && (value.length > 50 || value.includes("\n"));
        return { value, style: styleOf("General", align, long) };
      }),
    );
  }
  return {
    rows,
    widths: widths.map((width) => Math.round(Math.max(8, Math.min(60, width)) * 100) / 100),
  };
}

function numberWidth(value: number, format: string): number {
  if (format.startsWith("yyyy")) return format.length + 2;
  if (format === "General") return Math.min(14, String(value).length + 2);
  const decimals = /\.(0+)/.exec(format)?.[1]?.length ?? 0;
  const shown = format.includes("%") ? value * 100 : value;
  return Math.min(30, Math.trunc(shown).toString().length + decimals + 5);
}
