import { ratioTails } from "../../numeric/ratio-tails.js";
import { checkNumber, checkPositive } from "../check.js";

/**
 * P(X <= x) of the F distribution with d1 and d2 degrees of freedom, to 13 digits relative also in the far lower tail.
 *
 * x is any number (0 and below have no probability), d1 and d2 any numbers above 0, whole or not. Above the median fTail keeps the digits that 1 - P loses.
 *
 * @throws `SPC_DISTRIBUTION` when an argument is outside its domain or NaN
 *
 * @example
 * ```ts
 * import { fCdf } from "@taktline/spc/distributions";
 *
 * fCdf(3.5, 4, 20).toPrecision(12); // => "0.974614769134"
 * ```
 */
export function fCdf(x: number, d1: number, d2: number): number {
  checkNumber("fCdf", "x", x);
  checkPositive("fCdf", "d1", d1);
  checkPositive("fCdf", "d2", d2);
  return ratioTails(x, d1, d2)[0];
}
