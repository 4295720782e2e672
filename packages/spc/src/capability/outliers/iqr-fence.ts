import type { Issue } from "@taktline/core";
import { checkWord } from "../../charts/shared/lines.js";
import { checkBetween } from "../../check-number.js";
import type { SpcErrorCode } from "../../errors.catalogue.js";
import { refuse } from "../../refuse.js";
import { readSample } from "../measurements.js";
import { sortedPercentile } from "../percentile.js";
import type { PercentileType } from "../types.js";

/** Options of `iqrFence`. */
export interface IqrFenceOptions {
  /** How many interquartile ranges beyond the quartiles; default 1.5 (3 for far out). */
  readonly k?: number;
  /** Type of the quartiles; default 6. */
  readonly percentileType?: PercentileType;
}

/** The fences of a box plot: plain JSON. */
export interface IqrFenceResult {
  /** What it is. */
  readonly test: "iqrFence";
  /** Usable measurements. */
  readonly n: number;
  /** Lower quartile. */
  readonly q1: number;
  /** Median. */
  readonly median: number;
  /** Upper quartile. */
  readonly q3: number;
  /** q1 - k (q3 - q1). */
  readonly lower: number;
  /** q3 + k (q3 - q1). */
  readonly upper: number;
  /** Zero-based indices of the values beyond a fence, ascending. */
  readonly outliers: readonly number[];
  /** Conventions in words. */
  readonly conventions: readonly string[];
  /** What was wrong with the data. */
  readonly issues: readonly Issue<SpcErrorCode>[];
}

/**
 * The fences of a box plot and the measurements beyond them: a screening without a distribution, not a test with a level.
 *
 * @param values - measurements, 1 or more; those that are not finite are left out with an issue
 * @throws `SPC_TOO_FEW_POINTS` when there is no usable measurement
 * @throws `SPC_OPTION` when an option is out of range
 * @throws `SPC_OVERFLOW` when the measurements are too large for fences
 * @see Tukey, Exploratory Data Analysis (1977)
 *
 * @example
 * ```ts
 * import { iqrFence } from "@taktline/spc/capability";
 *
 * const { q1, q3, upper, outliers } = iqrFence([1, 2, 3, 4, 5, 6, 20]);
 * [q1, q3, upper, outliers]; // => [2, 6, 12, [6]]
 * ```
 */
export function iqrFence(values: ArrayLike<number>, options: IqrFenceOptions = {}): IqrFenceResult {
  const k = checkBetween("k", options.k ?? 1.5, 0, Number.POSITIVE_INFINITY);
  const type = options.percentileType ?? 6;
  checkWord("percentileType", String(type), ["5", "6", "7"]);
  const sample = readSample(values, undefined, 1);
  const sorted = sample.values.slice().sort();
  const q1 = sortedPercentile(sorted, 0.25, type);
  const q3 = sortedPercentile(sorted, 0.75, type);
  const lower = q1 - k * (q3 - q1);
  const upper = q3 + k * (q3 - q1);
  if (!Number.isFinite(lower) || !Number.isFinite(upper)) {
    refuse("SPC_OVERFLOW", "the measurements are too large for fences", { q1, q3 });
  }
  const outliers: number[] = [];
  for (let i = 0; i < values.length; i++) {
    const x = values[i]!;
    if (Number.isFinite(x) && (x < lower || x > upper)) outliers.push(i);
  }
  return {
    test: "iqrFence",
    n: sorted.length,
    q1,
    median: sortedPercentile(sorted, 0.5, type),
    q3,
    lower,
    upper,
    outliers,
    conventions: [
      `quartiles: sample percentiles of type ${type}; fences ${k} interquartile ranges out; strictly beyond`,
    ],
    issues: sample.issues,
  };
}
