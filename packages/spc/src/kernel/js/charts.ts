import { type Total, total } from "../backend.js";
import { addBlock, blockTerms, fold8 } from "./sums.js";

function bounds(to: Total, low: number, high: number): void {
  if (low < to.low) to.low = low;
  if (high > to.high) to.high = high;
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
  const la = new Float64Array(8);
  const lb = new Float64Array(8);
  for (let from = 0; from < n; from += blockTerms) {
    const to = Math.min(n, from + blockTerms);
    la.fill(0);
    lb.fill(0);
    let count = 0;
    for (let i = from, at = from * size; i < to; i++) {
      let sum = x[at]!;
      let low = sum;
      let high = sum;
      for (const end = at++ + size; at < end; at++) {
        const v = x[at]!;
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
      if (high < mean) mean = high;
      if (mean < low) mean = low;
      mean += 0;
      means[i] = mean;
      ranges[i] = range;
      la[(i - from) & 7]! += mean;
      lb[(i - from) & 7]! += range;
      count++;
      bounds(a, mean, mean);
      bounds(b, range, range);
    }
    addBlock(a, fold8(la));
    addBlock(b, fold8(lb));
    a.count += count;
    b.count += count;
  }
  return [a, b];
}

/** Moving ranges of two points with the totals of points and ranges: the twin of `moving`. */
export function jsMoving(
  x: Float64Array,
  n: number,
  ranges: Float64Array,
): readonly [Total, Total] {
  const a = total();
  const b = total();
  const la = new Float64Array(8);
  const lb = new Float64Array(8);
  let previous = Number.NaN;
  for (let from = 0; from < n; from += blockTerms) {
    const to = Math.min(n, from + blockTerms);
    la.fill(0);
    lb.fill(0);
    for (let i = from; i < to; i++) {
      const v = x[i]! + 0;
      const range = Math.abs(v - previous);
      previous = v;
      const lane = (i - from) & 7;
      if (v - v === 0) {
        la[lane]! += v;
        a.count++;
        if (v < a.low) a.low = v;
        if (v > a.high) a.high = v;
        if (!Number.isNaN(range)) {
          ranges[i] = range;
          lb[lane]! += range;
          b.count++;
          if (range < b.low) b.low = range;
          if (range > b.high) b.high = range;
          continue;
        }
      } else {
        previous = Number.NaN;
      }
      ranges[i] = Number.NaN;
    }
    addBlock(a, fold8(la));
    addBlock(b, fold8(lb));
  }
  return [a, b];
}
