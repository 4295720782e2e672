import { errorFunction } from "../../numeric/error-function.js";
import { checkNumber } from "../check.js";

/**
 * The error function of any x, to 15 digits relative also near 0.
 *
 * @throws `SPC_DISTRIBUTION` when an argument is outside its domain or NaN
 *
 * @example
 * ```ts
 * import { erf } from "@taktline/spc/distributions";
 *
 * erf(0.5).toPrecision(12); // => "0.520499877813"
 * ```
 */
export function erf(x: number): number {
  checkNumber("erf", "x", x);
  return errorFunction(x);
}
