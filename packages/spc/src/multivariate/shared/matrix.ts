import type { Usability } from "../../charts/shared/tally.js";
import { refuse } from "../../refuse.js";

/** A matrix row by row: one row per observation, one column per variable. */
export interface Matrix {
  /** Observations. */
  readonly rows: number;
  /** Variables. */
  readonly columns: number;
  /** `rows` times `columns` numbers, row by row; NaN where nothing was measured. */
  readonly values: Float64Array;
}

/** Observations of several variables: a matrix, or one array per observation. */
export type MultivariateData = Matrix | readonly ArrayLike<number>[];

/** Any form of data as a matrix; throws `SPC_MATRIX` where it is none, or has not so many variables as wanted. */
export function matrixOf(data: MultivariateData, wanted?: number): Matrix {
  const found =
    "columns" in data
      ? checked(data as Matrix)
      : stacked(data as readonly ArrayLike<number>[], wanted);
  if (wanted !== undefined && found.columns !== wanted) misfit(found.columns, wanted);
  return found;
}

/** Throws `SPC_MATRIX` for a row or matrix of the wrong width. */
export function misfit(columns: number, wanted: number, row?: number): never {
  const which = row === undefined ? "the data have" : `row ${row} has`;
  refuse("SPC_MATRIX", `${which} ${columns} numbers per row for ${wanted} variables`, {
    columns,
    wanted,
    ...(row !== undefined && { row }),
  });
}

function checked(of: Matrix): Matrix {
  const { rows, columns, values } = of;
  const whole = Number.isInteger(rows) && rows >= 0 && Number.isInteger(columns) && columns >= 1;
  if (!whole || values.length !== rows * columns) {
    refuse(
      "SPC_MATRIX",
      `a matrix of ${rows} rows and ${columns} columns does not have ${values.length} values`,
      { rows, columns, values: values.length },
    );
  }
  return of;
}

function stacked(rows: readonly ArrayLike<number>[], wanted: number | undefined): Matrix {
  const columns = rows[0]?.length ?? wanted ?? 1;
  const values = new Float64Array(rows.length * columns);
  rows.forEach((row, i) => {
    if (row.length !== columns || columns === 0) misfit(row.length, Math.max(1, columns), i);
    for (let j = 0; j < columns; j++) values[i * columns + j] = row[j]!;
  });
  return { rows: rows.length, columns, values };
}

/** Whether all numbers of a row can be used. */
export function rowUsability(values: ArrayLike<number>, from: number, to: number): Usability {
  let how: Usability = "usable";
  for (let i = from; i < to; i++) {
    const x = values[i]!;
    if (Number.isNaN(x)) return "missing";
    if (!Number.isFinite(x)) how = "infinite";
  }
  return how;
}

/** The names of variables, `x1` and so on where none were given; throws `SPC_OPTION` where they do not fit. */
export function variableNames(
  names: readonly string[] | undefined,
  columns: number,
): readonly string[] {
  if (names === undefined) return Array.from({ length: columns }, (_, i) => `x${i + 1}`);
  if (names.length !== columns || new Set(names).size !== columns) {
    refuse(
      "SPC_OPTION",
      `names must be one of its own per variable: ${names.length} names for ${columns} variables`,
      { names: [...names], columns },
    );
  }
  return [...names];
}
