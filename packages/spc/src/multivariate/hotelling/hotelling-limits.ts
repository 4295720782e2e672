import { exclusions } from "../../charts/shared/exclusions.js";
import { estimateFrom } from "../../charts/shared/series.js";
import type { MultivariateData } from "../shared/matrix.js";
import { hotellingData } from "./data.js";
import { hotellingPlan } from "./plan.js";
import type { HotellingLimits, HotellingLimitsOptions } from "./types.js";

/**
 * Estimates the limits of a Hotelling T² chart from phase I data, for both phases.
 *
 * Single rows, `sample`: phase I (m-1)²/m times a beta quantile with p/2 and (m-p-1)/2, phase II p(m+1)(m-1)/(m(m-p)) F.
 * Subgroups of n: p(m-1)(n-1)/(mn-m-p+1) F and p(m+1)(n-1)/(mn-m-p+1) F. `successiveDifferences`: approximations, phase I
 * chi-squared with p, phase II F with the degrees of freedom 2(m-1)²/(3m-4) of the covariance.
 *
 * @param data - one row per observation, one number per variable
 * @throws `SPC_MATRIX` when rows differ in length or do not fit the variables
 * @throws `SPC_SINGULAR` when the covariance cannot be inverted
 * @throws `SPC_OVERFLOW` when variances are not finite because the measurements are too large to add up
 * @throws `SPC_TOO_FEW_POINTS` when too few rows are usable
 * @throws `SPC_OPTION` when an option is out of range
 * @see D. S. Holmes, A. E. Mergen, "Improving the performance of the T² control chart", Quality Engineering 5 (1993)
 *
 * @example
 * ```ts
 * import { hotellingLimits } from "@taktline/spc/multivariate";
 *
 * const { mean, covariance } = hotellingLimits([[1, 2], [3, 2], [1, 6], [3, 6], [2, 4]]);
 * mean; // => [2, 4]
 * covariance; // => [[1, 0], [0, 4]]
 * ```
 */
export function hotellingLimits(
  data: MultivariateData,
  options: HotellingLimitsOptions = {},
): HotellingLimits {
  const { names, size, points, series } = hotellingData(data, options);
  const plan = hotellingPlan(options, names, size);
  return estimateFrom(plan, series(exclusions(options.exclude, points)), Number.POSITIVE_INFINITY);
}
