import { negativeBinomialTails } from "../../numeric/negative-binomial-tails.js";
import { checkNumber, checkPositive, checkPositiveProbability } from "../check.js";

/**
 * P(X <= k) of the negative binomial distribution: k failures before the given number of successes, to 13 digits relative also in the far lower tail.
 *
 * successes is any number above 0, whole or not, p above 0 and at most 1. Between whole numbers it stays constant.
 *
 * @throws `SPC_DISTRIBUTION` when an argument is outside its domain or NaN
 *
 * @example
 * ```ts
 * import { negativeBinomialCdf } from "@taktline/spc/distributions";
 *
 * negativeBinomialCdf(12, 3, 0.3).toPrecision(12); // => "0.873172285377"
 * ```
 */
export function negativeBinomialCdf(k: number, successes: number, p: number): number {
  checkNumber("negativeBinomialCdf", "k", k);
  checkPositive("negativeBinomialCdf", "successes", successes);
  checkPositiveProbability("negativeBinomialCdf", "p", p);
  return negativeBinomialTails(k, successes, p)[0];
}
