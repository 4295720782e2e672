import { oddsQuantileOf } from "../../numeric/odds-quantile.js";
import { checkPositive, checkProbability } from "../check.js";

/**
 * The x with P(X > x) = p of the F distribution with d1 and d2 degrees of freedom: the inverse of fTail, for p down to 1e-300.
 *
 * p from 0 to 1; 0 and 1 give the ends of the support.
 *
 * @throws `SPC_DISTRIBUTION` when an argument is outside its domain or NaN
 *
 * @example
 * ```ts
 * import { fTailQuantile } from "@taktline/spc/distributions";
 *
 * fTailQuantile(1e-9, 4, 20).toPrecision(12); // => "45.0000000000"
 * ```
 */
export function fTailQuantile(p: number, d1: number, d2: number): number {
  checkProbability("fTailQuantile", "p", p);
  checkPositive("fTailQuantile", "d1", d1);
  checkPositive("fTailQuantile", "d2", d2);
  return (oddsQuantileOf(d1 / 2, d2 / 2, 1 - p, p) * d2) / d1;
}
