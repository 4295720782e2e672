import type { ValueAxis } from "../spec/value-axis.js";
import type { CellFormat } from "./data-table.js";

/** How numbers of an axis are written in a table. */
export function axisFormat(axis: ValueAxis | undefined): CellFormat {
  if (axis?.percent === true) return { kind: "percent", decimals: axis.decimals ?? 2 };
  return axis?.decimals === undefined
    ? { kind: "short" }
    : { kind: "fixed", decimals: axis.decimals };
}
