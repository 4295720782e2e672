import { fitWeibull } from "../../capability/fit/two-parameter.js";
import { average } from "../../numeric/average.js";
import type { TChartLimits } from "./types.js";

/** A fitted Weibull distribution; a shape of null is one that has no spread at all. */
export type FittedTimes = Pick<TChartLimits, "shape" | "scale" | "estimator">;

/** Least squares of ln t on the Weibull scores of Bernard's median ranks; zeros keep the lowest ranks but have no logarithm. */
function medianRankFit(sorted: Float64Array, zeros: number): FittedTimes {
  const n = sorted.length;
  const lnT = sorted.slice(zeros).map(Math.log);
  const score = lnT.map((_, i) => Math.log(-Math.log1p(-(zeros + i + 0.7) / (n + 0.4))));
  const meanT = average(lnT);
  const meanScore = average(score);
  let cross = 0;
  let square = 0;
  for (let i = 0; i < lnT.length; i++) {
    const d = score[i]! - meanScore;
    cross += d * (lnT[i]! - meanT);
    square += d * d;
  }
  // Without two different times above 0 nothing tells the shape: take that of the exponential distribution.
  const inverse = cross > 0 ? cross / square : 1;
  const scale = cross > 0 ? Math.exp(meanT - inverse * meanScore) : average(sorted);
  return { shape: 1 / inverse, scale, estimator: "medianRank" };
}

/** Fits times between events, none of which is negative. */
export function fitTimes(times: Float64Array): FittedTimes {
  const sorted = times.slice().sort();
  const low = sorted[0]!;
  const high = sorted[sorted.length - 1]!;
  if (low === high) return { shape: null, scale: high, estimator: "ml" };
  const zeros = sorted.findIndex((one) => one > 0);
  if (zeros > 0) return medianRankFit(sorted, zeros);
  const { shape, scale } = fitWeibull(times, 0);
  return Number.isFinite(shape)
    ? { shape, scale, estimator: "ml" }
    : { shape: null, scale: average(times), estimator: "ml" };
}
