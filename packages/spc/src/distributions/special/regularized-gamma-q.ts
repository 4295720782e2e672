import { gammaTails } from "../../numeric/gamma-tails.js";
import { checkNumber, checkPositive } from "../check.js";

/**
 * The regularized upper incomplete gamma function Q(a, x) = 1 - P(a, x) for a > 0; 1 for x <= 0.
 *
 * @throws `SPC_DISTRIBUTION` when an argument is outside its domain or NaN
 *
 * @example
 * ```ts
 * import { regularizedGammaQ } from "@taktline/spc/distributions";
 *
 * regularizedGammaQ(2.5, 10).toPrecision(12); // => "0.00124973056303"
 * ```
 */
export function regularizedGammaQ(a: number, x: number): number {
  checkPositive("regularizedGammaQ", "a", a);
  checkNumber("regularizedGammaQ", "x", x);
  return gammaTails(a, [x, 0])[1];
}
