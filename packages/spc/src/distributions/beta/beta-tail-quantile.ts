import { oddsQuantileOf, shareOf } from "../../numeric/odds-quantile.js";
import { checkPositive, checkProbability } from "../check.js";

/**
 * The x with P(X > x) = p of the beta distribution with shapes a and b: the inverse of betaTail, for p down to 1e-300.
 *
 * p from 0 to 1; 0 and 1 give the ends of the support.
 *
 * @throws `SPC_DISTRIBUTION` when an argument is outside its domain or NaN
 *
 * @example
 * ```ts
 * import { betaTailQuantile } from "@taktline/spc/distributions";
 *
 * betaTailQuantile(1e-9, 2, 5).toPrecision(12); // => "0.988903739073"
 * ```
 */
export function betaTailQuantile(p: number, a: number, b: number): number {
  checkProbability("betaTailQuantile", "p", p);
  checkPositive("betaTailQuantile", "a", a);
  checkPositive("betaTailQuantile", "b", b);
  return shareOf(oddsQuantileOf(a, b, 1 - p, p));
}
