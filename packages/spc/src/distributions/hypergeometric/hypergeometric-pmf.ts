import { hypergeometricMass } from "../../numeric/hypergeometric-mass.js";
import { checkCount, checkNumber } from "../check.js";

/**
 * P(X = k) of the hypergeometric distribution: the successes among draws without replacement.
 *
 * population, successes and draws are whole numbers, the latter two at most the population. A k that is not whole has probability 0.
 *
 * @throws `SPC_DISTRIBUTION` when an argument is outside its domain or NaN
 *
 * @example
 * ```ts
 * import { hypergeometricPmf } from "@taktline/spc/distributions";
 *
 * hypergeometricPmf(2, 100, 5, 20).toPrecision(12); // => "0.207343793500"
 * ```
 */
export function hypergeometricPmf(
  k: number,
  population: number,
  successes: number,
  draws: number,
): number {
  checkNumber("hypergeometricPmf", "k", k);
  checkCount("hypergeometricPmf", "population", population);
  checkCount("hypergeometricPmf", "successes", successes, population);
  checkCount("hypergeometricPmf", "draws", draws, population);
  return hypergeometricMass(k, population, successes, draws);
}
