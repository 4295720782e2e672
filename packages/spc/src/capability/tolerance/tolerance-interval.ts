import type { Issue } from "@taktline/core";
import { checkWord } from "../../charts/shared/lines.js";
import { issueAt } from "../../charts/shared/tally.js";
import { checkBetween } from "../../check-number.js";
import type { SpcErrorCode } from "../../errors.catalogue.js";
import { constantIssue } from "../indices/shared-issues.js";
import { readSample } from "../measurements.js";
import { momentsOf } from "../moments.js";
import {
  type ToleranceFactorOptions,
  type ToleranceSides,
  toleranceFactor,
} from "./tolerance-factor.js";
import { wilksConfidence } from "./wilks.js";

/** Options of `toleranceInterval`. */
export interface ToleranceIntervalOptions extends ToleranceFactorOptions {
  /** `normal` (default), or `nonparametric` from order statistics, for any continuous population. */
  readonly method?: "normal" | "nonparametric";
}

/** A statistical tolerance interval: plain JSON. */
export interface ToleranceInterval {
  /** What it is. */
  readonly kind: "toleranceInterval";
  /** Usable measurements. */
  readonly n: number;
  /** Lower bound; null where the sides have none. */
  readonly lower: number | null;
  /** Upper bound; null where the sides have none. */
  readonly upper: number | null;
  /** The fraction of the population that it covers. */
  readonly coverage: number;
  /** The confidence that was asked for. */
  readonly confidence: number;
  /** The confidence that it has: the same for `normal`; for `nonparametric` what whole ranks allow, less where n is too small. */
  readonly achievedConfidence: number;
  /** Sides. */
  readonly sides: ToleranceSides;
  /** The factor of the standard deviation; null for `nonparametric`. */
  readonly k: number | null;
  /** One-based ranks of the bounds in ascending order; null for `normal`. */
  readonly ranks: {
    /** Rank of the lower bound, or null. */
    readonly lower: number | null;
    /** Rank of the upper bound, or null. */
    readonly upper: number | null;
  } | null;
  /** How the bounds come about. */
  readonly estimator: "meanAndS" | "orderStatistics";
  /** Conventions in words. */
  readonly conventions: readonly string[];
  /** What was wrong with the data. */
  readonly issues: readonly Issue<SpcErrorCode>[];
}

/** The largest number of blocks that may stay outside, in steps of `step`; at least `step`. */
function blocksOutside(n: number, coverage: number, confidence: number, step: number): number {
  let blocks = step;
  while (wilksConfidence(n, blocks + step, coverage) >= confidence) blocks += step;
  return blocks;
}

/**
 * An interval that covers at least a fraction of the population with a confidence: not the same as a confidence interval of
 * the mean, nor as mean ± 3 s.
 *
 * @param values - measurements, 2 or more; those that are not finite are left out with an issue
 * @throws `SPC_TOO_FEW_POINTS` when there are fewer than 2 usable measurements
 * @throws `SPC_OPTION` when an option is out of range
 * @throws `SPC_OVERFLOW` when the measurements are too large to add up
 * @see ISO 16269-6:2014
 *
 * @example
 * ```ts
 * import { toleranceInterval } from "@taktline/spc/capability";
 *
 * const parts = Array.from({ length: 93 }, (_, i) => i + 1);
 * const { lower, upper, achievedConfidence } = toleranceInterval(parts, { method: "nonparametric", coverage: 0.95 });
 * [lower, upper, achievedConfidence.toFixed(4)]; // => [1, 93, "0.9500"]
 * ```
 */
export function toleranceInterval(
  values: ArrayLike<number>,
  options: ToleranceIntervalOptions = {},
): ToleranceInterval {
  const method = checkWord("method", options.method ?? "normal", ["normal", "nonparametric"]);
  const coverage = checkBetween("coverage", options.coverage ?? 0.99, 0, 1);
  const confidence = checkBetween("confidence", options.confidence ?? 0.95, 0, 1);
  const sides = checkWord("sides", options.sides ?? "twoSided", ["twoSided", "lower", "upper"]);
  const sample = readSample(values, undefined, 2);
  const n = sample.values.length;
  const base = { kind: "toleranceInterval", n, coverage, confidence, sides } as const;
  if (method === "normal") {
    const { mean, squares, min, max } = momentsOf(sample.values);
    const s = Math.sqrt(squares / (n - 1));
    const k = toleranceFactor(n, { coverage, confidence, sides });
    return {
      ...base,
      lower: sides === "upper" ? null : mean - k * s,
      upper: sides === "lower" ? null : mean + k * s,
      achievedConfidence: confidence,
      k,
      ranks: null,
      estimator: "meanAndS",
      conventions: [
        `normal population; ${sides === "twoSided" ? "mean ± k s, k by integration (exact)" : "k by the noncentral t distribution (exact)"}; s with divisor n-1`,
      ],
      issues: min === max ? [...sample.issues, constantIssue(min)] : sample.issues,
    };
  }
  const sorted = sample.values.slice().sort();
  const blocks = blocksOutside(n, coverage, confidence, sides === "twoSided" ? 2 : 1);
  const achieved = wilksConfidence(n, blocks, coverage);
  const rank = sides === "twoSided" ? blocks / 2 : blocks;
  const lower = sides === "upper" ? null : rank;
  const upper = sides === "lower" ? null : n + 1 - rank;
  return {
    ...base,
    lower: lower === null ? null : sorted[lower - 1]!,
    upper: upper === null ? null : sorted[upper - 1]!,
    achievedConfidence: achieved,
    k: null,
    ranks: { lower, upper },
    estimator: "orderStatistics",
    conventions: [
      "any continuous population; order statistics (Wilks), the same number left out on both sides of a two-sided interval",
    ],
    issues:
      achieved >= confidence
        ? sample.issues
        : [
            ...sample.issues,
            issueAt(
              "SPC_SMALL_SAMPLE",
              "warning",
              `${n} measurements reach a confidence of ${achieved.toPrecision(4)} only; wilksSampleSize says how many are needed`,
            ),
          ],
  };
}
