import { simpleChart } from "../attributes/simple-chart.js";
import { gChartSpec } from "./chart.js";
import type { GChartOptions, GChartResult } from "./types.js";

/**
 * Makes a G chart, of counts of units between rare events: values, lines, and every rule that holds at every point.
 *
 * A count is the number of units without the event between two with it: 0 where events follow each other. It is geometric
 * with p = 1 / (mean + 1), mean (1 - p) / p and sigma √(mean (mean + 1)). Lines: exact quantiles at the tails of three
 * sigma around the median (default), or mean plus and minus three sigma. A high count is good news; bad news are runs of
 * zeros, which the second panel counts (Benneyan).
 *
 * A count that is negative or not whole is reported as `SPC_COUNT` and counts as missing; it ends a run of zeros unless
 * `gaps` is `bridge`. Bad data never throw.
 *
 * @param data - counts of units between events, one per event
 * @throws `SPC_TOO_FEW_POINTS` when limits are to be estimated and no point, or fewer than `phase1`, are usable
 * @throws `SPC_OVERFLOW` when estimated limits are not finite
 * @throws `SPC_LIMITS` when given limits or a given standard are out of range, or of another chart
 * @throws `SPC_OPTION` when options are out of range or exclude each other
 * @see J. C. Benneyan, Number-between g-type statistical quality control charts for monitoring adverse events, Health Care Management Science 4, 2001
 *
 * @example
 * ```ts
 * import { gChart } from "@taktline/spc";
 *
 * const chart = gChart([3, 131, 0, 0, 0], { standard: { p: 0.05 } });
 * chart.signals.map((s) => s.id); // => ["g:1:1", "zeros:4:1"]
 * ```
 */
export function gChart(data: ArrayLike<number>, options: GChartOptions = {}): GChartResult {
  return simpleChart(gChartSpec, data.length, (i) => data[i]!, options);
}
