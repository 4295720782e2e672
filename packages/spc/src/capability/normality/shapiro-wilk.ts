import { normalQuantile, normalTail } from "../../distributions/index.js";
import { noTest, testSample } from "./standardized.js";
import type { TestResult } from "./types.js";

/** A Shapiro-Wilk test for normality. */
export type ShapiroWilkResult = TestResult<"shapiroWilk">;

const conventions = [
  "weights and p by Royston's approximation (algorithm AS R94), in double precision",
];

function polynomial(x: number, coefficients: readonly number[]): number {
  return coefficients.reduceRight((sum, c) => sum * x + c, 0);
}

/** The weights of the upper half of the order statistics, the largest first. */
function weights(n: number): Float64Array {
  const half = n >> 1;
  if (n === 3) return Float64Array.of(Math.SQRT1_2);
  const m = Float64Array.from(
    { length: half },
    (_, i) => -normalQuantile((i + 0.625) / (n + 0.25)),
  );
  let square = 0;
  for (const one of m) square += 2 * one * one;
  const norm = Math.sqrt(square);
  const r = 1 / Math.sqrt(n);
  const first =
    m[0]! / norm + polynomial(r, [0, 0.221157, -0.147981, -2.07119, 4.434685, -2.706056]);
  const a = m.slice();
  a[0] = first;
  let scale: number;
  let from = 1;
  if (n > 5) {
    const second =
      m[1]! / norm + polynomial(r, [0, 0.042981, -0.293762, -1.752461, 5.682633, -3.582633]);
    a[1] = second;
    from = 2;
    scale = Math.sqrt(
      (square - 2 * m[0]! ** 2 - 2 * m[1]! ** 2) / (1 - 2 * first * first - 2 * second * second),
    );
  } else {
    scale = Math.sqrt((square - 2 * m[0]! ** 2) / (1 - 2 * first * first));
  }
  for (let i = from; i < half; i++) a[i] = m[i]! / scale;
  return a;
}

function probability(n: number, w: number, w1: number): number {
  if (n === 3) return Math.max(0, (6 / Math.PI) * (Math.asin(Math.sqrt(w)) - Math.PI / 3));
  const y = Math.log(w1);
  if (n <= 11) {
    const gamma = -2.273 + 0.459 * n;
    if (y >= gamma) return 1e-99;
    const mean = polynomial(n, [0.544, -0.39978, 0.025054, -6.714e-4]);
    const sd = Math.exp(polynomial(n, [1.3822, -0.77857, 0.062767, -0.0020322]));
    return normalTail((-Math.log(gamma - y) - mean) / sd);
  }
  const ln = Math.log(n);
  const mean = polynomial(ln, [-1.5861, -0.31082, -0.083751, 0.0038915]);
  const sd = Math.exp(polynomial(ln, [-0.4803, -0.082676, 0.0030302]));
  return normalTail((y - mean) / sd);
}

/**
 * Tests whether measurements can come from a normal distribution (Shapiro-Wilk, by Royston's algorithm).
 *
 * The sharpest general test for 3 to 5000 measurements; beyond, use `andersonDarling`.
 *
 * @param values - measurements, 3 to 5000; those that are not finite are left out with an issue
 * @throws `SPC_OVERFLOW` when the measurements are too large to add up
 * @see Royston, Applied Statistics 44 (1995), algorithm AS R94; ISO 5479
 *
 * @example
 * ```ts
 * import { shapiroWilk } from "@taktline/spc/capability";
 *
 * // The weights in men of Shapiro and Wilk (1965), first example.
 * const { statistic } = shapiroWilk([148, 154, 158, 160, 161, 162, 166, 170, 182, 195, 236]);
 * statistic?.toFixed(2); // => "0.79"
 * ```
 */
export function shapiroWilk(values: ArrayLike<number>): ShapiroWilkResult {
  const sample = testSample(values, 3, 5000);
  if (sample.reason !== null) return noTest("shapiroWilk", sample, conventions);
  const { n, sorted, issues } = sample;
  const half = weights(n);
  // Scaled by the range, so that neither squares of huge nor of tiny numbers leave the floating range.
  const low = sorted[0]!;
  const range = sorted[n - 1]! - low;
  const x = Float64Array.from(sorted, (one) => (one - low) / range);
  const a = Float64Array.from(x, (_, i) => {
    const k = Math.min(i, n - 1 - i);
    return 2 * i === n - 1 ? 0 : i < n - 1 - i ? -half[k]! : half[k]!;
  });
  let mean = 0;
  let center = 0;
  for (let i = 0; i < n; i++) {
    mean += x[i]! / n;
    center += a[i]! / n;
  }
  let saa = 0;
  let sxx = 0;
  let sax = 0;
  for (let i = 0; i < n; i++) {
    const da = a[i]! - center;
    const dx = x[i]! - mean;
    saa += da * da;
    sxx += dx * dx;
    sax += da * dx;
  }
  // 1 - W without cancellation.
  const root = Math.sqrt(saa * sxx);
  const w1 = ((root - sax) * (root + sax)) / (saa * sxx);
  const w = 1 - w1;
  return {
    test: "shapiroWilk",
    n,
    statistic: w,
    p: Math.min(1, probability(n, w, Math.max(w1, Number.MIN_VALUE))),
    reason: null,
    conventions,
    issues,
  };
}
