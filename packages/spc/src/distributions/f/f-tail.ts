import { ratioTails } from "../../numeric/ratio-tails.js";
import { checkNumber, checkPositive } from "../check.js";

/**
 * P(X > x) of the F distribution with d1 and d2 degrees of freedom, to 13 digits relative also in the far upper tail.
 *
 * x is any number (0 and below have no probability), d1 and d2 any numbers above 0, whole or not.
 *
 * @throws `SPC_DISTRIBUTION` when an argument is outside its domain or NaN
 *
 * @example
 * ```ts
 * import { fTail } from "@taktline/spc/distributions";
 *
 * fTail(3.5, 4, 20).toPrecision(12); // => "0.0253852308664"
 * ```
 */
export function fTail(x: number, d1: number, d2: number): number {
  checkNumber("fTail", "x", x);
  checkPositive("fTail", "d1", d1);
  checkPositive("fTail", "d2", d2);
  return ratioTails(x, d1, d2)[1];
}
