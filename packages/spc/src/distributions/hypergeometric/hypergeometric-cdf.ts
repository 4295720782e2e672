import { hypergeometricTails } from "../../numeric/hypergeometric-tails.js";
import { checkCount, checkNumber } from "../check.js";

/**
 * P(X <= k) of the hypergeometric distribution: the successes among draws without replacement, to 13 digits relative also in the far lower tail.
 *
 * population, successes and draws are whole numbers, the latter two at most the population. Between whole numbers it stays constant.
 *
 * @throws `SPC_DISTRIBUTION` when an argument is outside its domain or NaN
 *
 * @example
 * ```ts
 * import { hypergeometricCdf } from "@taktline/spc/distributions";
 *
 * hypergeometricCdf(2, 100, 5, 20).toPrecision(12); // => "0.946797238108"
 * ```
 */
export function hypergeometricCdf(
  k: number,
  population: number,
  successes: number,
  draws: number,
): number {
  checkNumber("hypergeometricCdf", "k", k);
  checkCount("hypergeometricCdf", "population", population);
  checkCount("hypergeometricCdf", "successes", successes, population);
  checkCount("hypergeometricCdf", "draws", draws, population);
  return hypergeometricTails(k, population, successes, draws)[0];
}
