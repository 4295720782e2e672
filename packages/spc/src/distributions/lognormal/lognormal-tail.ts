import { standardLog } from "../../numeric/standard-log.js";
import { standardTail } from "../../numeric/standard-normal.js";
import { checkFinite, checkNumber, checkPositive } from "../check.js";

/**
 * P(X > x) of the lognormal distribution, where ln X is normal with mean mu and standard deviation sigma, to 13 digits relative also in the far upper tail.
 *
 * x is any number (0 and below have no probability); mu and sigma are those of ln X.
 *
 * @throws `SPC_DISTRIBUTION` when an argument is outside its domain or NaN
 *
 * @example
 * ```ts
 * import { lognormalTail } from "@taktline/spc/distributions";
 *
 * lognormalTail(2, 0.2, 0.5).toPrecision(12); // => "0.161994343027"
 * ```
 */
export function lognormalTail(x: number, mu: number, sigma: number): number {
  checkNumber("lognormalTail", "x", x);
  checkFinite("lognormalTail", "mu", mu);
  checkPositive("lognormalTail", "sigma", sigma);
  return x > 0 ? standardTail(standardLog(x, mu, sigma)) : 1;
}
