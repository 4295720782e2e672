import { exclusions } from "../shared/exclusions.js";
import { estimateFrom } from "../shared/series.js";
import { xbarREstimate, xbarRLines } from "./plan.js";
import { subgroupReader, xbarRSeries } from "./subgroups.js";
import type { Subgroups, XbarRLimits, XbarRLimitsOptions } from "./types.js";

/**
 * Estimates the limits of an average and range chart from phase I subgroups of one size.
 *
 * Centre: mean of the averages. Sigma: mean range over d2(size), or median range over d4(size). Limits of the averages:
 * centre plus and minus 3 sigma/√size; of the ranges: (d2 plus and minus 3 d3) sigma, the lower one not below 0.
 *
 * @param subgroups - an array per subgroup, or all measurements in a row with the size; a subgroup with a number that is
 * not finite is missing
 * @throws `SPC_TOO_FEW_POINTS` when no subgroup is usable
 * @throws `SPC_OVERFLOW` when estimated limits are not finite because the measurements are too large to add up
 * @throws `SPC_SUBGROUP_SIZE` when sizes differ or are not 2 to 1000
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
  const reader = subgroupReader(subgroups, undefined);
  const estimate = xbarREstimate(options, reader.size);
  const series = xbarRSeries(reader, exclusions(options.exclude, reader.count));
  return estimateFrom(
    { names: ["xbar", "r"], width: 2, lines: xbarRLines, estimate },
    series,
    Number.POSITIVE_INFINITY,
  );
}
