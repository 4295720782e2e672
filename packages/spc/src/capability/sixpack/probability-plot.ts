import { checkBetween } from "../../check-number.js";
import { normalCdf, normalQuantile, normalTailQuantile } from "../../distributions/index.js";
import { average } from "../../numeric/average.js";
import { andersonDarling } from "../normality/anderson-darling.js";
import { testSample } from "../normality/standardized.js";
import type { ProbabilityPlot } from "./types.js";

/** Options of `probabilityPlot`. */
export interface ProbabilityPlotOptions {
  /** Level of the pointwise band, between 0 and 1; default 0.95. */
  readonly confidence?: number;
}

/**
 * A normal probability plot as data: points, fitted line with a pointwise confidence band, Anderson-Darling test.
 *
 * @param values - measurements; those that are not finite are left out with an issue
 * @throws `SPC_OPTION` when the level is out of range
 * @throws `SPC_OVERFLOW` when the measurements are too large to add up
 * @see ISO 5479, graphical method
 *
 * @example
 * ```ts
 * import { probabilityPlot } from "@taktline/spc/capability";
 *
 * const { x, probability } = probabilityPlot([3, 1, 2]);
 * [x, probability.map((p) => p.toFixed(4))]; // => [[1, 2, 3], ["0.2059", "0.5000", "0.7941"]]
 * ```
 */
export function probabilityPlot(
  values: ArrayLike<number>,
  options: ProbabilityPlotOptions = {},
): ProbabilityPlot {
  const confidence = checkBetween("confidence", options.confidence ?? 0.95, 0, 1);
  const sample = testSample(values, 2, Number.POSITIVE_INFINITY);
  const { n, sorted, squares, reason } = sample;
  const mean = n === 0 ? 0 : average(sorted);
  const probability = Array.from(sorted, (_, i) => (i + 0.7) / (n + 0.4));
  let band: ProbabilityPlot["band"] = null;
  if (reason === null) {
    const s = Math.sqrt(squares / (n - 1));
    const wide = normalTailQuantile((1 - confidence) / 2);
    const end = Math.max(3, Math.ceil(-10 * normalQuantile(probability[0]!)) / 10 + 0.5);
    const z = Array.from({ length: 41 }, (_, i) => (end * (i - 20)) / 20);
    const half = z.map((one) => wide * s * Math.sqrt((1 + (one * one) / 2) / n));
    const fit = z.map((one) => mean + s * one);
    band = {
      confidence,
      probability: z.map((one) => normalCdf(one)),
      z,
      fit,
      lower: fit.map((one, i) => one - half[i]!),
      upper: fit.map((one, i) => one + half[i]!),
    };
  }
  return {
    distribution: "normal",
    x: Array.from(sorted),
    probability,
    z: probability.map((p) => normalQuantile(p)),
    band,
    ad: andersonDarling(values),
    conventions: [
      "plotting positions (i - 0.3)/(n + 0.4), the median ranks of Benard",
      "line by mean and standard deviation (divisor n-1); band of quantiles, x ± z s √((1 + z²/2)/n), pointwise",
    ],
  };
}
