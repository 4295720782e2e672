import type { InspectionSeverity, SamplingStandard } from "../types.js";
import {
  type DiagonalCell,
  type DiagonalTable,
  NORMAL,
  REDUCED_ANSI,
  REDUCED_ISO,
  TIGHTENED,
} from "./diagonals.js";
import { LAST_WIDE_ROW } from "./rows.js";

/** Row B of Table II-C, whose sample of 2 breaks the diagonals: columns 15 to 1000. */
const ANSI_REDUCED_B: readonly (readonly [number, number])[] = [
  [0, 2],
  [1, 3],
  [2, 4],
  [3, 5],
  [5, 6],
  [7, 8],
  [10, 11],
  [14, 15],
  [21, 22],
  [30, 31],
];

/** Column of AQL 15, the first of nonconformities per 100 items only. */
const FIRST_PER_100 = 16;

/** The diagonal table of a severity. */
export function diagonalTable(
  severity: InspectionSeverity,
  standard: SamplingStandard,
): DiagonalTable {
  if (severity === "normal") return NORMAL;
  if (severity === "tightened") return TIGHTENED;
  return standard === "ANSI Z1.4" ? REDUCED_ANSI : REDUCED_ISO;
}

function onDiagonal(table: DiagonalTable, row: number, column: number): DiagonalCell {
  const diagonal = row + column;
  if (diagonal < table.first) return "down";
  // Rows F and below end two diagonals before the last.
  const width = row <= LAST_WIDE_ROW ? table.cells.length : table.cells.length - 2;
  return diagonal - table.first < width ? (table.cells[diagonal - table.first] ?? "up") : "up";
}

/** The cell of a master table of single sampling: numbers or an arrow. */
export function singleCell(
  severity: InspectionSeverity,
  standard: SamplingStandard,
  row: number,
  column: number,
): DiagonalCell {
  if (severity === "reduced" && row < 2 && column >= FIRST_PER_100) {
    // Rows A and B of reduced inspection take two items like row A of normal inspection.
    if (row === 1 && standard === "ANSI Z1.4") {
      return ANSI_REDUCED_B[column - FIRST_PER_100] ?? "up";
    }
    return onDiagonal(NORMAL, 0, column);
  }
  return onDiagonal(diagonalTable(severity, standard), row, column);
}
