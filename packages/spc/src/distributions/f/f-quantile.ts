import { oddsQuantileOf } from "../../numeric/odds-quantile.js";
import { checkPositive, checkProbability } from "../check.js";

/**
 * The x with P(X <= x) = p of the F distribution with d1 and d2 degrees of freedom: the inverse of fCdf.
 *
 * p from 0 to 1; 0 and 1 give the ends of the support. Close to 1 use fTailQuantile, which takes 1 - p itself.
 *
 * @throws `SPC_DISTRIBUTION` when an argument is outside its domain or NaN
 *
 * @example
 * ```ts
 * import { fQuantile } from "@taktline/spc/distributions";
 *
 * fQuantile(0.975, 4, 20).toPrecision(12); // => "3.51469516226"
 * ```
 */
export function fQuantile(p: number, d1: number, d2: number): number {
  checkProbability("fQuantile", "p", p);
  checkPositive("fQuantile", "d1", d1);
  checkPositive("fQuantile", "d2", d2);
  return (oddsQuantileOf(d1 / 2, d2 / 2, p, 1 - p) * d2) / d1;
}
