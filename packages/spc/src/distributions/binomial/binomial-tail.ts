import { binomialTails } from "../../numeric/binomial-tails.js";
import { checkCount, checkNumber, checkProbability } from "../check.js";

/**
 * P(X > k) of the binomial distribution: k of n with probability p each, k itself left out, to 13 digits relative also in the far upper tail.
 *
 * n is a whole number from 0, p from 0 to 1. For P(X >= k) ask for k - 1.
 *
 * @throws `SPC_DISTRIBUTION` when an argument is outside its domain or NaN
 *
 * @example
 * ```ts
 * import { binomialTail } from "@taktline/spc/distributions";
 *
 * binomialTail(3, 50, 0.02).toPrecision(12); // => "0.0177580806980"
 * ```
 */
export function binomialTail(k: number, n: number, p: number): number {
  checkNumber("binomialTail", "k", k);
  checkCount("binomialTail", "n", n);
  checkProbability("binomialTail", "p", p);
  return binomialTails(k, n, p)[1];
}
