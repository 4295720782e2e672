import { standardLog } from "../../numeric/standard-log.js";
import { standardTail } from "../../numeric/standard-normal.js";
import { checkFinite, checkNumber, checkPositive } from "../check.js";

/**
 * P(X <= x) of the lognormal distribution, where ln X is normal with mean mu and standard deviation sigma, to 13 digits relative also in the far lower tail.
 *
 * x is any number (0 and below have no probability); mu and sigma are those of ln X. Above the median lognormalTail keeps the digits that 1 - P loses.
 *
 * @throws `SPC_DISTRIBUTION` when an argument is outside its domain or NaN
 *
 * @example
 * ```ts
 * import { lognormalCdf } from "@taktline/spc/distributions";
 *
 * lognormalCdf(2, 0.2, 0.5).toPrecision(12); // => "0.838005656973"
 * ```
 */
export function lognormalCdf(x: number, mu: number, sigma: number): number {
  checkNumber("lognormalCdf", "x", x);
  checkFinite("lognormalCdf", "mu", mu);
  checkPositive("lognormalCdf", "sigma", sigma);
  if (!(x > 0)) return 0;
  const [high, low] = standardLog(x, mu, sigma);
  return standardTail([-high, -low]);
}
