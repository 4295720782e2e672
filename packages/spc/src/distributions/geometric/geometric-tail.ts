import { geometricTails } from "../../numeric/geometric-tails.js";
import { checkNumber, checkPositiveProbability } from "../check.js";

/**
 * P(X > k) of the geometric distribution: k failures before the first success, k itself left out, to 13 digits relative also in the far upper tail.
 *
 * p is above 0 and at most 1; the first success itself does not count into k. For P(X >= k) ask for k - 1.
 *
 * @throws `SPC_DISTRIBUTION` when an argument is outside its domain or NaN
 *
 * @example
 * ```ts
 * import { geometricTail } from "@taktline/spc/distributions";
 *
 * geometricTail(20, 0.05).toPrecision(12); // => "0.340561626288"
 * ```
 */
export function geometricTail(k: number, p: number): number {
  checkNumber("geometricTail", "k", k);
  checkPositiveProbability("geometricTail", "p", p);
  return geometricTails(k, p)[1];
}
