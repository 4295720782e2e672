import { gammaTails } from "../../numeric/gamma-tails.js";
import { standardized } from "../../numeric/scaled.js";
import { checkNumber, checkPositive } from "../check.js";

/**
 * P(X <= x) of the gamma distribution with a shape and a scale (mean = shape times scale), to 13 digits relative also in the far lower tail.
 *
 * x is any number in the unit of scale; 0 and below have no probability. Above the median gammaTail keeps the digits that 1 - P loses.
 *
 * @throws `SPC_DISTRIBUTION` when an argument is outside its domain or NaN
 *
 * @example
 * ```ts
 * import { gammaCdf } from "@taktline/spc/distributions";
 *
 * gammaCdf(6, 2.5, 1.5).toPrecision(12); // => "0.843764372422"
 * ```
 */
export function gammaCdf(x: number, shape: number, scale: number): number {
  checkNumber("gammaCdf", "x", x);
  checkPositive("gammaCdf", "shape", shape);
  checkPositive("gammaCdf", "scale", scale);
  return gammaTails(shape, standardized(x, 0, scale))[0];
}
