import type { ControlLine } from "../types.js";
import type { CountModel, Plots } from "./reader.js";
import type { AttributeLines } from "./types.js";

/** Probability beyond three sigma of a normal distribution, on one side. */
export const tail = 0.0013498980316300946;

/** The smallest k with P(count <= k) of at least this probability, for a rate above 0 (binomial: below 1). */
export type CountQuantile = (probability: number, size: number, rate: number) => number;

/** Above this variance of the counts exact tails take long, and the expansion is within a count of them. */
const dense = 1e8;

/**
 * A quantile of counts at a tail of three sigma: the exact one; or where counts are immense (three sigma are above 30000) its
 * Cornish-Fisher expansion, within one count.
 */
export function countsAt(
  probability: number,
  mean: number,
  variance: number,
  skewness: number,
  exact: () => number,
): number {
  if (variance <= dense) return exact();
  const z = probability < 0.5 ? -3 : 3;
  return Math.ceil(mean + z * Math.sqrt(variance) + (skewness * 8) / 6 - 0.5);
}

/** The lines of a chart of counts at one size; `widen` multiplies sigma. */
export function countLine(
  model: CountModel,
  plots: Plots,
  rate: number,
  size: number,
  widen = 1,
  lines: AttributeLines = "threeSigma",
  quantile?: CountQuantile,
): ControlLine {
  const most = model === "binomial" ? (plots === "rate" ? 1 : size) : Number.POSITIVE_INFINITY;
  const spread = model === "binomial" ? Math.sqrt(rate * (1 - rate)) : Math.sqrt(rate);
  const center = plots === "rate" ? rate : size * rate;
  const sigma = (plots === "rate" ? spread / Math.sqrt(size) : spread * Math.sqrt(size)) * widen;
  if (lines === "threeSigma" || quantile === undefined || sigma === 0) {
    return {
      center,
      ucl: Math.max(center, Math.min(most, center + 3 * sigma)),
      lcl: Math.max(0, center - 3 * sigma),
      sigma,
    };
  }
  const scale = plots === "rate" ? size : 1;
  // Near 0 and near the size a quantile can lie on the far side of the mean; moving it there signals no other count.
  return {
    center,
    ucl: Math.max(center, quantile(1 - tail, size, rate) / scale),
    lcl: Math.min(center, quantile(tail, size, rate) / scale),
    sigma,
  };
}
