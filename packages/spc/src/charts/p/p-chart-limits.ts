import { attributeLimits } from "../attributes/chart.js";
import type { CountData } from "../attributes/types.js";
import { pChartSpec } from "./chart.js";
import type { PChartLimits, PChartLimitsOptions } from "./types.js";

/**
 * Estimates the limits of a chart of the fraction nonconforming (p) from phase I data.
 *
 * Centre: all nonconforming units over all units inspected. Limits at each size n: centre plus and minus 3 √(p(1-p)/n),
 * clipped to 0 and 1; or the exact binomial quantiles over n. Where sizes differ each point has its own lines.
 *
 * @param data - counts with sizes
 * @throws `SPC_TOO_FEW_POINTS` when no point is usable
 * @throws `SPC_OPTION` when an option is out of range, or the constant size is none
 * @see ISO 7870-2:2023
 *
 * @example
 * ```ts
 * import { pChartLimits } from "@taktline/spc";
 *
 * pChartLimits({ counts: [12, 15, 3], sizes: 50 }).p; // => 0.2
 * ```
 */
export function pChartLimits(data: CountData, options: PChartLimitsOptions = {}): PChartLimits {
  return attributeLimits(pChartSpec, data, options);
}
