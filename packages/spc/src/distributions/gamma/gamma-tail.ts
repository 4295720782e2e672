import { gammaTails } from "../../numeric/gamma-tails.js";
import { standardized } from "../../numeric/scaled.js";
import { checkNumber, checkPositive } from "../check.js";

/**
 * P(X > x) of the gamma distribution with a shape and a scale (mean = shape times scale), to 13 digits relative also in the far upper tail.
 *
 * x is any number in the unit of scale; 0 and below have no probability.
 *
 * @throws `SPC_DISTRIBUTION` when an argument is outside its domain or NaN
 *
 * @example
 * ```ts
 * import { gammaTail } from "@taktline/spc/distributions";
 *
 * gammaTail(6, 2.5, 1.5).toPrecision(12); // => "0.156235627578"
 * ```
 */
export function gammaTail(x: number, shape: number, scale: number): number {
  checkNumber("gammaTail", "x", x);
  checkPositive("gammaTail", "shape", shape);
  checkPositive("gammaTail", "scale", scale);
  return gammaTails(shape, standardized(x, 0, scale))[1];
}
