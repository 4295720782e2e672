import { logBeta } from "../../numeric/log-beta.js";
import { checkPositive } from "../check.js";

/**
 * ln B(a, b) for a, b > 0, without the cancellation that a sum of lnGamma has for large arguments.
 *
 * The absolute error stays near 1e-15 times the larger of 1 and the result.
 *
 * @throws `SPC_DISTRIBUTION` when an argument is outside its domain or NaN
 *
 * @example
 * ```ts
 * import { lnBeta } from "@taktline/spc/distributions";
 *
 * lnBeta(2.5, 1000).toPrecision(12); // => "-16.9865790782"
 * ```
 */
export function lnBeta(a: number, b: number): number {
  checkPositive("lnBeta", "a", a);
  checkPositive("lnBeta", "b", b);
  return logBeta(a, b);
}
