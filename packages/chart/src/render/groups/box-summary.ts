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
function quantile(sorted: readonly number[], p: number): number {
  const h = (sorted.length - 1) * p;
  const below = Math.floor(h);
  const a = sorted[below] ?? Number.NaN;
  const b = sorted[Math.min(below + 1, sorted.length - 1)] ?? Number.NaN;
  return a + (h - below) * (b - a);
}

/** Summarises the finite values of a group; undefined where there is none. */
export function boxSummary(values: ArrayLike<number | null>): BoxSummary | undefined {
  const sorted: number[] = [];
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    if (typeof value === "number" && Number.isFinite(value)) sorted.push(value);
  }
  const n = sorted.length;
  if (n === 0) return undefined;
  sorted.sort((a, b) => a - b);
  const min = sorted[0] ?? Number.NaN;
  const max = sorted[n - 1] ?? Number.NaN;
  // Around the middle, so that values of 1e300 do not overflow.
  const middle = min / 2 + max / 2;
  const mean = middle + sorted.reduce((sum, value) => sum + (value - middle) / n, 0);
  const lower = quantile(sorted, 0.25);
  const upper = quantile(sorted, 0.75);
  const reach = 1.5 * (upper - lower);
  const inside = sorted.filter((value) => value >= lower - reach && value <= upper + reach);
  return {
    n,
    mean,
    min,
    max,
    lower,
    median: quantile(sorted, 0.5),
    upper,
    whiskers: [inside[0] ?? min, inside.at(-1) ?? max],
    outside: sorted.filter((value) => value < lower - reach || value > upper + reach),
  };
}
