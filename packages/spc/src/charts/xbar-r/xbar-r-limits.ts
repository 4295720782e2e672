import { estimateSubgroupLimits } from "../subgroups/subgroup-chart.js";
import type { Subgroups } from "../subgroups/types.js";
import { rangeChart } from "./chart.js";
import type { XbarRLimits, XbarRLimitsOptions } from "./types.js";

/**
 * Estimates the limits of an average and range chart from phase I subgroups.
 *
 * Centre: mean of the averages. Sigma: mean range over d2(size) unless another estimator is chosen. Limits of the averages:
 * centre plus and minus 3 sigma/√n; of the ranges: (d2 plus and minus 3 d3) sigma, the lower one not below 0. Where sizes
 * differ, the centre is the mean of all measurements and each subgroup gets lines for its own n.
 *
 * @param subgroups - an array per subgroup, or all measurements in a row with the size or the sizes
 * @throws `SPC_TOO_FEW_POINTS` when no subgroup is usable
 * @throws `SPC_OVERFLOW` when estimated limits are not finite because the measurements are too large to add up
 * @throws `SPC_SUBGROUP_SIZE` when a size is out of range or sizes do not add up
 * @throws `SPC_OPTION` when an option is out of range
 * @throws `SPC_CONSTANT_TABLE` for `table3` with subgroups above 25
 * @see ISO 7870-2:2023, 6.4
 *
 * @example
 * ```ts
 * import { xbarRLimits } from "@taktline/spc";
 *
 * const limits = xbarRLimits([[4, 6], [5, 7], [6, 8]], { constants: "table3" });
 * [limits.xbar.center, limits.r.center]; // => [6, 2]
 * limits.xbar.ucl.toFixed(3); // => "9.761"
 * ```
 */
export function xbarRLimits(subgroups: Subgroups, options: XbarRLimitsOptions = {}): XbarRLimits {
  return estimateSubgroupLimits(rangeChart, subgroups, options);
}
