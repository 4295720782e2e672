import { simpleChart } from "../attributes/simple-chart.js";
import { tChartSpec } from "./chart.js";
import type { TChartOptions, TChartResult } from "./types.js";

/**
 * Makes a T chart, of times between rare events: values, lines, and every rule that holds at every point.
 *
 * Lines are the quantiles of a fitted distribution at Φ(-3), 1/2 and Φ(3): Weibull by maximum likelihood (default),
 * exponential, or those of an individuals chart of t^(1/3.6), transformed back (Nelson). A long time is good news, a
 * point below LCL bad news. Times of 0 have no likelihood under Weibull: then it is fitted by least squares of ln t
 * through median ranks, in which they keep the lowest ranks, and `SPC_ZERO_TIME` says so.
 *
 * A negative time is reported as `SPC_COUNT` and counts as missing. Bad data never throw.
 *
 * @param data - times between events, in any unit
 * @throws `SPC_TOO_FEW_POINTS` when limits are to be estimated and no point, or fewer than `phase1`, are usable
 * @throws `SPC_OVERFLOW` when estimated limits are not finite
 * @throws `SPC_LIMITS` when given limits or a given standard are out of range, or of another chart
 * @throws `SPC_OPTION` when options are out of range or exclude each other
 * @see L. S. Nelson, A control chart for parts-per-million nonconforming items, Journal of Quality Technology 26, 1994
 *
 * @example
 * ```ts
 * import { tChart } from "@taktline/spc";
 *
 * const chart = tChart([70, 661, 1, 0.1], { standard: { shape: 1, scale: 100 } });
 * chart.signals.map((s) => s.id); // => ["between:1:1", "between:3:1"]
 * ```
 */
export function tChart(data: ArrayLike<number>, options: TChartOptions = {}): TChartResult {
  return simpleChart(tChartSpec, data.length, (i) => data[i]!, options);
}
