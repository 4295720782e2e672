import type { TimeWeighted } from "../backend.js";

/** Points per call of the inner function, so that an engine can optimise it between its calls. */
const piece = 4096;

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
  // Without columns to fill, the statistics of a piece go where nobody looks.
  const columns = series ?? new Float64Array(3 * piece);
  const stride = series === undefined ? piece : n;
  for (let from = 0; from < n; from += piece) {
    const to = Math.min(n, from + piece);
    const at = series === undefined ? 0 : from;
    if (huge) slowPiece(x, from, to, masks, columns, at, stride, t);
    else quickPiece(x, from, to, masks, columns, at, stride, t);
  }
}

function quickPiece(
  x: Float64Array,
  from: number,
  to: number,
  masks: Uint8Array,
  columns: Float64Array,
  at: number,
  stride: number,
  t: TimeWeighted,
): void {
  const { target, lambda, keep, width, slack, decision } = t;
  let { ewma: z, upper, lower, weight } = t;
  let half = width * Math.sqrt(1 - weight);
  let above = target + half;
  let below = target - half;
  let flagged = 0;
  for (let i = from, j = at; i < to; i++, j++) {
    const v = x[i]!;
    if (v - v !== 0) {
      t.missing++;
      masks[i] = 0;
      columns[j] = Number.NaN;
      columns[j + stride] = Number.NaN;
      columns[j + 2 * stride] = Number.NaN;
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
    upper = (upper + Math.abs(upper)) * 0.5;
    lower += -d - slack;
    lower = (lower + Math.abs(lower)) * 0.5;
    const mask =
      Number(z > above) |
      (Number(z < below) << 1) |
      (Number(upper > decision) << 2) |
      (Number(lower > decision) << 3);
    masks[i] = mask;
    flagged += Number(mask !== 0);
    columns[j] = z;
    columns[j + stride] = upper;
    columns[j + 2 * stride] = lower;
  }
  t.ewma = z;
  t.upper = upper;
  t.lower = lower;
  t.weight = weight;
  t.flagged += flagged;
}

/** The same with a comparison for the larger of two. */
function slowPiece(
  x: Float64Array,
  from: number,
  to: number,
  masks: Uint8Array,
  columns: Float64Array,
  at: number,
  stride: number,
  t: TimeWeighted,
): void {
  for (let i = from, j = at; i < to; i++, j++) {
    const v = x[i]!;
    masks[i] = 0;
    columns[j] = columns[j + stride] = columns[j + 2 * stride] = Number.NaN;
    if (v - v !== 0) {
      t.missing++;
      continue;
    }
    if (1 - t.weight < 1) t.weight *= t.keep * t.keep;
    const half = t.width * Math.sqrt(1 - t.weight);
    const d = v - t.target;
    t.ewma = t.keep * t.ewma + t.lambda * v;
    t.upper = Math.max(0, t.upper + (d - t.slack));
    t.lower = Math.max(0, t.lower + (-d - t.slack));
    const mask =
      Number(t.ewma > t.target + half) |
      (Number(t.ewma < t.target - half) << 1) |
      (Number(t.upper > t.decision) << 2) |
      (Number(t.lower > t.decision) << 3);
    masks[i] = mask;
    if (mask !== 0) t.flagged++;
    columns[j] = t.ewma;
    columns[j + stride] = t.upper;
    columns[j + 2 * stride] = t.lower;
  }
}
