import { geometricTails } from "../../numeric/geometric-tails.js";
import { checkNumber, checkPositiveProbability } from "../check.js";

/**
 * P(X = k) of the geometric distribution: k failures before the first success.
 *
 * p is above 0 and at most 1; the first success itself does not count into k. A k that is not whole has probability 0.
 *
 * @throws `SPC_DISTRIBUTION` when an argument is outside its domain or NaN
 *
 * @example
 * ```ts
 * import { geometricPmf } from "@taktline/spc/distributions";
 *
 * geometricPmf(20, 0.05).toPrecision(12); // => "0.0179242961204"
 * ```
 */
export function geometricPmf(k: number, p: number): number {
  checkNumber("geometricPmf", "k", k);
  checkPositiveProbability("geometricPmf", "p", p);
  return Number.isInteger(k) && k >= 0 ? p * geometricTails(k - 1, p)[1] : 0;
}
