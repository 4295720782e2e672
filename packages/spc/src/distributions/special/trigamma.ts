import { trigammaOf } from "../../numeric/trigamma.js";
import { checkPositive } from "../check.js";

/**
 * The second derivative of ln Γ at x > 0, to 14 digits.
 *
 * @throws `SPC_DISTRIBUTION` when an argument is outside its domain or NaN
 *
 * @example
 * ```ts
 * import { trigamma } from "@taktline/spc/distributions";
 *
 * trigamma(2.5).toPrecision(12); // => "0.490357756100"
 * ```
 */
export function trigamma(x: number): number {
  checkPositive("trigamma", "x", x);
  return trigammaOf(x);
}
