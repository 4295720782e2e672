import { attributeLimits } from "../attributes/chart.js";
import type { CountData } from "../attributes/types.js";
import { npChartSpec } from "./chart.js";
import type { NpChartLimits, NpChartLimitsOptions } from "./types.js";

/**
 * Estimates the limits of a chart of the number nonconforming (np) from phase I data.
 *
 * Plots counts of nonconforming units. Centre at each size n: n p. Limits: n p plus and minus 3 √(n p(1-p)), clipped to 0
 * and n; or the exact binomial quantiles. Where sizes differ each point has its own lines, the centre too: a p chart is
 * then easier to read.
 *
 * @param data - counts with sizes
 * @throws `SPC_TOO_FEW_POINTS` when no point is usable
 * @throws `SPC_OPTION` when an option is out of range, or the constant size is none
 * @see ISO 7870-2:2023
 *
 * @example
 * ```ts
 * import { npChartLimits } from "@taktline/spc";
 *
 * npChartLimits({ counts: [12, 15, 3], sizes: 50 }).p; // => 0.2
 * ```
 */
export function npChartLimits(data: CountData, options: NpChartLimitsOptions = {}): NpChartLimits {
  return attributeLimits(npChartSpec, data, options);
}
