import { oddsQuantileOf, shareOf } from "../../numeric/odds-quantile.js";
import { checkPositive, checkProbability } from "../check.js";

/**
 * The x with P(X <= x) = p of the beta distribution with shapes a and b: the inverse of betaCdf.
 *
 * p from 0 to 1; 0 and 1 give the ends of the support. Close to 1 use betaTailQuantile, which takes 1 - p itself.
 *
 * @throws `SPC_DISTRIBUTION` when an argument is outside its domain or NaN
 *
 * @example
 * ```ts
 * import { betaQuantile } from "@taktline/spc/distributions";
 *
 * betaQuantile(0.975, 2, 5).toPrecision(12); // => "0.641234578998"
 * ```
 */
export function betaQuantile(p: number, a: number, b: number): number {
  checkProbability("betaQuantile", "p", p);
  checkPositive("betaQuantile", "a", a);
  checkPositive("betaQuantile", "b", b);
  return shareOf(oddsQuantileOf(a, b, p, 1 - p));
}
