import { TaktlineError } from "@taktline/core";
import type { ChartErrorCode } from "../errors.catalogue.js";
import { maskColumn, numberColumn } from "../spec/number-column.js";

/** What is kept besides the extremes, and where the points lie. */
export interface DecimateOptions {
  /** Per point whether it must not be lost: any number other than 0 (a mask of rules) marks it. */
  readonly keep?: ArrayLike<number>;
  /** Where the points lie, in any unit and order; default evenly by index. */
  readonly x?: ArrayLike<number | null>;
}

function fail(message: string, details: Record<string, unknown>): never {
  throw new TaktlineError<ChartErrorCode>("CHART_DECIMATE", message, { details });
}

/**
 * Picks the points that a line of so many pixels shows: the first, lowest, highest and last of every pixel column, and
 * the lowest and highest of the points marked by `keep`, so that no column loses its violations.
 *
 * The line through the picked points covers the same pixels as the line through all of them. A gap of at least as many
 * points as the column behind it has is represented by its first point, so that a line breaks where the break can be seen.
 * Column of point i: `floor(i * pixels / n)`, or by `x` where given.
 *
 * @param values - the values; NaN and null are gaps
 * @param pixels - number of pixel columns, 1 to 1,000,000
 * @returns ascending indices, at most seven per column when `x` is in order
 * @throws `CHART_DECIMATE` when `pixels` is not a whole number in its range, or a column is not as long as `values`
 * @see U. Jugel et al., "M4: A Visualization-Oriented Time Series Data Aggregation", PVLDB 7(10), 2014
 *
 * @example
 * ```ts
 * import { decimate } from "@taktline/chart";
 *
 * const values = Float64Array.from([0, 5, -5, 1, 2, 2, 2, 2]);
 * Array.from(decimate(values, 2)); // => [0, 1, 2, 3, 4, 7]
 * Array.from(decimate(values, 2, { keep: [0, 0, 0, 0, 0, 1, 0, 0] })); // => [0, 1, 2, 3, 4, 5, 7]
 * ```
 */
export function decimate(
  values: ArrayLike<number | null>,
  pixels: number,
  options: DecimateOptions = {},
): Uint32Array {
  const { keep, x } = options;
  const n = values.length;
  if (!Number.isInteger(pixels) || pixels < 1 || pixels > 1_000_000) {
    fail(`pixels is ${pixels}; give a whole number from 1 to 1000000`, { pixels });
  }
  if ((keep !== undefined && keep.length !== n) || (x !== undefined && x.length !== n)) {
    fail(
      `values has ${n} points, keep ${keep?.length ?? "none"}, x ${x?.length ?? "none"}; give columns of one length`,
      {
        values: n,
        keep: keep?.length,
        x: x?.length,
      },
    );
  }
  const ends = x === undefined ? evenColumns(n, pixels) : columnsOf(x, pixels);
  const numbers = numberColumn(values);
  const marks = keep === undefined ? undefined : maskColumn(keep);
  const picked = new Uint32Array(Math.min(n, 7 * ends.length));
  let count = 0;
  let from = 0;
  for (let c = 0; c < ends.length; c++) {
    const to = ends[c]!;
    count = pick(numbers, marks, from, to, picked, count);
    from = to;
  }
  return picked.slice(0, count);
}

/** Where each column ends, by index. */
function evenColumns(n: number, pixels: number): Uint32Array {
  const ends = new Uint32Array(pixels);
  for (let c = 0; c < pixels; c++) ends[c] = Math.ceil(((c + 1) * n) / pixels);
  return ends;
}

/** Where each run of points in one pixel column ends. */
function columnsOf(x: ArrayLike<number | null>, pixels: number): number[] {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < x.length; i++) {
    const at = x[i];
    if (at === null || at === undefined || !Number.isFinite(at)) continue;
    if (at < low) low = at;
    if (at > high) high = at;
  }
  const scale = high > low ? pixels / (high - low) : 0;
  const ends: number[] = [];
  let column = -1;
  for (let i = 0; i < x.length; i++) {
    const at = x[i];
    const here =
      at === null || at === undefined || !Number.isFinite(at)
        ? column
        : Math.min(pixels - 1, Math.floor((at - low) * scale));
    if (i > 0 && here !== column) ends.push(i);
    column = here;
  }
  if (x.length > 0) ends.push(x.length);
  return ends;
}

function pick(
  values: Float64Array,
  keep: Uint16Array | undefined,
  from: number,
  to: number,
  picked: Uint32Array,
  start: number,
): number {
  let first = -1;
  let last = -1;
  let low = -1;
  let high = -1;
  let keptLow = -1;
  let keptHigh = -1;
  let lowest = Number.POSITIVE_INFINITY;
  let highest = Number.NEGATIVE_INFINITY;
  let keptLowest = Number.POSITIVE_INFINITY;
  let keptHighest = Number.NEGATIVE_INFINITY;
  for (let i = from; i < to; i++) {
    const value = values[i]!;
    // The difference is 0 for finite numbers only.
    if (value - value !== 0) continue;
    if (first < 0) first = i;
    last = i;
    if (value < lowest) {
      lowest = value;
      low = i;
    }
    if (value > highest) {
      highest = value;
      high = i;
    }
    if (keep !== undefined && keep[i] !== 0) {
      if (value < keptLowest) {
        keptLowest = value;
        keptLow = i;
      }
      if (value > keptHighest) {
        keptHighest = value;
        keptHigh = i;
      }
    }
  }
  if (first < 0) return start;
  // What was picked last is the last number before this column.
  const before = start > 0 ? picked[start - 1]! : -1;
  if (before >= 0 && first - before - 1 >= to - from) picked[start++] = before + 1;
  const six = [first, low, high, keptLow, keptHigh, last].sort((a, b) => a - b);
  let previous = -1;
  for (const index of six) {
    if (index > previous) {
      picked[start++] = index;
      previous = index;
    }
  }
  return start;
}
