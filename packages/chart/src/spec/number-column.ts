import type { NumberColumn } from "./chart-text.js";

/** The numbers as one typed array, so that loops over them meet one kind of array: gaps become NaN. Not copied where it is one. */
export function numberColumn(column: NumberColumn): Float64Array {
  if (column instanceof Float64Array) return column;
  const numbers = new Float64Array(column.length);
  for (let i = 0; i < column.length; i++) {
    const value = column[i];
    numbers[i] = typeof value === "number" ? value : Number.NaN;
  }
  return numbers;
}

/** Masks as one typed array; not copied where it is one. */
export function maskColumn(column: ArrayLike<number>): Uint16Array {
  return column instanceof Uint16Array ? column : Uint16Array.from(column, (bits) => bits & 0xffff);
}
