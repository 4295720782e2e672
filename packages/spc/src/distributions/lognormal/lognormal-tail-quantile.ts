import { signedStandardQuantile } from "../../numeric/standard-quantile.js";
import { checkFinite, checkPositive, checkProbability } from "../check.js";

/**
 * The x with P(X > x) = p of the lognormal distribution, where ln X is normal with mean mu and standard deviation sigma: the inverse of lognormalTail, for p down to 1e-300.
 *
 * p from 0 to 1; 0 and 1 give the ends of the support. The relative error is that of mu + sigma z as an exponent.
 *
 * @throws `SPC_DISTRIBUTION` when an argument is outside its domain or NaN
 *
 * @example
 * ```ts
 * import { lognormalTailQuantile } from "@taktline/spc/distributions";
 *
 * lognormalTailQuantile(1e-9, 0.2, 0.5).toPrecision(12); // => "24.5056452041"
 * ```
 */
export function lognormalTailQuantile(p: number, mu: number, sigma: number): number {
  checkProbability("lognormalTailQuantile", "p", p);
  checkFinite("lognormalTailQuantile", "mu", mu);
  checkPositive("lognormalTailQuantile", "sigma", sigma);
  return Math.exp(mu + sigma * signedStandardQuantile(p, -1));
}
