import type { Moments } from "../backend.js";
import { blockTerms, fold8 } from "./sums.js";

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

/** Mean and squared deviations in two passes over each block: the twin of `moments` in `native/moments.h`. */
export function jsMoments(x: Float64Array, n: number): Moments {
  const so: Moments = {
    count: 0,
    mean: 0,
    squares: 0,
    low: Number.POSITIVE_INFINITY,
    high: Number.NEGATIVE_INFINITY,
  };
  const s = new Float64Array(8);
  const d = new Float64Array(8);
  const q = new Float64Array(8);
  for (let from = 0; from < n; from += blockTerms) {
    const to = Math.min(n, from + blockTerms);
    s.fill(0);
    d.fill(0);
    q.fill(0);
    let count = 0;
    for (let i = from; i < to; i++) {
      const v = x[i]!;
      if (v - v !== 0) continue;
      s[(i - from) & 7]! += v;
      if (v < so.low) so.low = v;
      if (v > so.high) so.high = v;
      count++;
    }
    if (count === 0) continue;
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
  return so;
}
