import type { Measurements } from "../time-weighted/basis.js";
import { weightedChart } from "../time-weighted/chart.js";
import { movingAverageChart } from "./chart.js";
import type { MovingAverageOptions, MovingAverageResult } from "./types.js";

/**
 * Makes a moving average chart: the mean of the last `span` points, with limits for that mean.
 *
 * Limits: centre plus and minus `width` standard deviations of the mean; wider at the start, where fewer points are in it,
 * and exact where subgroups differ in size. An EWMA chart is usually the better choice: it forgets gradually.
 *
 * @param data - single measurements, or subgroups in any form
 * @throws `SPC_TOO_FEW_POINTS` when limits are to be estimated and too few points are usable
 * @throws `SPC_LIMITS` when given limits or a given standard are no limits, or of another chart
 * @throws `SPC_OPTION` when options are out of range or exclude each other
 *
 * @example
 * ```ts
 * import { movingAverage } from "@taktline/spc";
 *
 * const chart = movingAverage([9, 9, 12], { standard: { mean: 8, sigma: 1 }, span: 2 });
 * Array.from(chart.ma.values); // => [9, 9, 10.5]
 * chart.signals.map((s) => s.id); // => ["ma:2:1"]
 * ```
 */
export function movingAverage(
  data: Measurements,
  options: MovingAverageOptions = {},
): MovingAverageResult {
  return weightedChart(movingAverageChart, data, options);
}
