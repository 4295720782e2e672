import { countQuantile } from "../../numeric/count-quantile.js";
import { poissonTails } from "../../numeric/poisson-tails.js";
import { checkNotNegative, checkProbability } from "../check.js";

/**
 * The smallest k with P(X <= k) >= p of the Poisson distribution with a mean.
 *
 * A cumulative probability that misses p by rounding alone (2e-14 relative, and half a unit in the last place)
 * counts as reaching it.
 *
 * @throws `SPC_DISTRIBUTION` when an argument is outside its domain or NaN
 *
 * @example
 * ```ts
 * import { poissonQuantile } from "@taktline/spc/distributions";
 *
 * poissonQuantile(0.975, 3.5); // => 8
 * ```
 */
export function poissonQuantile(p: number, mean: number): number {
  checkProbability("poissonQuantile", "p", p);
  checkNotNegative("poissonQuantile", "mean", mean);
  return countQuantile(p, Number.POSITIVE_INFINITY, mean, Math.sqrt(mean), (k) =>
    poissonTails(k, mean),
  );
}
