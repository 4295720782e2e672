import type { ControlLine } from "../types.js";
import type { CountModel, Plots } from "./reader.js";
import type { AttributeLines } from "./types.js";

/** Probability beyond three sigma of a normal distribution, on one side. */
export const tail = 0.0013498980316300946;

/** The smallest k with P(count <= k) of at least this probability, for a rate above 0 (binomial: below 1). */
export type CountQuantile = (probability: number, size: number, rate: number) => number;

/** Above this whole numbers lie too dense to be searched one by one. */
const dense = 1e13;

/** A Poisson quantile; of an immense mean by its expansion around the normal one, which is off by less than three counts. */
export function poissonCount(
  quantile: (probability: number, mean: number) => number,
  probability: number,
  mean: number,
): number {
  if (mean <= dense) return quantile(probability, mean);
  const z = probability < 0.5 ? -3 : 3;
  return Math.round(mean + z * Math.sqrt(mean) + 4 / 3);
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
