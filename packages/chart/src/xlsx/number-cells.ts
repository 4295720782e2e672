import { isoTime } from "../csv/csv-cells.js";
import { usableOffset } from "../format/civil-time.js";
import { type Cell, type CellFormat, type DataColumn, timeHead } from "../table/data-table.js";
import { forbidden } from "./cell-text.js";

/** A column of a table as a column of a sheet: its head, its number format, and what its numbers are multiplied with. */
export interface NumberColumn {
  readonly head: string;
  /** The value of a cell in the sheet; a text where the sheet has no number for it. */
  value(cell: Cell): string | number | null;
  /** The number format of a cell. */
  format(cell: Cell): string;
}

const dayMs = 86_400_000;
/** 1970-01-01 counted in days as Excel counts them. */
const epochSerial = 25_569;

/** Epoch ms as a serial number of the wall clock at an offset; NaN outside 1900-03-01 to 9999-12-31, where serial numbers mean something else. */
export function excelSerial(t: number, utcOffsetMinutes: number): number {
  const serial = (t + usableOffset(utcOffsetMinutes) * 60_000) / dayMs + epochSerial;
  return serial >= 61 && serial < 2_958_466 ? serial : Number.NaN;
}

function decimalsFormat(decimals: number): string {
  const digits = Math.max(0, Math.min(12, Math.floor(decimals) || 0));
  return digits === 0 ? "0" : `0.${"0".repeat(digits)}`;
}

const durations = [
  { unit: "h", ms: 3_600_000, from: 10_800_000 },
  { unit: "min", ms: 60_000, from: 180_000 },
  { unit: "s", ms: 1000, from: 0 },
] as const;

/** How a column of a table stands in a sheet. Times become dates, durations numbers of one unit, ratios per cent; units go to the head. */
export function numberColumn(column: DataColumn, cells: () => Iterable<Cell>): NumberColumn {
  const { label, format = { kind: "short" } } = column;
  const absent = column.absent ?? "";
  const numberOf = (cell: Cell) =>
    typeof cell === "number" ? cell : cell !== null && typeof cell === "object" ? cell.value : null;
  const make = (head: string, code: string, scale: (value: number) => number): NumberColumn => ({
    head,
    value: (cell) => {
      if (typeof cell === "string") return cell;
      const value = numberOf(cell);
      if (value === null || !Number.isFinite(value)) return absent;
      const own = ownFormat(cell);
      const scaled = own === undefined ? scale(value) : ownScale(own, value);
      if (Number.isFinite(scaled)) return scaled;
      const shown = own ?? format;
      // A date that the sheet cannot count is written out.
      const date = shown.kind === "time" ? isoTime(value, shown.utcOffsetMinutes) : "";
      return date === "" ? String(value) : date;
    },
    format: (cell) => {
      const own = ownFormat(cell);
      return own === undefined ? code : ownCode(own);
    },
  });
  switch (format.kind) {
    case "time": {
      const head = timeHead(label, format.utcOffsetMinutes);
      let fine = false;
      for (const cell of cells()) {
        const value = numberOf(cell);
        if (value !== null && value % 1000 !== 0) {
          fine = true;
          break;
        }
      }
      const code = fine ? "yyyy-mm-dd hh:mm:ss.000" : "yyyy-mm-dd hh:mm:ss";
      return make(head, code, (t) => excelSerial(t, format.utcOffsetMinutes));
    }
    case "duration": {
      let most = 0;
      for (const cell of cells()) {
        const value = numberOf(cell);
        if (value !== null && Number.isFinite(value)) most = Math.max(most, Math.abs(value));
      }
      const { unit, ms } = durations.find((one) => most >= one.from) ?? durations[2];
      return make(`${label} (${unit})`, "0.00", (value) => value / ms);
    }
    case "percent":
      return make(label, `${decimalsFormat(format.decimals ?? 1)}%`, (value) => value);
    case "fixed":
      return make(label, decimalsFormat(format.decimals), (value) => value);
    case "number": {
      const unit = format.unit === undefined || format.unit === "" ? "" : ` (${format.unit})`;
      const code = format.decimals === undefined ? "General" : decimalsFormat(format.decimals);
      return make(label.endsWith(unit) ? label : label + unit, code, (value) => value);
    }
    case "short":
      return make(label, "General", (value) => value);
  }
}

function ownFormat(cell: Cell): CellFormat | undefined {
  return cell !== null && typeof cell === "object" ? cell.format : undefined;
}

/** A cell with a format of its own keeps its unit in the number format, because the head cannot say it. */
function ownCode(format: CellFormat): string {
  switch (format.kind) {
    case "percent":
      return `${decimalsFormat(format.decimals ?? 1)}%`;
    case "duration":
      return '0.00" h"';
    case "fixed":
      return decimalsFormat(format.decimals);
    case "time":
      return "yyyy-mm-dd hh:mm:ss";
    case "number": {
      const code = format.decimals === undefined ? "General" : decimalsFormat(format.decimals);
      const unit = (format.unit ?? "")
        .slice(0, 40)
        .replace(forbidden, "")
        .replace(/["\\\r\n\t]/g, "");
      return unit === "" ? code : `${code}" ${unit}"`;
    }
    case "short":
      return "General";
  }
}

function ownScale(format: CellFormat, value: number): number {
  if (format.kind === "duration") return value / 3_600_000;
  return format.kind === "time" ? excelSerial(value, format.utcOffsetMinutes) : value;
}
