/** A lower triangle, row by row, without the zeros: row i starts at i (i + 1) / 2. */
export type Triangle = Float64Array;

/** What a factorization stumbles over: this row follows from the rows before it. */
export interface Dependent {
  readonly row: number;
  /** The weights of the rows before it. */
  readonly weights: Float64Array;
}

/**
 * The Cholesky factor of a symmetric matrix of which the lower triangle is given, or the first row that follows from those
 * before it: what is left of its diagonal is not above `least` times the diagonal.
 */
export function cholesky(of: Triangle, size: number, least: number): Triangle | Dependent {
  const l = new Float64Array(of.length);
  for (let i = 0; i < size; i++) {
    const row = (i * (i + 1)) / 2;
    for (let j = 0; j <= i; j++) {
      const other = (j * (j + 1)) / 2;
      let sum = of[row + j]!;
      for (let k = 0; k < j; k++) sum -= l[row + k]! * l[other + k]!;
      if (j < i) l[row + j] = sum / l[other + j]!;
      else if (sum > least * of[row + i]!) l[row + i] = Math.sqrt(sum);
      else return { row: i, weights: backward(l, i, l.subarray(row, row + i)) };
    }
  }
  return l;
}

/** Solves L z = y. */
export function forward(l: Triangle, size: number, y: ArrayLike<number>): Float64Array {
  const z = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    const row = (i * (i + 1)) / 2;
    let sum = y[i]!;
    for (let k = 0; k < i; k++) sum -= l[row + k]! * z[k]!;
    z[i] = sum / l[row + i]!;
  }
  return z;
}

/** Solves Lᵀ x = z. */
export function backward(l: Triangle, size: number, z: ArrayLike<number>): Float64Array {
  const x = new Float64Array(size);
  for (let i = size - 1; i >= 0; i--) {
    let sum = z[i]!;
    for (let k = i + 1; k < size; k++) sum -= l[(k * (k + 1)) / 2 + i]! * x[k]!;
    x[i] = sum / l[(i * (i + 1)) / 2 + i]!;
  }
  return x;
}
