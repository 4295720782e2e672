import type { Triangle } from "./cholesky.js";

/** Eigenvalues in descending order, and the eigenvector of the k-th as `vectors[k]`. */
export interface Eigen {
  readonly values: Float64Array;
  readonly vectors: readonly Float64Array[];
}

/**
 * Eigenvalues and eigenvectors of a symmetric matrix of which the lower triangle is given, by cyclic Jacobi rotations.
 *
 * The same bits everywhere: rotations run row by row, equal values keep the order of the diagonal, and the sign makes the
 * largest component of each vector positive (the first of equals).
 */
export function symmetricEigen(of: Triangle, size: number): Eigen {
  const a = Array.from({ length: size }, (_, i) =>
    Float64Array.from({ length: size }, (_, j) =>
      i >= j ? of[(i * (i + 1)) / 2 + j]! : of[(j * (j + 1)) / 2 + i]!,
    ),
  );
  const v = Array.from({ length: size }, (_, i) => {
    const unit = new Float64Array(size);
    unit[i] = 1;
    return unit;
  });
  for (let sweep = 0; sweep < 60; sweep++) {
    let turned = false;
    for (let p = 0; p < size - 1; p++) {
      for (let q = p + 1; q < size; q++) turned = rotate(a, v, p, q) || turned;
    }
    if (!turned) break;
  }
  const order = Array.from({ length: size }, (_, i) => i).sort(
    (i, j) => a[j]![j]! - a[i]![i]! || i - j,
  );
  return {
    values: Float64Array.from(order, (i) => a[i]![i]!),
    vectors: order.map((i) => upright(v[i]!)),
  };
}

/** Turns the plane p, q so that its element off the diagonal vanishes; false where that changes nothing. */
function rotate(a: Float64Array[], v: Float64Array[], p: number, q: number): boolean {
  const rowP = a[p]!;
  const rowQ = a[q]!;
  const off = rowP[q]!;
  const tiny = Math.abs(off) * 2 ** 60;
  if (off === 0) return false;
  if (tiny < Math.abs(rowP[p]!) && tiny < Math.abs(rowQ[q]!)) {
    rowP[q] = rowQ[p] = 0;
    return false;
  }
  const theta = (rowQ[q]! - rowP[p]!) / (2 * off);
  const size = Math.abs(theta);
  const t = (theta < 0 ? -1 : 1) / (size + (size > 1e150 ? size : Math.sqrt(size * size + 1)));
  const c = 1 / Math.sqrt(t * t + 1);
  const s = t * c;
  rowP[p]! -= t * off;
  rowQ[q]! += t * off;
  rowP[q] = rowQ[p] = 0;
  for (let k = 0; k < a.length; k++) {
    if (k === p || k === q) continue;
    const row = a[k]!;
    const x = rowP[k]!;
    const y = rowQ[k]!;
    rowP[k] = row[p] = c * x - s * y;
    rowQ[k] = row[q] = s * x + c * y;
  }
  const first = v[p]!;
  const second = v[q]!;
  for (let k = 0; k < a.length; k++) {
    const x = first[k]!;
    const y = second[k]!;
    first[k] = c * x - s * y;
    second[k] = s * x + c * y;
  }
  return true;
}

function upright(vector: Float64Array): Float64Array {
  let largest = 0;
  for (const x of vector) if (Math.abs(x) > Math.abs(largest)) largest = x;
  return largest < 0 ? vector.map((x) => -x + 0) : vector;
}
