import { exclusions } from "../../charts/shared/exclusions.js";
import { estimateFrom } from "../../charts/shared/series.js";
import type { MultivariateData } from "../shared/matrix.js";
import { mewmaData } from "./data.js";
import { mewmaPlan } from "./plan.js";
import type { MewmaLimits, MewmaLimitsOptions } from "./types.js";

/**
 * Estimates the limits of a MEWMA chart from phase I data.
 *
 * @param data - one row per observation, one number per variable
 * @throws `SPC_MATRIX` when rows differ in length or do not fit the variables
 * @throws `SPC_SINGULAR` when the covariance cannot be inverted
 * @throws `SPC_TOO_FEW_POINTS` when too few rows are usable
 * @throws `SPC_OVERFLOW` when variances are not finite because the measurements are too large to add up
 * @throws `SPC_OPTION` when an option is out of range
 *
 * @example
 * ```ts
 * import { mewmaLimits } from "@taktline/spc/multivariate";
 *
 * const { mean, h } = mewmaLimits([[1, 2], [3, 2], [1, 6], [3, 6], [2, 4]], { h: 9 });
 * [...mean, h]; // => [2, 4, 9]
 * ```
 */
export function mewmaLimits(data: MultivariateData, options: MewmaLimitsOptions = {}): MewmaLimits {
  const { names, points, series } = mewmaData(data, options);
  const plan = mewmaPlan(options, names);
  return estimateFrom(plan, series(exclusions(options.exclude, points)), Number.POSITIVE_INFINITY);
}
