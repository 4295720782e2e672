import { refuse } from "../refuse.js";
import { sortedUsable } from "./sorted-usable.js";
import type { PercentileOptions, PercentileType } from "./types.js";

/**
 * The sample percentile at p by one of the nine definitions in use, or null where there is no usable value.
 *
 * NaN and infinite values are left out. For several percentiles of the same values use `percentiles`, which sorts once.
 *
 * @param p - a fraction from 0 to 1: 0.5 is the median
 * @throws `SPC_OPTION` for p outside 0 to 1 or a type that is not 1 to 9
 * @see R. J. Hyndman and Y. Fan, Sample quantiles in statistical packages, 1996
 *
 * @example
 * ```ts
 * import { percentile } from "@taktline/spc";
 *
 * const values = [15, 20, 35, 40, 50];
 * percentile(values, 0.25); // => 17.5
 * percentile(values, 0.25, { type: 7 }); // => 20
 * ```
 */
export function percentile(
  values: ArrayLike<number>,
  p: number,
  options: PercentileOptions = {},
): number | null {
  const { type = 6 } = options;
  checkPercentile(p, type);
  const sorted = sortedUsable(values);
  return sorted.length === 0 ? null : percentileOf(sorted, p, type);
}

/** Throws `SPC_OPTION` unless both are in range. */
export function checkPercentile(p: number, type: PercentileType): void {
  if (!(p >= 0 && p <= 1)) {
    refuse("SPC_OPTION", `p is ${p}; give a fraction from 0 to 1, so percents divided by 100`, {
      p,
    });
  }
  if (!(Number.isInteger(type) && type >= 1 && type <= 9)) {
    refuse("SPC_OPTION", `the percentile type is ${type}; give a whole number from 1 to 9`, {
      type,
    });
  }
}

/** The percentile of at least one value in ascending order. */
export function percentileOf(sorted: ArrayLike<number>, p: number, type: PercentileType): number {
  const n = sorted.length;
  // n p that misses a whole number by rounding alone is taken for it, as R does.
  const slack = 4 * 2 ** -52;
  const at = position(n, p, type);
  const below = Math.floor(at + slack);
  let part = at - below;
  if (Math.abs(part) < slack) part = 0;
  if (type === 1) part = part > 0 ? 1 : 0;
  if (type === 2) part = part > 0 ? 1 : 0.5;
  if (type === 3) part = part === 0 && below % 2 === 0 ? 0 : 1;
  const low = sorted[Math.min(n, Math.max(1, below)) - 1]!;
  const high = sorted[Math.min(n, Math.max(1, below + 1)) - 1]!;
  if (part === 0 || low === high) return low;
  if (part === 1) return high;
  const step = high - low;
  return Number.isFinite(step) ? low + part * step : low * (1 - part) + high * part;
}

/** Where in the ranks 1 to n the percentile lies. */
function position(n: number, p: number, type: PercentileType): number {
  if (type === 3) return n * p - 0.5;
  if (type <= 2 || type === 4) return n * p;
  if (type === 5) return n * p + 0.5;
  const a = { 6: 0, 7: 1, 8: 1 / 3, 9: 3 / 8 }[type as 6 | 7 | 8 | 9];
  return a + p * (n + 1 - 2 * a);
}
