import type { Moments } from "../backend.js";
import { blockTerms, fold, fold8 } from "./sums.js";

function merge(to: Moments, n: number, mean: number, squares: number): void {
  const all = to.count + n;
  const delta = mean - to.mean;
  if (to.count === 0) {
    to.mean = mean;
    to.squares = squares;
  } else {
    to.mean += delta * (n / all);
    to.squares += squares + delta * delta * (to.count * (n / all));
  }
  to.count = all;
}

/** The sum of a full block, and its extremes into `so`, which is only right where the sum is finite. */
function sumBlock(x: Float64Array, from: number, ends: Float64Array): number {
  let a0 = 0;
  let a1 = 0;
  let a2 = 0;
  let a3 = 0;
  let a4 = 0;
  let a5 = 0;
  let a6 = 0;
  let a7 = 0;
  let low = ends[0]!;
  let high = ends[1]!;
  for (let i = from; i < from + blockTerms; i += 8) {
    const v0 = x[i]!;
    const v1 = x[i + 1]!;
    const v2 = x[i + 2]!;
    const v3 = x[i + 3]!;
    const v4 = x[i + 4]!;
    const v5 = x[i + 5]!;
    const v6 = x[i + 6]!;
    const v7 = x[i + 7]!;
    a0 += v0;
    a1 += v1;
    a2 += v2;
    a3 += v3;
    a4 += v4;
    a5 += v5;
    a6 += v6;
    a7 += v7;
    if (v0 < low) low = v0;
    if (v1 < low) low = v1;
    if (v2 < low) low = v2;
    if (v3 < low) low = v3;
    if (v4 < low) low = v4;
    if (v5 < low) low = v5;
    if (v6 < low) low = v6;
    if (v7 < low) low = v7;
    if (v0 > high) high = v0;
    if (v1 > high) high = v1;
    if (v2 > high) high = v2;
    if (v3 > high) high = v3;
    if (v4 > high) high = v4;
    if (v5 > high) high = v5;
    if (v6 > high) high = v6;
    if (v7 > high) high = v7;
  }
  const sum = fold(a0, a1, a2, a3, a4, a5, a6, a7);
  if (Number.isFinite(sum)) {
    ends[0] = low;
    ends[1] = high;
  }
  return sum;
}

/** The deviations of a full block from `mean`, and their squares, added up into `sums`. */
function deviateBlock(x: Float64Array, from: number, mean: number, sums: Float64Array): void {
  let d0 = 0;
  let d1 = 0;
  let d2 = 0;
  let d3 = 0;
  let d4 = 0;
  let d5 = 0;
  let d6 = 0;
  let d7 = 0;
  for (let i = from; i < from + blockTerms; i += 8) {
    d0 += x[i]! - mean;
    d1 += x[i + 1]! - mean;
    d2 += x[i + 2]! - mean;
    d3 += x[i + 3]! - mean;
    d4 += x[i + 4]! - mean;
    d5 += x[i + 5]! - mean;
    d6 += x[i + 6]! - mean;
    d7 += x[i + 7]! - mean;
  }
  sums[0] = fold(d0, d1, d2, d3, d4, d5, d6, d7);
  d0 = d1 = d2 = d3 = d4 = d5 = d6 = d7 = 0;
  for (let i = from; i < from + blockTerms; i += 8) {
    const v0 = x[i]! - mean;
    const v1 = x[i + 1]! - mean;
    const v2 = x[i + 2]! - mean;
    const v3 = x[i + 3]! - mean;
    const v4 = x[i + 4]! - mean;
    const v5 = x[i + 5]! - mean;
    const v6 = x[i + 6]! - mean;
    const v7 = x[i + 7]! - mean;
    d0 += v0 * v0;
    d1 += v1 * v1;
    d2 += v2 * v2;
    d3 += v3 * v3;
    d4 += v4 * v4;
    d5 += v5 * v5;
    d6 += v6 * v6;
    d7 += v7 * v7;
  }
  sums[1] = fold(d0, d1, d2, d3, d4, d5, d6, d7);
}

/** Any points, one by one; those that are not finite do not count. */
function carefulBlock(
  x: Float64Array,
  from: number,
  to: number,
  ends: Float64Array,
  so: Moments,
): void {
  const s = new Float64Array(8);
  const d = new Float64Array(8);
  const q = new Float64Array(8);
  let count = 0;
  for (let i = from; i < to; i++) {
    const v = x[i]!;
    if (v - v !== 0) continue;
    s[(i - from) & 7]! += v;
    if (v < ends[0]!) ends[0] = v;
    if (v > ends[1]!) ends[1] = v;
    count++;
  }
  if (count === 0) return;
  const mean = fold8(s) / count;
  for (let i = from; i < to; i++) {
    if (x[i]! - x[i]! !== 0) continue;
    const v = x[i]! - mean;
    d[(i - from) & 7]! += v;
    q[(i - from) & 7]! += v * v;
  }
  const rest = fold8(d);
  merge(so, count, mean + rest / count, fold8(q) - (rest * rest) / count);
}

/** Mean and squared deviations in two passes over each block: the twin of `moments` in `native/moments.h`. */
export function jsMoments(x: Float64Array, n: number): Moments {
  const so: Moments = { count: 0, mean: 0, squares: 0, low: 0, high: 0 };
  const ends = Float64Array.of(Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY);
  const sums = new Float64Array(2);
  for (let from = 0; from < n; from += blockTerms) {
    const to = Math.min(n, from + blockTerms);
    const sum = to - from === blockTerms ? sumBlock(x, from, ends) : Number.NaN;
    if (!Number.isFinite(sum)) {
      carefulBlock(x, from, to, ends, so);
      continue;
    }
    const mean = sum / blockTerms;
    deviateBlock(x, from, mean, sums);
    const rest = sums[0]!;
    merge(so, blockTerms, mean + rest / blockTerms, sums[1]! - (rest * rest) / blockTerms);
  }
  so.low = ends[0]!;
  so.high = ends[1]!;
  return so;
}
