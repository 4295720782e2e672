import type { Measurements } from "../time-weighted/basis.js";
import { weightedChart } from "../time-weighted/chart.js";
import { ewmaChart } from "./chart.js";
import type { EwmaOptions, EwmaResult } from "./types.js";

/**
 * Makes an exponentially weighted moving average chart, which finds small lasting shifts sooner than a Shewhart chart.
 *
 * z = z + lambda (x - z), from the centre on. Limits: centre plus and minus `width` standard deviations of z, by the exact
 * recursion of its variance, also where subgroups differ in size. A missing point leaves z as it is.
 *
 * @param data - single measurements, or subgroups in any form
 * @throws `SPC_TOO_FEW_POINTS` when limits are to be estimated and too few points are usable
 * @throws `SPC_LIMITS` when given limits or a given standard are no limits, or of another chart
 * @throws `SPC_OPTION` when options are out of range or exclude each other
 * @see ISO 7870-6:2016
 *
 * @example
 * ```ts
 * import { ewma } from "@taktline/spc";
 *
 * const chart = ewma([9, 9, 9], { standard: { mean: 8, sigma: 1 }, lambda: 0.5 });
 * Array.from(chart.ewma.values); // => [8.5, 8.75, 8.875]
 * ```
 */
export function ewma(data: Measurements, options: EwmaOptions = {}): EwmaResult {
  return weightedChart(ewmaChart, data, options);
}
