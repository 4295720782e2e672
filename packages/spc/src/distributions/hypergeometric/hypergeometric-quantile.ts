import { countQuantile } from "../../numeric/count-quantile.js";
import { hypergeometricTails } from "../../numeric/hypergeometric-tails.js";
import { checkCount, checkProbability } from "../check.js";

/**
 * The smallest k with P(X <= k) >= p of the hypergeometric distribution: the successes among draws without replacement.
 *
 * A cumulative probability that misses p by rounding alone (2e-14 relative, and half a unit in the last place)
 * counts as reaching it.
 *
 * @throws `SPC_DISTRIBUTION` when an argument is outside its domain or NaN
 *
 * @example
 * ```ts
 * import { hypergeometricQuantile } from "@taktline/spc/distributions";
 *
 * hypergeometricQuantile(0.975, 100, 5, 20); // => 3
 * ```
 */
export function hypergeometricQuantile(
  p: number,
  population: number,
  successes: number,
  draws: number,
): number {
  checkProbability("hypergeometricQuantile", "p", p);
  checkCount("hypergeometricQuantile", "population", population);
  checkCount("hypergeometricQuantile", "successes", successes, population);
  checkCount("hypergeometricQuantile", "draws", draws, population);
  const share = population === 0 ? 0 : successes / population;
  const spread = Math.sqrt(draws * share * (1 - share));
  return countQuantile(p, Math.min(draws, successes), draws * share, spread, (k) =>
    hypergeometricTails(k, population, successes, draws),
  );
}
