import { binomialTails } from "../../numeric/binomial-tails.js";
import { countQuantile } from "../../numeric/count-quantile.js";
import { checkCount, checkProbability } from "../check.js";

/**
 * The smallest k with P(X <= k) >= probability of the binomial distribution: k of n with probability p each.
 *
 * A cumulative probability that misses probability by rounding alone (2e-14 relative, and half a unit in the last place)
 * counts as reaching it.
 *
 * @throws `SPC_DISTRIBUTION` when an argument is outside its domain or NaN
 *
 * @example
 * ```ts
 * import { binomialQuantile } from "@taktline/spc/distributions";
 *
 * binomialQuantile(0.975, 50, 0.02); // => 3
 * ```
 */
export function binomialQuantile(probability: number, n: number, p: number): number {
  checkProbability("binomialQuantile", "p", probability);
  checkCount("binomialQuantile", "n", n);
  checkProbability("binomialQuantile", "p", p);
  const spread = Math.sqrt(n * p * (1 - p));
  return countQuantile(probability, n, n * p, spread, (k) => binomialTails(k, n, p));
}
