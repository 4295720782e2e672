import { betaTails } from "../../numeric/beta-tails.js";
import { twoSum } from "../../numeric/double-double.js";
import { checkPositive, checkProbability } from "../check.js";

/**
 * The regularized incomplete beta function I_x(a, b) for x from 0 to 1 and a, b > 0.
 *
 * For its complement with all digits swap both: I_(1-x)(b, a), or use betaTail.
 *
 * @throws `SPC_DISTRIBUTION` when an argument is outside its domain or NaN
 *
 * @example
 * ```ts
 * import { regularizedBeta } from "@taktline/spc/distributions";
 *
 * regularizedBeta(0.3, 2, 5).toPrecision(12); // => "0.579825000000"
 * ```
 */
export function regularizedBeta(x: number, a: number, b: number): number {
  checkProbability("regularizedBeta", "x", x);
  checkPositive("regularizedBeta", "a", a);
  checkPositive("regularizedBeta", "b", b);
  return betaTails(a, b, [x, 0], twoSum(1, -x))[0];
}
