import { simpleLimits } from "../attributes/simple-chart.js";
import { gChartSpec } from "./chart.js";
import type { GChartLimits, GChartLimitsOptions } from "./types.js";

/**
 * Estimates the limits of a G chart, of counts of units between rare events from phase I data.
 *
 * A count is the number of units without the event between two with it: 0 where events follow each other. It is geometric
 * with p = 1 / (mean + 1), mean (1 - p) / p and sigma √(mean (mean + 1)). Lines: exact quantiles at the tails of three
 * sigma around the median (default), or mean plus and minus three sigma. A high count is good news; bad news are runs of
 * zeros, which the second panel counts (Benneyan).
 *
 * @param data - counts of units between events, one per event
 * @throws `SPC_TOO_FEW_POINTS` when no point is usable
 * @throws `SPC_OVERFLOW` when estimated limits are not finite
 * @throws `SPC_OPTION` when an option is out of range
 * @see J. C. Benneyan, Number-between g-type statistical quality control charts for monitoring adverse events, Health Care Management Science 4, 2001
 *
 * @example
 * ```ts
 * import { gChartLimits } from "@taktline/spc";
 *
 * gChartLimits([7, 9, 11]).p; // => 0.1
 * ```
 */
export function gChartLimits(
  data: ArrayLike<number>,
  options: GChartLimitsOptions = {},
): GChartLimits {
  return simpleLimits(gChartSpec, data.length, (i) => data[i]!, options);
}
