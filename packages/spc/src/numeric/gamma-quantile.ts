import { checkShape } from "./gamma-shape.js";
import { gammaTails } from "./gamma-tails.js";
import { logGamma } from "./log-gamma.js";
import { solveLog } from "./solve-log.js";

/** x with P(a, x) = lower, or Q(a, x) = upper where that is the smaller; lower + upper = 1. */
export function gammaQuantileOf(a: number, lower: number, upper: number): number {
  checkShape(a);
  if (lower <= 0) return 0;
  if (upper <= 0) return Number.POSITIVE_INFINITY;
  const low = lower <= upper;
  // Near 0 the distribution is x^a / Γ(a + 1): where that quantile underflows, so does the true one.
  if (a < 1) {
    const exponent = ((low ? Math.log(lower) : Math.log1p(-upper)) + logGamma(1 + a)) / a;
    if (exponent < -746) return 0;
  }
  const reach = Math.sqrt(-2 * Math.log(low ? lower : upper)) / Math.sqrt(a);
  const guess = a > 1 ? a * Math.exp(low ? -reach : Math.min(reach, 1 + Math.log1p(reach))) : 1;
  return solveLog(low ? lower : upper, guess, low ? 1 : -1, (x) => {
    const [p, q, slope] = gammaTails(a, [x, 0]);
    return [low ? p : q, slope];
  });
}
