/** Five numbers of a group and what lies outside. */
export interface BoxSummary {
  readonly n: number;
  readonly mean: number;
  readonly min: number;
  readonly max: number;
  readonly lower: number;
  readonly median: number;
  readonly upper: number;
  /** Ends of the whiskers: the last values within 1.5 times the distance of the quartiles. */
  readonly whiskers: readonly [number, number];
  /** Values beyond the whiskers, ascending. */
  readonly outside: readonly number[];
}

/** Quantile of sorted values by linear interpolation of order statistics (type 7 of Hyndman and Fan). */
function quantile(sorted: Float64Array, p: number): number {
  const h = (sorted.length - 1) * p;
  const below = Math.floor(h);
  const a = sorted[below] ?? Number.NaN;
  const b = sorted[Math.min(below + 1, sorted.length - 1)] ?? Number.NaN;
  return a + (h - below) * (b - a);
}

/** The mean in two passes; where the sum overflows, the sum of the parts. */
function meanOf(values: Float64Array): number {
  const n = values.length;
  let sum = 0;
  for (let i = 0; i < n; i++) sum += values[i]!;
  if (!Number.isFinite(sum)) {
    let parts = 0;
    for (let i = 0; i < n; i++) parts += values[i]! / n;
    return parts;
  }
  const mean = sum / n;
  let rest = 0;
  for (let i = 0; i < n; i++) rest += values[i]! - mean;
  return mean + rest / n;
}

/** Summarises the finite values of a group; undefined where there is none. */
export function boxSummary(values: ArrayLike<number | null>): BoxSummary | undefined {
  const room = new Float64Array(values.length);
  let n = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    if (typeof value === "number" && Number.isFinite(value)) room[n++] = value;
  }
  if (n === 0) return undefined;
  const sorted = room.subarray(0, n).sort();
  const min = sorted[0] ?? Number.NaN;
  const max = sorted[n - 1] ?? Number.NaN;
  const mean = meanOf(sorted);
  const lower = quantile(sorted, 0.25);
  const upper = quantile(sorted, 0.75);
  const reach = 1.5 * (upper - lower);
  let first = 0;
  let last = n - 1;
  while (first < last && sorted[first]! < lower - reach) first++;
  while (last > first && sorted[last]! > upper + reach) last--;
  return {
    n,
    mean,
    min,
    max,
    lower,
    median: quantile(sorted, 0.5),
    upper,
    whiskers: [sorted[first] ?? min, sorted[last] ?? max],
    outside: [...sorted.subarray(0, first), ...sorted.subarray(last + 1)],
  };
}
