import { exclusions } from "../shared/exclusions.js";
import { estimateFrom } from "../shared/series.js";
import { imrBasis } from "./plan.js";
import { imrSeries } from "./series.js";
import type { ImrLimits, ImrLimitsOptions } from "./types.js";

/**
 * Estimates the limits of an individuals and moving range chart from phase I data.
 *
 * Centre: mean of the points. Sigma: mean moving range over d2(span), or median moving range over d4(span). Limits of the
 * individuals: centre plus and minus 3 sigma; of the moving ranges: (d2 plus and minus 3 d3) sigma, the lower one not
 * below 0. Constant data give sigma 0, which `imr` reports as an issue.
 *
 * @param values - measurements in the order of production; those that are not finite are missing
 * @throws `SPC_TOO_FEW_POINTS` when no moving range can be formed
 * @throws `SPC_OVERFLOW` when estimated limits are not finite because the measurements are too large to add up
 * @throws `SPC_OPTION` when an option is out of range
 * @throws `SPC_CONSTANT_TABLE` for `table3` with a span above 25
 * @see ISO 7870-2:2023, 6.5
 *
 * @example
 * ```ts
 * import { imrLimits } from "@taktline/spc";
 *
 * const limits = imrLimits([10, 12, 11, 13, 9], { constants: "table3" });
 * limits.x.center; // => 11
 * limits.mr.center; // => 2.25
 * limits.sigma.toFixed(4); // => "1.9947"
 * ```
 */
export function imrLimits(values: ArrayLike<number>, options: ImrLimitsOptions = {}): ImrLimits {
  const basis = imrBasis(options);
  const excluded = exclusions(options.exclude, values.length);
  const series = imrSeries(values, basis.span, basis.gaps, excluded);
  return estimateFrom(basis, series, Number.POSITIVE_INFINITY);
}
