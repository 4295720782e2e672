import { lnNormalTail } from "./ln-tail.js";
import { noTest, testSample } from "./standardized.js";
import type { AndersonDarlingResult } from "./types.js";

const conventions = [
  "mean and standard deviation (divisor n-1) estimated from the data",
  "p by the four-piece formula of Stephens for A²(1 + 0.75/n + 2.25/n²), 3.7e-24 from 10 on, where its last piece would turn back",
];

/** Probability of a larger adjusted A² where mean and standard deviation are estimated; it falls all the way. */
export function andersonDarlingP(adjusted: number): number {
  const a = adjusted;
  if (a < 0.2) return 1 - Math.exp(-13.436 + a * (101.14 - 223.73 * a));
  if (a < 0.34) return 1 - Math.exp(-8.318 + a * (42.796 - 59.938 * a));
  if (a < 0.6) return Math.exp(0.9177 - a * (4.279 + 1.38 * a));
  if (a < 10) return Math.exp(1.2937 - a * (5.709 - 0.0186 * a));
  return 3.7e-24;
}

/** A² of ascending values from the logarithms of both tails of the distribution they are compared with. */
export function andersonDarlingStatistic(
  sorted: ArrayLike<number>,
  lnLower: (x: number) => number,
  lnUpper: (x: number) => number,
): number {
  const n = sorted.length;
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const x = sorted[i]!;
    sum += ((2 * i + 1) / n) * lnLower(x) + ((2 * (n - i) - 1) / n) * lnUpper(x);
  }
  return -n - sum;
}

/**
 * Tests whether measurements can come from a normal distribution (Anderson-Darling, mean and standard deviation estimated).
 *
 * Sensitive in the tails, which decide about parts outside a specification; `shapiroWilk` is the sharper test for up to
 * 5000 measurements. With thousands of measurements any real process fails; look at the probability plot of `sixpack`.
 *
 * @param values - measurements, 8 or more; those that are not finite are left out with an issue
 * @throws `SPC_OVERFLOW` when the measurements are too large to add up
 * @see D'Agostino and Stephens, Goodness-of-Fit Techniques (1986), table 4.9
 *
 * @example
 * ```ts
 * import { andersonDarling } from "@taktline/spc/capability";
 *
 * const { p } = andersonDarling([1, 1, 1, 1, 1, 1, 1, 1, 1, 9]);
 * p !== null && p < 0.001; // => true
 * ```
 */
export function andersonDarling(values: ArrayLike<number>): AndersonDarlingResult {
  const sample = testSample(values, 8, Number.POSITIVE_INFINITY);
  if (sample.reason !== null) {
    return { ...noTest("andersonDarling", sample, conventions), adjusted: null };
  }
  const { n, shifted, mean, squares, issues } = sample;
  const s = Math.sqrt(squares / (n - 1));
  const statistic = andersonDarlingStatistic(
    shifted,
    (x) => lnNormalTail(-(x - mean) / s),
    (x) => lnNormalTail((x - mean) / s),
  );
  const adjusted = statistic * (1 + 0.75 / n + 2.25 / (n * n));
  return {
    test: "andersonDarling",
    n,
    statistic,
    adjusted,
    p: andersonDarlingP(adjusted),
    reason: null,
    conventions,
    issues,
  };
}
