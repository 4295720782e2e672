import { LETTERS } from "../tables/rows.js";
import { singleCell } from "../tables/single-cell.js";
import type { InspectionSeverity, SamplingStandard } from "../types.js";

/** Where the arrows lead. */
export interface FoundRow {
  /** Row with numbers. */
  readonly row: number;
  /** Its Ac. */
  readonly ac: number;
  /** Its Re. */
  readonly re: number;
}

/**
 * Follows the arrows of a column from a row to the first plan. An arrow at the edge of a table that points out of it is
 * printed the other way round; so is it taken here.
 */
export function findRow(
  severity: InspectionSeverity,
  standard: SamplingStandard,
  start: number,
  column: number,
): FoundRow {
  // Row S exists in tightened inspection only.
  const rows = severity === "tightened" ? LETTERS.length : LETTERS.length - 1;
  const first = singleCell(severity, standard, start, column);
  if (typeof first !== "string") return { row: start, ac: first[0], re: first[1] };
  const step = first === "down" ? 1 : -1;
  for (const direction of [step, -step]) {
    for (let row = start + direction; row >= 0 && row < rows; row += direction) {
      const cell = singleCell(severity, standard, row, column);
      if (typeof cell !== "string") return { row, ac: cell[0], re: cell[1] };
    }
  }
  // Every column has a plan; this is for the compiler.
  return { row: start, ac: 0, re: 1 };
}
