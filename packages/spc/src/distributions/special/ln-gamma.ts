import { logGamma } from "../../numeric/log-gamma.js";
import { checkPositive } from "../check.js";

/**
 * ln Γ(x) for x > 0, to 14 digits relative also near its zeros at 1 and 2.
 *
 * @throws `SPC_DISTRIBUTION` when an argument is outside its domain or NaN
 *
 * @example
 * ```ts
 * import { lnGamma } from "@taktline/spc/distributions";
 *
 * lnGamma(10.5).toPrecision(12); // => "13.9406252194"
 * ```
 */
export function lnGamma(x: number): number {
  checkPositive("lnGamma", "x", x);
  return logGamma(x);
}
