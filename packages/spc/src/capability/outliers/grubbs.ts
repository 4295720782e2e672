import { checkWord } from "../../charts/shared/lines.js";
import { checkBetween } from "../../check-number.js";
import { tTail, tTailQuantile } from "../../distributions/index.js";
import { testSample } from "../normality/standardized.js";
import type { OutlierOptions, OutlierTest } from "./types.js";

/** A Grubbs test. */
export type GrubbsResult = OutlierTest<"grubbs">;

/** The critical distance in standard deviations of the furthest of n values; `tails` is 2 when both ends are looked at. */
export function grubbsCritical(n: number, alpha: number, tails: 1 | 2): number {
  const t = tTailQuantile(alpha / (tails * n), n - 2);
  return ((n - 1) / Math.sqrt(n)) * Math.sqrt((t * t) / (n - 2 + t * t));
}

/**
 * Tests whether the measurement furthest from the mean is an outlier (Grubbs), for otherwise normal measurements.
 *
 * For several suspects use `generalizedEsd`: two outliers can hide each other here. A test is no reason to delete a
 * measurement; find its cause.
 *
 * @param values - measurements, 3 or more; those that are not finite are left out with an issue
 * @throws `SPC_OPTION` when an option is out of range
 * @throws `SPC_OVERFLOW` when the measurements are too large to add up
 * @see ISO 16269-4; NIST handbook 1.3.5.17.1
 *
 * @example
 * ```ts
 * import { grubbs } from "@taktline/spc/capability";
 *
 * // NIST handbook 1.3.5.17.1: uranium isotope measurements.
 * const test = grubbs([199.31, 199.53, 200.19, 200.82, 201.92, 201.95, 202.18, 245.57], { sides: "max" });
 * [test.outlier, test.statistic?.toFixed(2), test.critical?.toFixed(3)]; // => [true, "2.47", "2.032"]
 * ```
 */
export function grubbs(values: ArrayLike<number>, options: OutlierOptions = {}): GrubbsResult {
  const alpha = checkBetween("alpha", options.alpha ?? 0.05, 0, 1);
  const sides = checkWord("sides", options.sides ?? "twoSided", ["twoSided", "max", "min"]);
  const sample = testSample(values, 3, Number.POSITIVE_INFINITY);
  const { n, sorted, shifted, mean, squares, reason, issues } = sample;
  const base = {
    test: "grubbs",
    n,
    alpha,
    sides,
    reason,
    issues,
    conventions: [
      "distance from the mean in standard deviations (divisor n-1)",
      `p and critical value by Bonferroni's inequality from t with n-2 degrees of freedom, ${sides === "twoSided" ? "both ends" : "one end"}; p is exact where only one value can be so far out, else slightly too large`,
    ],
  } as const;
  if (reason !== null) {
    return {
      ...base,
      statistic: null,
      critical: null,
      p: null,
      index: null,
      value: null,
      outlier: false,
    };
  }
  const s = Math.sqrt(squares / (n - 1));
  const above = shifted[n - 1]! - mean;
  const below = mean - shifted[0]!;
  const upper = sides === "max" || (sides === "twoSided" && above >= below);
  const value = upper ? sorted[n - 1]! : sorted[0]!;
  const statistic = (upper ? above : below) / s;
  const tails = sides === "twoSided" ? 2 : 1;
  const critical = grubbsCritical(n, alpha, tails);
  const room = (n - 1) ** 2 - n * statistic * statistic;
  const t =
    room > 0 ? Math.sqrt((n * (n - 2) * statistic * statistic) / room) : Number.POSITIVE_INFINITY;
  return {
    ...base,
    statistic,
    critical,
    p: Math.min(1, tails * n * tTail(t, n - 2)),
    index: indexOf(values, value),
    value,
    outlier: statistic > critical,
  };
}

/** The first index of a value. */
export function indexOf(values: ArrayLike<number>, value: number): number {
  for (let i = 0; i < values.length; i++) if (values[i] === value) return i;
  return -1;
}
