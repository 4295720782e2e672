import { simpleLimits } from "../attributes/simple-chart.js";
import { tChartSpec } from "./chart.js";
import type { TChartLimits, TChartLimitsOptions } from "./types.js";

/**
 * Estimates the limits of a T chart, of times between rare events from phase I data.
 *
 * Lines are the quantiles of a fitted distribution at Φ(-3), 1/2 and Φ(3): Weibull by maximum likelihood (default),
 * exponential, or those of an individuals chart of t^(1/3.6), transformed back (Nelson). A long time is good news, a
 * point below LCL bad news. Times of 0 have no likelihood under Weibull: then it is fitted by least squares of ln t
 * through median ranks, in which they keep the lowest ranks, and `SPC_ZERO_TIME` says so.
 *
 * @param data - times between events, in any unit
 * @throws `SPC_TOO_FEW_POINTS` when no point is usable
 * @throws `SPC_OVERFLOW` when estimated limits are not finite
 * @throws `SPC_OPTION` when an option is out of range
 * @see L. S. Nelson, A control chart for parts-per-million nonconforming items, Journal of Quality Technology 26, 1994
 *
 * @example
 * ```ts
 * import { tChartLimits } from "@taktline/spc";
 *
 * tChartLimits([1, 2, 3], { distribution: "exponential" }).scale; // => 2
 * ```
 */
export function tChartLimits(
  data: ArrayLike<number>,
  options: TChartLimitsOptions = {},
): TChartLimits {
  return simpleLimits(tChartSpec, data.length, (i) => data[i]!, options);
}
