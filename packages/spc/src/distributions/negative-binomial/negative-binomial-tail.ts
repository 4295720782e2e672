import { negativeBinomialTails } from "../../numeric/negative-binomial-tails.js";
import { checkNumber, checkPositive, checkPositiveProbability } from "../check.js";

/**
 * P(X > k) of the negative binomial distribution: k failures before the given number of successes, k itself left out, to 13 digits relative also in the far upper tail.
 *
 * successes is any number above 0, whole or not, p above 0 and at most 1. For P(X >= k) ask for k - 1.
 *
 * @throws `SPC_DISTRIBUTION` when an argument is outside its domain or NaN
 *
 * @example
 * ```ts
 * import { negativeBinomialTail } from "@taktline/spc/distributions";
 *
 * negativeBinomialTail(12, 3, 0.3).toPrecision(12); // => "0.126827714623"
 * ```
 */
export function negativeBinomialTail(k: number, successes: number, p: number): number {
  checkNumber("negativeBinomialTail", "k", k);
  checkPositive("negativeBinomialTail", "successes", successes);
  checkPositiveProbability("negativeBinomialTail", "p", p);
  return negativeBinomialTails(k, successes, p)[1];
}
