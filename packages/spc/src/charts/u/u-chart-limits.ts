import { attributeLimits } from "../attributes/chart.js";
import type { CountData } from "../attributes/types.js";
import { uChartSpec } from "./chart.js";
import type { UChartLimits, UChartLimitsOptions } from "./types.js";

/**
 * Estimates the limits of a chart of nonconformities per unit (u) from phase I data.
 *
 * Centre: all nonconformities over all units. Limits at each size n (units, or any area of opportunity): centre plus and
 * minus 3 √(mean/n), clipped to 0; or the exact Poisson quantiles over n. Where sizes differ each point has its own
 * lines.
 *
 * @param data - counts with sizes
 * @throws `SPC_TOO_FEW_POINTS` when no point is usable
 * @throws `SPC_OPTION` when an option is out of range, or the constant size is none
 * @see ISO 7870-2:2023
 *
 * @example
 * ```ts
 * import { uChartLimits } from "@taktline/spc";
 *
 * uChartLimits({ counts: [12, 15, 3], sizes: 5 }).mean; // => 2
 * ```
 */
export function uChartLimits(data: CountData, options: UChartLimitsOptions = {}): UChartLimits {
  return attributeLimits(uChartSpec, data, options);
}
