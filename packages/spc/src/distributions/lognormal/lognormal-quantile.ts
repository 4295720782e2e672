import { signedStandardQuantile } from "../../numeric/standard-quantile.js";
import { checkFinite, checkPositive, checkProbability } from "../check.js";

/**
 * The x with P(X <= x) = p of the lognormal distribution, where ln X is normal with mean mu and standard deviation sigma: the inverse of lognormalCdf.
 *
 * p from 0 to 1; 0 and 1 give the ends of the support. Close to 1 use lognormalTailQuantile, which takes 1 - p itself. The relative error is that of mu + sigma z as an exponent.
 *
 * @throws `SPC_DISTRIBUTION` when an argument is outside its domain or NaN
 *
 * @example
 * ```ts
 * import { lognormalQuantile } from "@taktline/spc/distributions";
 *
 * lognormalQuantile(0.975, 0.2, 0.5).toPrecision(12); // => "3.25431559953"
 * ```
 */
export function lognormalQuantile(p: number, mu: number, sigma: number): number {
  checkProbability("lognormalQuantile", "p", p);
  checkFinite("lognormalQuantile", "mu", mu);
  checkPositive("lognormalQuantile", "sigma", sigma);
  return Math.exp(mu + sigma * signedStandardQuantile(p, 1));
}
