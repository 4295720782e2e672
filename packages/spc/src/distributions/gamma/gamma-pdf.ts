import { gammaDensity } from "../../numeric/gamma-density.js";
import { standardized } from "../../numeric/scaled.js";
import { checkNumber, checkPositive } from "../check.js";

/**
 * The density of the gamma distribution with a shape and a scale (mean = shape times scale) at x.
 *
 * x is any number in the unit of scale; 0 and below have no probability.
 *
 * @throws `SPC_DISTRIBUTION` when an argument is outside its domain or NaN
 *
 * @example
 * ```ts
 * import { gammaPdf } from "@taktline/spc/distributions";
 *
 * gammaPdf(6, 2.5, 1.5).toPrecision(12); // => "0.0734826145923"
 * ```
 */
export function gammaPdf(x: number, shape: number, scale: number): number {
  checkNumber("gammaPdf", "x", x);
  checkPositive("gammaPdf", "shape", shape);
  checkPositive("gammaPdf", "scale", scale);
  return gammaDensity(shape, standardized(x, 0, scale)) / scale;
}
