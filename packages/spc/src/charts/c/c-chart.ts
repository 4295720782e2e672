import { attributeChart } from "../attributes/chart.js";
import type { CountData } from "../attributes/types.js";
import { cChartSpec } from "./chart.js";
import type { CChartOptions, CChartResult } from "./types.js";

/**
 * Makes a chart of the number of nonconformities (c): values, lines, and every rule that holds at every point.
 *
 * Plots counts in equal areas of opportunity. Centre: mean count. Limits: centre plus and minus 3 √mean, clipped to 0; or
 * the exact Poisson quantiles. For areas that differ use `uChart`.
 *
 * A count that is negative or not whole is reported as `SPC_COUNT` and counts as missing. Bad data never throw.
 *
 * @param data - counts, one per point
 * @throws `SPC_TOO_FEW_POINTS` when limits are to be estimated and no point, or fewer than `phase1`, are usable
 * @throws `SPC_LIMITS` when given limits or a given standard are out of range, or of another chart
 * @throws `SPC_OPTION` when options are out of range or exclude each other
 * @see ISO 7870-2:2023
 *
 * @example
 * ```ts
 * import { cChart } from "@taktline/spc";
 *
 * const chart = cChart([21, 39], { standard: { mean: 19.85 } });
 * chart.signals.map((s) => s.id); // => ["c:1:1"]
 * ```
 */
export function cChart(
  data: ArrayLike<number> | Pick<CountData, "counts">,
  options: CChartOptions = {},
): CChartResult {
  return attributeChart(cChartSpec, data, options);
}
