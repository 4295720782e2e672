import { erfc as erfcOf } from "../../numeric/erfc.js";
import { checkNumber } from "../check.js";

/**
 * The complementary error function 1 - erf(x) of any x, to 14 digits relative where it does not underflow.
 *
 * @throws `SPC_DISTRIBUTION` when an argument is outside its domain or NaN
 *
 * @example
 * ```ts
 * import { erfc } from "@taktline/spc/distributions";
 *
 * erfc(5).toPrecision(12); // => "1.53745979443e-12"
 * ```
 */
export function erfc(x: number): number {
  checkNumber("erfc", "x", x);
  return x < 0 ? 2 - erfcOf(-x) : erfcOf(x);
}
