import { attributeLimits } from "../attributes/chart.js";
import type { CountData } from "../attributes/types.js";
import { cChartSpec } from "./chart.js";
import type { CChartLimits, CChartLimitsOptions } from "./types.js";

/**
 * Estimates the limits of a chart of the number of nonconformities (c) from phase I data.
 *
 * Plots counts in equal areas of opportunity. Centre: mean count. Limits: centre plus and minus 3 √mean, clipped to 0; or
 * the exact Poisson quantiles. For areas that differ use `uChart`.
 *
 * @param data - counts, one per point
 * @throws `SPC_TOO_FEW_POINTS` when no point is usable
 * @throws `SPC_OPTION` when an option is out of range
 * @see ISO 7870-2:2023
 *
 * @example
 * ```ts
 * import { cChartLimits } from "@taktline/spc";
 *
 * cChartLimits([12, 15, 3]).mean; // => 10
 * ```
 */
export function cChartLimits(
  data: ArrayLike<number> | Pick<CountData, "counts">,
  options: CChartLimitsOptions = {},
): CChartLimits {
  return attributeLimits(cChartSpec, data, options);
}
