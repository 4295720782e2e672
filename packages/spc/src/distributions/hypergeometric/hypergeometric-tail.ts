import { hypergeometricTails } from "../../numeric/hypergeometric-tails.js";
import { checkCount, checkNumber } from "../check.js";

/**
 * P(X > k) of the hypergeometric distribution: the successes among draws without replacement, k itself left out, to 13 digits relative also in the far upper tail.
 *
 * population, successes and draws are whole numbers, the latter two at most the population. For P(X >= k) ask for k - 1.
 *
 * @throws `SPC_DISTRIBUTION` when an argument is outside its domain or NaN
 *
 * @example
 * ```ts
 * import { hypergeometricTail } from "@taktline/spc/distributions";
 *
 * hypergeometricTail(2, 100, 5, 20).toPrecision(12); // => "0.0532027618920"
 * ```
 */
export function hypergeometricTail(
  k: number,
  population: number,
  successes: number,
  draws: number,
): number {
  checkNumber("hypergeometricTail", "k", k);
  checkCount("hypergeometricTail", "population", population);
  checkCount("hypergeometricTail", "successes", successes, population);
  checkCount("hypergeometricTail", "draws", draws, population);
  return hypergeometricTails(k, population, successes, draws)[1];
}
