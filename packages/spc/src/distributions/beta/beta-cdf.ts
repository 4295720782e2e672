import { betaTails } from "../../numeric/beta-tails.js";
import { twoSum } from "../../numeric/double-double.js";
import { checkNumber, checkPositive } from "../check.js";

/**
 * P(X <= x) of the beta distribution with shapes a and b, to 13 digits relative also in the far lower tail.
 *
 * x is any number (the support is 0 to 1), a and b any numbers above 0. Above the median betaTail keeps the digits that 1 - P loses.
 *
 * @throws `SPC_DISTRIBUTION` when an argument is outside its domain or NaN
 *
 * @example
 * ```ts
 * import { betaCdf } from "@taktline/spc/distributions";
 *
 * betaCdf(0.3, 2, 5).toPrecision(12); // => "0.579825000000"
 * ```
 */
export function betaCdf(x: number, a: number, b: number): number {
  checkNumber("betaCdf", "x", x);
  checkPositive("betaCdf", "a", a);
  checkPositive("betaCdf", "b", b);
  return betaTails(a, b, [x, 0], twoSum(1, -x))[0];
}
