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

/** The mean in two passes; where the sum overflows, the sum of the parts. */
function meanOf(values: readonly number[]): number {
  const n = values.length;
  const sum = values.reduce((total, value) => total + value, 0);
  if (!Number.isFinite(sum)) return values.reduce((total, value) => total + value / n, 0);
  const mean = sum / n;
  return mean + values.reduce((total, value) => total + (value - mean), 0) / n;
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
  const mean = meanOf(sorted);
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
