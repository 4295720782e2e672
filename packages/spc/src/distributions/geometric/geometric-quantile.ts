import { countQuantile } from "../../numeric/count-quantile.js";
import { geometricTails } from "../../numeric/geometric-tails.js";
import { checkPositiveProbability, checkProbability } from "../check.js";

/**
 * The smallest k with P(X <= k) >= probability of the geometric distribution: k failures before the first success.
 *
 * A cumulative probability that misses probability by rounding alone (2e-14 relative, and half a unit in the last place)
 * counts as reaching it.
 *
 * @throws `SPC_DISTRIBUTION` when an argument is outside its domain or NaN
 *
 * @example
 * ```ts
 * import { geometricQuantile } from "@taktline/spc/distributions";
 *
 * geometricQuantile(0.975, 0.05); // => 71
 * ```
 */
export function geometricQuantile(probability: number, p: number): number {
  checkProbability("geometricQuantile", "p", probability);
  checkPositiveProbability("geometricQuantile", "p", p);
  const mean = (1 - p) / p;
  return countQuantile(probability, Number.POSITIVE_INFINITY, mean, mean, (k) =>
    geometricTails(k, p),
  );
}
