import { poissonTails } from "../../numeric/poisson-tails.js";
import { checkNotNegative, checkNumber } from "../check.js";

/**
 * P(X <= k) of the Poisson distribution with a mean, to 13 digits relative also in the far lower tail.
 *
 * mean is a finite number from 0. Between whole numbers it stays constant.
 *
 * @throws `SPC_DISTRIBUTION` when an argument is outside its domain or NaN
 *
 * @example
 * ```ts
 * import { poissonCdf } from "@taktline/spc/distributions";
 *
 * poissonCdf(7, 3.5).toPrecision(12); // => "0.973261077909"
 * ```
 */
export function poissonCdf(k: number, mean: number): number {
  checkNumber("poissonCdf", "k", k);
  checkNotNegative("poissonCdf", "mean", mean);
  return poissonTails(k, mean)[0];
}
