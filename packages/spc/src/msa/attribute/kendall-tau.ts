import { normalTail } from "../../distributions/index.js";
import { refuse } from "../../refuse.js";
import { checkFiniteRatings } from "./check-ratings.js";
import { ranksOf } from "./ranks.js";
import type { KendallTau } from "./types.js";

/** Concordant less discordant pairs, its variance without association, and tau-b (null where one side is all ties). */
export function kendallScore(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
): { readonly score: number; readonly variance: number; readonly tau: number | null } {
  const n = x.length;
  let score = 0;
  for (let i = 1; i < n; i++) {
    for (let j = 0; j < i; j++) score += Math.sign(x[i]! - x[j]!) * Math.sign(y[i]! - y[j]!);
  }
  const sums = (of: ArrayLike<number>) => {
    const out = { pairs: 0, triples: 0, weighted: 0 };
    for (const t of ranksOf(of).ties) {
      out.pairs += t * (t - 1);
      out.triples += t * (t - 1) * (t - 2);
      out.weighted += t * (t - 1) * (2 * t + 5);
    }
    return out;
  };
  const [a, b] = [sums(x), sums(y)];
  const all = n * (n - 1);
  const variance =
    (all * (2 * n + 5) - a.weighted - b.weighted) / 18 +
    (a.pairs * b.pairs) / (2 * all) +
    (n > 2 ? (a.triples * b.triples) / (9 * all * (n - 2)) : 0);
  const free = (all - a.pairs) * (all - b.pairs);
  return { score, variance, tau: free > 0 ? (2 * score) / Math.sqrt(free) : null };
}

/** The mean tau of several comparisons, tested by the sum of their scores as if these were independent. */
export function meanTau(of: readonly ReturnType<typeof kendallScore>[]): KendallTau {
  const variance = of.reduce((sum, one) => sum + one.variance, 0);
  if (of.some((one) => one.tau === null) || !(variance > 0)) return { tau: null, z: null, p: null };
  const z = of.reduce((sum, one) => sum + one.score, 0) / Math.sqrt(variance);
  return {
    tau: of.reduce((sum, one) => sum + one.tau! / of.length, 0),
    z,
    p: Math.min(1, 2 * normalTail(Math.abs(z))),
  };
}

/**
 * Kendall's rank correlation tau-b of two orders with ties; the test is normal, with the variance under ties.
 *
 * Takes time in proportion to the square of the length: some thousand parts at most.
 *
 * @param x - numbers of which only the order counts, at least 2
 * @param y - as many
 * @throws `SPC_MSA_DESIGN` with fewer than 2, unequal lengths, or ratings that are not finite
 *
 * @example
 * ```ts
 * import { kendallTau } from "@taktline/spc/msa";
 *
 * kendallTau([1, 2, 3, 4], [1, 2, 3, 4]).tau; // => 1
 * kendallTau([1, 1, 2, 2], [4, 4, 3, 3]).tau; // => -1
 * ```
 */
export function kendallTau(x: ArrayLike<number>, y: ArrayLike<number>): KendallTau {
  if (x.length < 2) {
    refuse("SPC_MSA_DESIGN", `Kendall's tau needs at least 2 parts; found ${x.length}`);
  }
  checkFiniteRatings("Kendall's tau", [x, y]);
  return meanTau([kendallScore(x, y)]);
}
