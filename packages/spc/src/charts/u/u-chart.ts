import { attributeChart } from "../attributes/chart.js";
import type { CountData } from "../attributes/types.js";
import { uChartSpec } from "./chart.js";
import type { UChartOptions, UChartResult } from "./types.js";

/**
 * Makes a chart of nonconformities per unit (u): values, lines, and every rule that holds at every point.
 *
 * Centre: all nonconformities over all units. Limits at each size n (units, or any area of opportunity): centre plus and
 * minus 3 √(mean/n), clipped to 0; or the exact Poisson quantiles over n. Where sizes differ each point has its own
 * lines.
 *
 * A count that is negative or not whole, and a size that is not above 0, are reported as `SPC_COUNT` and count as
 * missing; 0 in 0 is missing. Bad data never throw.
 *
 * @param data - counts with sizes
 * @throws `SPC_TOO_FEW_POINTS` when limits are to be estimated and no point, or fewer than `phase1`, are usable
 * @throws `SPC_LIMITS` when given limits or a given standard are out of range, or of another chart
 * @throws `SPC_OPTION` when options are out of range or exclude each other, or the constant size is none
 * @see ISO 7870-2:2023
 *
 * @example
 * ```ts
 * import { uChart } from "@taktline/spc";
 *
 * const chart = uChart({ counts: [10, 20], sizes: 5 }, { standard: { mean: 1.93 } });
 * chart.signals.map((s) => s.id); // => ["u:1:1"]
 * ```
 */
export function uChart(data: CountData, options: UChartOptions = {}): UChartResult {
  return attributeChart(uChartSpec, data, options);
}
