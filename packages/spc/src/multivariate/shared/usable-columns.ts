import { type Matrix, rowUsability } from "./matrix.js";

/** The columns of a matrix, without the rows that lack a number. */
export function usableColumns({ rows, columns: p, values }: Matrix): readonly Float64Array[] {
  const usable: number[] = [];
  for (let i = 0; i < rows; i++) {
    if (rowUsability(values, i * p, (i + 1) * p) === "usable") usable.push(i * p);
  }
  return Array.from({ length: p }, (_, j) =>
    Float64Array.from(usable, (at) => values[at + j]! + 0),
  );
}
