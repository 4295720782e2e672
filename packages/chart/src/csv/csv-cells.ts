import { civilTime, maxTime, usableOffset } from "../format/civil-time.js";
import { formatOffset } from "../format/format-time.js";
import type { Cell, CellFormat, DataColumn } from "../table/data-table.js";
import { harmless } from "./csv-text.js";

/** A time with its offset: `2026-11-25T08:30:00.000+08:00`. Empty outside ECMAScript's range. */
export function isoTime(t: number, utcOffsetMinutes: number): string {
  if (!(Math.abs(t) <= maxTime)) return "";
  const offset = Math.round(usableOffset(utcOffsetMinutes));
  const c = civilTime(t, offset);
  const pad = (value: number, width = 2) => String(value).padStart(width, "0");
  const zone = offset === 0 ? "Z" : formatOffset(offset).replace("UTC", "");
  const year = c.year >= 0 && c.year <= 9999 ? pad(c.year, 4) : String(c.year);
  const clock = `${pad(c.hour)}:${pad(c.minute)}:${pad(c.second)}`;
  return `${year}-${pad(c.month)}-${pad(c.day)}T${clock}${c.ms === 0 ? "" : `.${pad(c.ms, 3)}`}${zone}`;
}

/** A cell as a field: numbers in their shortest exact form with a point, ratios as ratios, durations in ms, texts made harmless. */
export function csvCell(cell: Cell, column: DataColumn): string {
  if (typeof cell === "string") return harmless(cell);
  const value = typeof cell === "number" ? cell : (cell?.value ?? Number.NaN);
  if (!Number.isFinite(value)) return "";
  const format: CellFormat | undefined =
    cell !== null && typeof cell === "object" ? cell.format : column.format;
  if (format?.kind === "time") return isoTime(value, format.utcOffsetMinutes);
  return String(value === 0 ? 0 : value);
}

/** The head of a column with its unit: numbers below carry none. */
export function csvHead(column: DataColumn): string {
  const { label, format } = column;
  const unit =
    format?.kind === "duration" ? "ms" : format?.kind === "number" ? (format.unit ?? "") : "";
  return harmless(unit === "" || label.endsWith(`(${unit})`) ? label : `${label} (${unit})`);
}
