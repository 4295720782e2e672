import { chiSquaredTail } from "../../distributions/index.js";
import { refuse } from "../../refuse.js";
import { checkFiniteRatings } from "./check-ratings.js";
import { ranksOf } from "./ranks.js";
import type { KendallW } from "./types.js";

/**
 * Kendall's coefficient of concordance W: how far raters put parts into the same order, with the correction for ties.
 *
 * @param ratings - `[rater][part]`, numbers of which only the order counts; at least 2 raters and 2 parts
 * @throws `SPC_MSA_DESIGN` with fewer raters or parts, unequal lengths, or ratings that are not finite
 *
 * @example
 * ```ts
 * import { kendallW } from "@taktline/spc/msa";
 *
 * kendallW([[1, 2, 3], [1, 2, 3]]); // => { w: 1, chiSquared: 4, df: 2, p: Math.exp(-2) }
 * ```
 */
export function kendallW(ratings: readonly ArrayLike<number>[]): KendallW {
  const m = ratings.length;
  const n = ratings[0]?.length ?? 0;
  if (m < 2 || n < 2) {
    refuse(
      "SPC_MSA_DESIGN",
      `Kendall's W needs at least 2 raters and 2 parts; found ${m} and ${n}`,
    );
  }
  checkFiniteRatings("Kendall's W", ratings);
  const sums = new Float64Array(n);
  let tied = 0;
  for (const one of ratings) {
    const { ranks, ties } = ranksOf(one);
    for (let i = 0; i < n; i++) sums[i]! += ranks[i]!;
    for (const t of ties) tied += t ** 3 - t;
  }
  // Rank sums are multiples of a half: these squares are exact.
  const center = (m * (n + 1)) / 2;
  const spread = sums.reduce((sum, x) => sum + (x - center) ** 2, 0);
  const most = m * m * (n ** 3 - n) - m * tied;
  const df = n - 1;
  if (most <= 0) return { w: null, chiSquared: null, df, p: null };
  const w = (12 * spread) / most;
  const chiSquared = m * df * w;
  return { w, chiSquared, df, p: chiSquaredTail(chiSquared, df) };
}
