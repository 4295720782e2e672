import { negativeBinomialMass } from "../../numeric/negative-binomial-mass.js";
import { checkNumber, checkPositive, checkPositiveProbability } from "../check.js";

/**
 * P(X = k) of the negative binomial distribution: k failures before the given number of successes.
 *
 * successes is any number above 0, whole or not, p above 0 and at most 1. A k that is not whole has probability 0.
 *
 * @throws `SPC_DISTRIBUTION` when an argument is outside its domain or NaN
 *
 * @example
 * ```ts
 * import { negativeBinomialPmf } from "@taktline/spc/distributions";
 *
 * negativeBinomialPmf(12, 3, 0.3).toPrecision(12); // => "0.0340080426529"
 * ```
 */
export function negativeBinomialPmf(k: number, successes: number, p: number): number {
  checkNumber("negativeBinomialPmf", "k", k);
  checkPositive("negativeBinomialPmf", "successes", successes);
  checkPositiveProbability("negativeBinomialPmf", "p", p);
  return negativeBinomialMass(k, successes, p);
}
