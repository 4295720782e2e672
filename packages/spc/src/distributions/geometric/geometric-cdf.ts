import { geometricTails } from "../../numeric/geometric-tails.js";
import { checkNumber, checkPositiveProbability } from "../check.js";

/**
 * P(X <= k) of the geometric distribution: k failures before the first success, to 13 digits relative also in the far lower tail.
 *
 * p is above 0 and at most 1; the first success itself does not count into k. Between whole numbers it stays constant.
 *
 * @throws `SPC_DISTRIBUTION` when an argument is outside its domain or NaN
 *
 * @example
 * ```ts
 * import { geometricCdf } from "@taktline/spc/distributions";
 *
 * geometricCdf(20, 0.05).toPrecision(12); // => "0.659438373712"
 * ```
 */
export function geometricCdf(k: number, p: number): number {
  checkNumber("geometricCdf", "k", k);
  checkPositiveProbability("geometricCdf", "p", p);
  return geometricTails(k, p)[0];
}
