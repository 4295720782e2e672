import { average } from "../../numeric/average.js";
import { refuse } from "../../refuse.js";
import { cholesky, forward, type Triangle } from "../linear/cholesky.js";

/** A covariance matrix ready for distances: standard deviations, and the factor of the correlation matrix. */
export interface Factored {
  readonly sd: Float64Array;
  readonly factor: Triangle;
}

/** Share of the variance of a variable that must be left when the others are known; below, T² loses its digits. */
export const leastShare = 1e-10;

/** The means of columns, without loss of digits. */
export function columnMeans(columns: readonly Float64Array[]): Float64Array {
  return Float64Array.from(columns, (column) => average(column));
}

/** Sums of products of deviations, as a lower triangle. */
export function crossProducts(
  columns: readonly Float64Array[],
  means: ArrayLike<number>,
): Triangle {
  const p = columns.length;
  const sums = new Float64Array((p * (p + 1)) / 2);
  const off = columns.map((column, j) => column.map((x) => x - means[j]!));
  let at = 0;
  for (let i = 0; i < p; i++) {
    for (let j = 0; j <= i; j++) {
      const a = off[i]!;
      const b = off[j]!;
      let sum = 0;
      for (let k = 0; k < a.length; k++) sum += a[k]! * b[k]!;
      sums[at++] = sum;
    }
  }
  return sums;
}

/** A lower triangle as rows of the whole matrix. */
export function fullRows(of: Triangle, size: number): readonly (readonly number[])[] {
  return Array.from({ length: size }, (_, i) =>
    Array.from({ length: size }, (_, j) =>
      i >= j ? of[(i * (i + 1)) / 2 + j]! : of[(j * (j + 1)) / 2 + i]!,
    ),
  );
}

/** The lower triangle of a whole matrix; throws `SPC_LIMITS` unless it is square, finite and symmetric. */
export function triangleOf(rows: readonly ArrayLike<number>[], size: number): Triangle {
  const of = new Float64Array((size * (size + 1)) / 2);
  let sound = rows.length === size;
  for (let i = 0; i < size && sound; i++) {
    sound = rows[i]!.length === size;
    for (let j = 0; j <= i && sound; j++) {
      const x = rows[i]![j]!;
      sound = Number.isFinite(x) && x === rows[j]![i]!;
      of[(i * (i + 1)) / 2 + j] = x;
    }
  }
  if (!sound) {
    refuse(
      "SPC_LIMITS",
      `a covariance must be a symmetric ${size} by ${size} matrix of finite numbers`,
      {
        size,
      },
    );
  }
  return of;
}

/**
 * The correlations of a covariance, and the standard deviations; throws `SPC_SINGULAR` for a variable that does not vary,
 * unless told to let it be.
 */
export function standardized(
  of: Triangle,
  names: readonly string[],
  still = false,
): { readonly sd: Float64Array; readonly correlations: Triangle } {
  const p = names.length;
  const sd = Float64Array.from(names, (name, i) => {
    const variance = of[(i * (i + 3)) / 2]!;
    if (variance === Number.POSITIVE_INFINITY || Number.isNaN(variance)) {
      refuse(
        "SPC_OVERFLOW",
        `the variance of ${name} overflows; look for garbage among the measurements and mark it with NaN`,
        { variables: [name] },
      );
    }
    if (variance > 0 || still) return Math.sqrt(variance);
    refuse(
      "SPC_SINGULAR",
      `${name} does not vary, so distances cannot be measured in it; leave it out`,
      { variables: [name] },
    );
  });
  const correlations = new Float64Array(of.length);
  let at = 0;
  for (let i = 0; i < p; i++) {
    for (let j = 0; j <= i; j++, at++) {
      correlations[at] = i === j ? 1 : of[at]! / sd[i]! / sd[j]!;
    }
  }
  return { sd, correlations };
}

/** Factors a covariance; throws `SPC_SINGULAR`, with the variables that hang together, where it cannot be inverted. */
export function factored(of: Triangle, names: readonly string[]): Factored {
  const { sd, correlations } = standardized(of, names);
  const factor = cholesky(correlations, names.length, leastShare);
  if ("row" in factor) {
    const name = names[factor.row]!;
    const others = names.filter((_, i) => i < factor.row && Math.abs(factor.weights[i]!) > 1e-4);
    refuse(
      "SPC_SINGULAR",
      `${name} follows from ${others.join(", ")}, so the covariance cannot be inverted; leave one of them out, or use pca`,
      { variables: [...others, name] },
    );
  }
  return { sd, factor };
}

/** The standardized deviations, decorrelated: their squares add up to the distance, in the order of the variables. */
export function decorrelated(
  { sd, factor }: Factored,
  row: ArrayLike<number>,
  mean: ArrayLike<number>,
): Float64Array {
  const y = sd.map((s, j) => (row[j]! - mean[j]!) / s);
  return forward(factor, sd.length, y);
}

/** The sum of squares. */
export function squares(of: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < of.length; i++) sum += of[i]! * of[i]!;
  return sum;
}
