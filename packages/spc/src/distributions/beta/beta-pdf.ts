import { betaDensity } from "../../numeric/beta-density.js";
import { checkNumber, checkPositive } from "../check.js";

/**
 * The density of the beta distribution with shapes a and b at x.
 *
 * x is any number (the support is 0 to 1), a and b any numbers above 0.
 *
 * @throws `SPC_DISTRIBUTION` when an argument is outside its domain or NaN
 *
 * @example
 * ```ts
 * import { betaPdf } from "@taktline/spc/distributions";
 *
 * betaPdf(0.3, 2, 5).toPrecision(12); // => "2.16090000000"
 * ```
 */
export function betaPdf(x: number, a: number, b: number): number {
  checkNumber("betaPdf", "x", x);
  checkPositive("betaPdf", "a", a);
  checkPositive("betaPdf", "b", b);
  return betaDensity(a, b, x);
}
