import { digammaOf } from "../../numeric/digamma.js";
import { checkPositive } from "../check.js";

/**
 * The derivative of ln Γ at x > 0, to 14 digits; near its zero at 1.4616 to 15 decimals.
 *
 * @throws `SPC_DISTRIBUTION` when an argument is outside its domain or NaN
 *
 * @example
 * ```ts
 * import { digamma } from "@taktline/spc/distributions";
 *
 * digamma(2.5).toPrecision(12); // => "0.703156640645"
 * ```
 */
export function digamma(x: number): number {
  checkPositive("digamma", "x", x);
  return digammaOf(x);
}
