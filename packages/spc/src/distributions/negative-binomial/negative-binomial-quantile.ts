import { countQuantile } from "../../numeric/count-quantile.js";
import { negativeBinomialTails } from "../../numeric/negative-binomial-tails.js";
import { checkMean, checkPositive, checkPositiveProbability, checkProbability } from "../check.js";

/**
 * The smallest k with P(X <= k) >= probability of the negative binomial distribution: k failures before the given number of successes.
 *
 * A cumulative probability that misses probability by rounding alone (2e-14 relative, and half a unit in the last place)
 * counts as reaching it.
 *
 * @throws `SPC_DISTRIBUTION` when an argument is outside its domain or NaN
 *
 * @example
 * ```ts
 * import { negativeBinomialQuantile } from "@taktline/spc/distributions";
 *
 * negativeBinomialQuantile(0.975, 3, 0.3); // => 19
 * ```
 */
export function negativeBinomialQuantile(
  probability: number,
  successes: number,
  p: number,
): number {
  checkProbability("negativeBinomialQuantile", "p", probability);
  checkPositive("negativeBinomialQuantile", "successes", successes);
  checkPositiveProbability("negativeBinomialQuantile", "p", p);
  const mean = (successes * (1 - p)) / p;
  if (probability < 1) checkMean("negativeBinomialQuantile", mean);
  return countQuantile(probability, Number.POSITIVE_INFINITY, mean, Math.sqrt(mean / p), (k) =>
    negativeBinomialTails(k, successes, p),
  );
}
