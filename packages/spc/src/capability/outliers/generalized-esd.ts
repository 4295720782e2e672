import type { Issue } from "@taktline/core";
import { checkWhole } from "../../charts/shared/lines.js";
import { checkBetween } from "../../check-number.js";
import type { SpcErrorCode } from "../../errors.catalogue.js";
import { readSample } from "../measurements.js";
import { momentsOf } from "../moments.js";
import { grubbsCritical } from "./grubbs.js";

/** Options of `generalizedEsd`. */
export interface GeneralizedEsdOptions {
  /** Most outliers to look for, an integer from 1; default 10, but not more than n - 3. */
  readonly maxOutliers?: number;
  /** Level of the test, between 0 and 1; default 0.05. */
  readonly alpha?: number;
}

/** A generalized extreme studentized deviate test: plain JSON. */
export interface GeneralizedEsdResult {
  /** Which test. */
  readonly test: "generalizedEsd";
  /** Usable measurements. */
  readonly n: number;
  /** One row per suspect, in the order they were taken out. */
  readonly steps: readonly {
    /** Zero-based index in the values as given. */
    readonly index: number;
    /** The suspect. */
    readonly value: number;
    /** Its distance from the mean of those left, in their standard deviations. */
    readonly statistic: number;
    /** The critical distance. */
    readonly critical: number;
  }[];
  /** Zero-based indices of the outliers, in the order they were taken out. */
  readonly outliers: readonly number[];
  /** Level of the test. */
  readonly alpha: number;
  /** Why there are no steps; null where there are. */
  readonly reason: string | null;
  /** Conventions in words. */
  readonly conventions: readonly string[];
  /** What was wrong with the data. */
  readonly issues: readonly Issue<SpcErrorCode>[];
}

/**
 * Looks for up to so many outliers at once (generalized ESD, Rosner), for otherwise normal measurements.
 *
 * The last step whose distance is beyond its critical value decides, so that outliers do not hide each other.
 *
 * @param values - measurements, 4 or more; the approximation of the critical values is good from about 15
 * @throws `SPC_OPTION` when an option is out of range
 * @throws `SPC_OVERFLOW` when the measurements are too large to add up
 * @see Rosner, Technometrics 25 (1983); NIST handbook 1.3.5.17.3; ISO 16269-4
 *
 * @example
 * ```ts
 * import { generalizedEsd } from "@taktline/spc/capability";
 *
 * generalizedEsd([1, 2, 3, 2, 1, 2, 3, 2, 1, 2, 3, 2, 40, 50, 2], { maxOutliers: 3 }).outliers; // => [13, 12]
 * ```
 */
export function generalizedEsd(
  values: ArrayLike<number>,
  options: GeneralizedEsdOptions = {},
): GeneralizedEsdResult {
  const alpha = checkBetween("alpha", options.alpha ?? 0.05, 0, 1);
  const wanted = checkWhole("maxOutliers", options.maxOutliers ?? 10, 1, Number.MAX_SAFE_INTEGER);
  const sample = readSample(values, undefined, 0);
  const n = sample.values.length;
  const left: { index: number; value: number }[] = [];
  for (let i = 0; i < values.length; i++) {
    if (Number.isFinite(values[i])) left.push({ index: i, value: values[i]! });
  }
  const base = {
    test: "generalizedEsd",
    n,
    alpha,
    conventions: [
      "standard deviations with divisor n-1 of those left; critical values by Rosner's approximation, two-sided",
      "the outliers are those up to the last step beyond its critical value",
    ],
    issues: sample.issues,
  } as const;
  if (n < 4) {
    return { ...base, steps: [], outliers: [], reason: `the test needs 4 measurements, not ${n}` };
  }
  const steps: { index: number; value: number; statistic: number; critical: number }[] = [];
  let last = 0;
  for (let i = 0; i < Math.min(wanted, n - 3); i++) {
    const { mean, squares, min, max } = momentsOf(left.map((one) => one.value));
    const s = Math.sqrt(squares / (left.length - 1));
    if (s === 0) break;
    const value = max - mean >= mean - min ? max : min;
    const at = left.findIndex((one) => one.value === value);
    const statistic = Math.abs(value - mean) / s;
    const critical = grubbsCritical(left.length, alpha, 2);
    steps.push({ index: left[at]!.index, value, statistic, critical });
    if (statistic > critical) last = steps.length;
    left.splice(at, 1);
  }
  return {
    ...base,
    steps,
    outliers: steps.slice(0, last).map((step) => step.index),
    reason: steps.length === 0 ? "all measurements are equal" : null,
  };
}
