import { normalCdf } from "../../distributions/index.js";
import { noTest, testSample } from "./standardized.js";
import type { TestResult } from "./types.js";

/** A Lilliefors test for normality. */
export type LillieforsResult = TestResult<"lilliefors">;

const conventions = [
  "mean and standard deviation (divisor n-1) estimated from the data",
  "p by Dallal and Wilkinson up to 0.1, above by Stephens' modified statistic D(√n - 0.01 + 0.85/√n), as R nortest",
];

function probability(n: number, d: number): number {
  const size = Math.min(n, 100);
  const scaled = n <= 100 ? d : d * (n / 100) ** 0.49;
  const p = Math.exp(
    -7.01256 * scaled * scaled * (size + 2.78019) +
      2.99587 * scaled * Math.sqrt(size + 2.78019) -
      0.122119 +
      0.974598 / Math.sqrt(size) +
      1.67997 / size,
  );
  if (p <= 0.1) return p;
  const k = (Math.sqrt(n) - 0.01 + 0.85 / Math.sqrt(n)) * d;
  if (k <= 0.302) return 1;
  if (k <= 0.5) {
    return 2.76773 + k * (-19.828315 + k * (80.709644 + k * (-138.55152 + k * 81.218052)));
  }
  if (k <= 0.9) {
    return -4.901232 + k * (40.662806 + k * (-97.490286 + k * (94.029866 - k * 32.355711)));
  }
  if (k <= 1.31) {
    return 6.198765 + k * (-19.558097 + k * (23.186922 + k * (-12.234627 + k * 2.423045)));
  }
  return 0;
}

/**
 * Tests whether measurements can come from a normal distribution by the largest distance of the distribution functions
 * (Kolmogorov-Smirnov with estimated mean and standard deviation).
 *
 * Weaker than `andersonDarling` and `shapiroWilk`; here for reports that ask for it. A Kolmogorov-Smirnov p without
 * this correction is far too large.
 *
 * @param values - measurements, 5 or more; those that are not finite are left out with an issue
 * @throws `SPC_OVERFLOW` when the measurements are too large to add up
 * @see Dallal and Wilkinson, The American Statistician 40 (1986)
 *
 * @example
 * ```ts
 * import { lilliefors } from "@taktline/spc/capability";
 *
 * lilliefors([1, 2, 3]).reason; // => "the test is for 5 or more measurements, not 3"
 * ```
 */
export function lilliefors(values: ArrayLike<number>): LillieforsResult {
  const sample = testSample(values, 5, Number.POSITIVE_INFINITY);
  if (sample.reason !== null) return noTest("lilliefors", sample, conventions);
  const { n, shifted, mean, squares, issues } = sample;
  const s = Math.sqrt(squares / (n - 1));
  let d = 0;
  for (let i = 0; i < n; i++) {
    const p = normalCdf((shifted[i]! - mean) / s);
    d = Math.max(d, (i + 1) / n - p, p - i / n);
  }
  return {
    test: "lilliefors",
    n,
    statistic: d,
    p: Math.min(1, Math.max(0, probability(n, d))),
    reason: null,
    conventions,
    issues,
  };
}
