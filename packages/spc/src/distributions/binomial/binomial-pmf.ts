import { binomialMass } from "../../numeric/binomial-mass.js";
import { twoSum } from "../../numeric/double-double.js";
import { checkCount, checkNumber, checkProbability } from "../check.js";

/**
 * P(X = k) of the binomial distribution: k of n with probability p each.
 *
 * n is a whole number from 0, p from 0 to 1. A k that is not whole has probability 0.
 *
 * @throws `SPC_DISTRIBUTION` when an argument is outside its domain or NaN
 *
 * @example
 * ```ts
 * import { binomialPmf } from "@taktline/spc/distributions";
 *
 * binomialPmf(3, 50, 0.02).toPrecision(12); // => "0.0606696676530"
 * ```
 */
export function binomialPmf(k: number, n: number, p: number): number {
  checkNumber("binomialPmf", "k", k);
  checkCount("binomialPmf", "n", n);
  checkProbability("binomialPmf", "p", p);
  return binomialMass(k, n, [p, 0], twoSum(1, -p));
}
