import { checkPercentile, percentileOf } from "./percentile.js";
import { sortedUsable } from "./sorted-usable.js";
import type { PercentileOptions } from "./types.js";

/**
 * The sample percentiles at several fractions, each null where there is no usable value.
 *
 * @param ps - fractions from 0 to 1
 * @throws `SPC_OPTION` for a fraction outside 0 to 1 or a type that is not 1 to 9
 * @see R. J. Hyndman and Y. Fan, Sample quantiles in statistical packages, 1996
 *
 * @example
 * ```ts
 * import { percentiles } from "@taktline/spc";
 *
 * percentiles([15, 20, 35, 40, 50], [0.25, 0.5, 0.75]); // => [17.5, 35, 45]
 * ```
 */
export function percentiles(
  values: ArrayLike<number>,
  ps: readonly number[],
  options: PercentileOptions = {},
): (number | null)[] {
  const { type = 6 } = options;
  for (const p of ps) checkPercentile(p, type);
  const sorted = sortedUsable(values);
  return ps.map((p) => (sorted.length === 0 ? null : percentileOf(sorted, p, type)));
}
