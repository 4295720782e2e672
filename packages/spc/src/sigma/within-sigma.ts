import { c4 } from "../constants/c4.js";
import type { ConstantsMode } from "../constants/constants-mode.js";
import { rangeConstants } from "../constants/range-constants.js";
import { checkTableSize, printed } from "../constants/table-constant.js";
import { average, median } from "../numeric/average.js";
import { c4OfDf } from "./c4-df.js";

/**
 * How the standard deviation within subgroups is estimated.
 *
 * - `pooled`: square root of the variances weighted by n - 1, over c4(Σ(n-1)+1);
 * - `rBar`, `sBar`: mean range over d2 or mean standard deviation over c4; with unequal sizes the same as `mvlueR`, `mvlueS`;
 * - `uwaveR`, `uwaveS`: plain mean over the subgroups of R/d2(n), s/c4(n);
 * - `mvlueR`, `mvlueS`: mean of R/d2(n), s/c4(n) weighted by d2²/d3², c4²/(1-c4²), which has the smallest variance;
 * - `rMedian`: median over the subgroups of R/d4(n).
 */
export type SubgroupEstimator =
  | "pooled"
  | "rBar"
  | "sBar"
  | "uwaveR"
  | "uwaveS"
  | "mvlueR"
  | "mvlueS"
  | "rMedian";

/** The names of the subgroup estimators. */
export const subgroupEstimators: readonly SubgroupEstimator[] = [
  "pooled",
  "rBar",
  "sBar",
  "uwaveR",
  "uwaveS",
  "mvlueR",
  "mvlueS",
  "rMedian",
];

/** Size, range and standard deviation of subgroups, one entry each; those of size 1 have no spread. */
export interface SubgroupSpread {
  readonly n: ArrayLike<number>;
  readonly r: ArrayLike<number>;
  readonly s: ArrayLike<number>;
}

/** c4 as computed, or to the four decimals of printed tables. */
export function c4Of(n: number, mode: ConstantsMode): number {
  if (mode === "exact") return c4(n);
  checkTableSize(n);
  return printed(c4(n), 4);
}

/** Sigma within subgroups from at least one subgroup of two or more. */
export function withinSigma(
  estimator: SubgroupEstimator,
  of: SubgroupSpread,
  mode: ConstantsMode,
): number {
  const used = Array.from({ length: of.n.length }, (_, i) => i).filter((i) => of.n[i]! > 1);
  if (estimator === "pooled") {
    let df = 0;
    for (const i of used) df += of.n[i]! - 1;
    // Scaled by the largest, so that squares of huge or tiny numbers neither overflow nor vanish.
    const largest = used.reduce((m, i) => Math.max(m, of.s[i]!), 0);
    if (largest === 0) return 0;
    const squares = used.map((i) => (of.n[i]! - 1) * (of.s[i]! / largest) ** 2);
    const root = largest * Math.sqrt((average(squares) * squares.length) / df);
    // The printed tables end at 25; the constant of so many degrees of freedom is exact in both modes.
    return root / c4OfDf(df);
  }
  const range = estimator === "rBar" || estimator.endsWith("R") || estimator === "rMedian";
  const known = new Map<number, { mean: number; weight: number }>();
  const of1 = (n: number) => {
    let one = known.get(n);
    if (one === undefined) {
      if (range) {
        const k = rangeConstants(n, mode, estimator === "rMedian");
        one =
          estimator === "rMedian"
            ? { mean: k.d4, weight: 1 }
            : { mean: k.d2, weight: (k.d2 / k.d3) ** 2 };
      } else {
        const c = c4Of(n, mode);
        one = { mean: c, weight: c ** 2 / ((1 - c) * (1 + c)) };
      }
      known.set(n, one);
    }
    return one;
  };
  const spread = range ? of.r : of.s;
  if (estimator === "rMedian") return median(used.map((i) => spread[i]! / of1(of.n[i]!).mean));
  const first = of.n[used[0]!]!;
  if (used.every((i) => of.n[i] === first)) {
    return average(used.map((i) => spread[i]!)) / of1(first).mean;
  }
  const plain = estimator.startsWith("uwave");
  const largest = used.reduce((m, i) => Math.max(m, of1(of.n[i]!).weight), 0);
  const weights = used.map((i) => (plain ? 1 : of1(of.n[i]!).weight / largest));
  const terms = used.map((i, k) => (weights[k]! * spread[i]!) / of1(of.n[i]!).mean);
  return average(terms) / average(weights);
}
