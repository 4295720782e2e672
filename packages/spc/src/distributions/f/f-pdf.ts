import { ratioDensity } from "../../numeric/ratio-density.js";
import { checkNumber, checkPositive } from "../check.js";

/**
 * The density of the F distribution with d1 and d2 degrees of freedom at x.
 *
 * x is any number (0 and below have no probability), d1 and d2 any numbers above 0, whole or not.
 *
 * @throws `SPC_DISTRIBUTION` when an argument is outside its domain or NaN
 *
 * @example
 * ```ts
 * import { fPdf } from "@taktline/spc/distributions";
 *
 * fPdf(3.5, 4, 20).toPrecision(12); // => "0.0264322214566"
 * ```
 */
export function fPdf(x: number, d1: number, d2: number): number {
  checkNumber("fPdf", "x", x);
  checkPositive("fPdf", "d1", d1);
  checkPositive("fPdf", "d2", d2);
  return ratioDensity(x, d1, d2);
}
