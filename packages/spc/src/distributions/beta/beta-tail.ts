import { betaTails } from "../../numeric/beta-tails.js";
import { twoSum } from "../../numeric/double-double.js";
import { checkNumber, checkPositive } from "../check.js";

/**
 * P(X > x) of the beta distribution with shapes a and b, to 13 digits relative also in the far upper tail.
 *
 * x is any number (the support is 0 to 1), a and b any numbers above 0.
 *
 * @throws `SPC_DISTRIBUTION` when an argument is outside its domain or NaN
 *
 * @example
 * ```ts
 * import { betaTail } from "@taktline/spc/distributions";
 *
 * betaTail(0.3, 2, 5).toPrecision(12); // => "0.420175000000"
 * ```
 */
export function betaTail(x: number, a: number, b: number): number {
  checkNumber("betaTail", "x", x);
  checkPositive("betaTail", "a", a);
  checkPositive("betaTail", "b", b);
  return betaTails(a, b, [x, 0], twoSum(1, -x))[1];
}
