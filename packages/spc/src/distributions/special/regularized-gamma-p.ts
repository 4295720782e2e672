import { gammaTails } from "../../numeric/gamma-tails.js";
import { checkNumber, checkPositive } from "../check.js";

/**
 * The regularized lower incomplete gamma function P(a, x) for a > 0; 0 for x <= 0.
 *
 * @throws `SPC_DISTRIBUTION` when an argument is outside its domain or NaN
 *
 * @example
 * ```ts
 * import { regularizedGammaP } from "@taktline/spc/distributions";
 *
 * regularizedGammaP(2.5, 1).toPrecision(12); // => "0.150854963915"
 * ```
 */
export function regularizedGammaP(a: number, x: number): number {
  checkPositive("regularizedGammaP", "a", a);
  checkNumber("regularizedGammaP", "x", x);
  return gammaTails(a, [x, 0])[0];
}
