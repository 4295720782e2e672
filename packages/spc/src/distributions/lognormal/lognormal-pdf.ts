import { standardLog } from "../../numeric/standard-log.js";
import { standardDensity } from "../../numeric/standard-normal.js";
import { checkFinite, checkNumber, checkPositive } from "../check.js";

/**
 * The density of the lognormal distribution, where ln X is normal with mean mu and standard deviation sigma at x.
 *
 * x is any number (0 and below have no probability); mu and sigma are those of ln X.
 *
 * @throws `SPC_DISTRIBUTION` when an argument is outside its domain or NaN
 *
 * @example
 * ```ts
 * import { lognormalPdf } from "@taktline/spc/distributions";
 *
 * lognormalPdf(2, 0.2, 0.5).toPrecision(12); // => "0.245286879530"
 * ```
 */
export function lognormalPdf(x: number, mu: number, sigma: number): number {
  checkNumber("lognormalPdf", "x", x);
  checkFinite("lognormalPdf", "mu", mu);
  checkPositive("lognormalPdf", "sigma", sigma);
  if (!(x > 0)) return 0;
  return standardDensity(standardLog(x, mu, sigma)) / sigma / x;
}
