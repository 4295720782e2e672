import type { TimeWeighted } from "../backend.js";

/** EWMA and CUSUM: the twin of `time_weighted` in `native/time-weighted.h`. */
export function jsTimeWeighted(
  x: Float64Array,
  n: number,
  masks: Uint8Array,
  series: Float64Array | undefined,
  t: TimeWeighted,
): void {
  const start = { ...t };
  run(x, n, masks, series, t, false);
  if (Number.isFinite(t.upper + t.lower)) return;
  // Near the largest double, p + |p| overflows although p does not.
  Object.assign(t, start);
  run(x, n, masks, series, t, true);
}

function run(
  x: Float64Array,
  n: number,
  masks: Uint8Array,
  series: Float64Array | undefined,
  t: TimeWeighted,
  huge: boolean,
): void {
  const { target, lambda, keep, width, slack, decision } = t;
  let { ewma: z, upper, lower, weight } = t;
  let half = width * Math.sqrt(1 - weight);
  let above = target + half;
  let below = target - half;
  let flagged = 0;
  let missing = 0;
  for (let i = 0; i < n; i++) {
    const v = x[i]!;
    if (v - v !== 0) {
      missing++;
      masks[i] = 0;
      if (series !== undefined) {
        series[i] = series[i + n] = series[i + 2 * n] = Number.NaN;
      }
      continue;
    }
    if (1 - weight < 1) {
      weight *= keep * keep;
      half = width * Math.sqrt(1 - weight);
      above = target + half;
      below = target - half;
    }
    const d = v - target;
    z = keep * z + lambda * v;
    // The larger of 0 and p is half of p + |p|: exact, and without a branch that half of the points would take.
    upper += d - slack;
    upper = huge ? Math.max(0, upper) : (upper + Math.abs(upper)) * 0.5;
    lower += -d - slack;
    lower = huge ? Math.max(0, lower) : (lower + Math.abs(lower)) * 0.5;
    let mask = 0;
    if (z > above) mask = 1;
    else if (z < below) mask = 2;
    if (upper > decision) mask |= 4;
    if (lower > decision) mask |= 8;
    masks[i] = mask;
    if (mask !== 0) flagged++;
    if (series !== undefined) {
      series[i] = z;
      series[i + n] = upper;
      series[i + 2 * n] = lower;
    }
  }
  t.ewma = z;
  t.upper = upper;
  t.lower = lower;
  t.weight = weight;
  t.flagged = flagged;
  t.missing = missing;
}
