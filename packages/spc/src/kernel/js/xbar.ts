import { type Total, total } from "../backend.js";
import { addBlock, blockTerms, fold8 } from "./sums.js";

/** Lanes of the sums of means (0 to 7) and of ranges (8 to 15). */
type Lanes = Float64Array;

/** Subgroups of any size, one by one; gives how many are complete. */
function carefulBlock(
  x: Float64Array,
  size: number,
  from: number,
  to: number,
  means: Float64Array,
  ranges: Float64Array,
  lanes: Lanes,
): number {
  let count = 0;
  for (let i = from; i < to; i++) {
    const at = i * size;
    let sum = x[at]!;
    let low = sum;
    let high = sum;
    for (let k = 1; k < size; k++) {
      const v = x[at + k]!;
      sum += v;
      if (v < low) low = v;
      if (v > high) high = v;
    }
    const range = high - low;
    if (sum - sum !== 0 || range - range !== 0) {
      means[i] = Number.NaN;
      ranges[i] = Number.NaN;
      continue;
    }
    let mean = sum / size;
    lanes[(i - from) & 7]! += mean;
    lanes[8 + ((i - from) & 7)]! += range;
    if (high < mean) mean = high;
    if (mean < low) mean = low;
    means[i] = mean + 0;
    ranges[i] = range;
    count++;
  }
  return count;
}

/**
 * A block of subgroups of five without a branch that data decide: places of the lowest and highest are computed from
 * comparisons as numbers. What is not finite spoils the lanes, and the block is then done over.
 */
function blockOfFive(
  x: Float64Array,
  from: number,
  to: number,
  means: Float64Array,
  ranges: Float64Array,
  lanes: Lanes,
): void {
  for (let i = from; i < to; i++) {
    const p = i * 5;
    const a = x[p]!;
    const b = x[p + 1]!;
    const c = x[p + 2]!;
    const d = x[p + 3]!;
    const e = x[p + 4]!;
    const mean = (a + b + c + d + e) / 5;
    const ab = Number(b < a);
    const cd = Number(d < c);
    const l1 = p + ab;
    const h1 = p + 1 - ab;
    const l2 = p + 2 + cd;
    const h2 = p + 3 - cd;
    let l = l1 ^ ((l1 ^ l2) & -Number(x[l2]! < x[l1]!));
    let h = h1 ^ ((h1 ^ h2) & -Number(x[h1]! < x[h2]!));
    l ^= (l ^ (p + 4)) & -Number(e < x[l]!);
    h ^= (h ^ (p + 4)) & -Number(x[h]! < e);
    const low = x[l]!;
    const high = x[h]!;
    // Adding 0 makes -0 positive.
    const range = high - low + 0;
    let kept = mean;
    if (high < kept) kept = high;
    if (kept < low) kept = low;
    means[i] = kept + 0;
    ranges[i] = range;
    lanes[(i - from) & 7]! += mean;
    lanes[8 + ((i - from) & 7)]! += range;
  }
}

/** Averages and ranges of subgroups with their totals: the twin of `xbar` in `native/charts.h`. */
export function jsXbar(
  x: Float64Array,
  size: number,
  n: number,
  means: Float64Array,
  ranges: Float64Array,
): readonly [Total, Total] {
  const a = total();
  const b = total();
  const lanes = new Float64Array(16);
  const second = lanes.subarray(8);
  for (let from = 0; from < n; from += blockTerms) {
    const to = Math.min(n, from + blockTerms);
    let count = to - from;
    lanes.fill(0);
    if (size === 5) blockOfFive(x, from, to, means, ranges, lanes);
    if (size !== 5 || !Number.isFinite(fold8(lanes)) || !Number.isFinite(fold8(second))) {
      lanes.fill(0);
      count = carefulBlock(x, size, from, to, means, ranges, lanes);
    }
    addBlock(a, fold8(lanes));
    addBlock(b, fold8(second));
    a.count += count;
    b.count += count;
  }
  return [a, b];
}
