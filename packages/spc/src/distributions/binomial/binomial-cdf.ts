import { binomialTails } from "../../numeric/binomial-tails.js";
import { checkCount, checkNumber, checkProbability } from "../check.js";

/**
 * P(X <= k) of the binomial distribution: k of n with probability p each, to 13 digits relative also in the far lower tail.
 *
 * n is a whole number from 0, p from 0 to 1. Between whole numbers it stays constant.
 *
 * @throws `SPC_DISTRIBUTION` when an argument is outside its domain or NaN
 *
 * @example
 * ```ts
 * import { binomialCdf } from "@taktline/spc/distributions";
 *
 * binomialCdf(3, 50, 0.02).toPrecision(12); // => "0.982241919302"
 * ```
 */
export function binomialCdf(k: number, n: number, p: number): number {
  checkNumber("binomialCdf", "k", k);
  checkCount("binomialCdf", "n", n);
  checkProbability("binomialCdf", "p", p);
  return binomialTails(k, n, p)[0];
}
