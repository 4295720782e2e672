import { average } from "../numeric/average.js";
import { mssdConstant } from "./mssd-constant.js";

/** The standard deviation of at least two finite numbers, around their compensated mean; exactly 0 where all are equal. */
export function deviation(of: ArrayLike<number>): number {
  const n = of.length;
  const mean = average(of);
  let largest = 0;
  for (let i = 0; i < n; i++) largest = Math.max(largest, Math.abs(of[i]! - mean));
  if (largest === 0) return 0;
  const squares = Float64Array.from(of, (x) => ((x - mean) / largest) ** 2);
  const offs = Float64Array.from(of, (x) => (x - mean) / largest);
  // The second term takes back what the rounding of the mean cost.
  const sum = average(squares) * n - (average(offs) * n) ** 2 / n;
  return largest * Math.sqrt(Math.max(0, sum) / (n - 1));
}

/**
 * Unbiased sigma from successive differences: the square root of half their mean square, over its expectation for sigma 1.
 * `ranges` are moving ranges of two, NaN where a run of points begins.
 */
export function sqrtMssd(ranges: ArrayLike<number>): number {
  const runs: number[] = [];
  const used: number[] = [];
  let largest = 0;
  for (let i = 0; i < ranges.length; i++) {
    const range = ranges[i]!;
    if (Number.isNaN(range)) {
      runs.push(0);
      continue;
    }
    if (runs.length === 0) runs.push(0);
    runs[runs.length - 1]!++;
    used.push(range);
    largest = Math.max(largest, range);
  }
  if (largest === 0) return 0;
  const mean = average(used.map((range) => (range / largest) ** 2));
  return (largest * Math.sqrt(mean / 2)) / mssdConstant(runs.filter((run) => run > 0));
}
