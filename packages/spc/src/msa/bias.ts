import type { Issue } from "@taktline/core";
import { checkBetween, checkFinite } from "../check-number.js";
import { d2 } from "../constants/d2.js";
import { tTail, tTailQuantile } from "../distributions/index.js";
import type { SpcErrorCode } from "../errors.catalogue.js";
import { refuse } from "../refuse.js";
import { d2Star, d2StarDf } from "./d2-star.js";
import type { Interval } from "./gage-rr/types.js";
import { msaIssue } from "./shared/issue.js";
import { meanSd, rangeOf } from "./shared/mean-sd.js";
import { readings } from "./shared/readings.js";
import { representable } from "./shared/representable.js";

/** Options of `bias`. */
export interface BiasOptions {
  /** The true value of the part measured. */
  readonly reference: number;
  /**
   * Where the repeatability comes from: `s` (default), the standard deviation of the readings, as AIAG's 4th edition
   * computes; or `range`, their range over d2*, as its 3rd edition does.
   */
  readonly sigma?: "s" | "range";
  /** Significance of the t test, above 0, below 1; default 0.05. The interval has confidence 1 - alpha. */
  readonly alpha?: number;
  /** Process standard deviation, for %bias and %EV; default none. */
  readonly processSigma?: number;
}

/** The bias of a gage at one reference value. */
export interface BiasResult {
  /** The reference value. */
  readonly reference: number;
  /** Usable readings. */
  readonly n: number;
  /** Their mean. */
  readonly mean: number;
  /** Mean minus reference. */
  readonly bias: number;
  /** Where `sigmaRepeatability` comes from. */
  readonly sigma: "s" | "range";
  /** Standard deviation of repeatability. */
  readonly sigmaRepeatability: number;
  /** Standard error of the bias. */
  readonly sigmaBias: number;
  /** Degrees of freedom: n - 1, or those that go with d2*. */
  readonly df: number;
  /** t statistic of bias = 0; null where all readings are the same, or where it is beyond the range of numbers. */
  readonly t: number | null;
  /** Its two-sided p value; null where all readings are the same. */
  readonly p: number | null;
  /** The two-sided critical value of t. */
  readonly tCritical: number;
  /** Confidence interval of the bias; with `range` its half-width has AIAG's factor d2/d2*. */
  readonly interval: Interval;
  /** Whether the bias differs from 0: by the p value; where all readings are the same, whether it is not 0. */
  readonly significant: boolean;
  /** 100 |bias| over 6 process sigmas; null without `processSigma`, or beyond the range of numbers. */
  readonly biasPercent: number | null;
  /** 100 times the repeatability over the process sigma; null without `processSigma`, or beyond the range of numbers. */
  readonly evPercent: number | null;
  /** Significance level used. */
  readonly alpha: number;
  /** What was wrong with the data. */
  readonly issues: readonly Issue<SpcErrorCode>[];
}

/**
 * Tests whether repeated readings of one part of known value are off on average.
 *
 * The exact d2* differs from AIAG's printed table in the fifth digit, and so does `range` (0.22515 for its example, printed
 * as 0.22514). Readings that are not finite are left out and named as an issue. For several references over the range of the gage use
 * `linearity`; with a tolerance and Cg, Cgk use `type1Study`.
 *
 * @param values - readings of one part, at least 2
 * @throws `SPC_TOO_FEW_POINTS` with fewer than 2 finite readings
 * @throws `SPC_OPTION` when an option is out of range
 * @throws `SPC_OVERFLOW` when readings are too large to add up, or the bias or its interval is beyond the range of numbers
 * @throws `SPC_CONSTANT_RANGE` for `range` with more than 1000 readings
 * @see AIAG MSA 4th edition, chapter III section B
 *
 * @example
 * ```ts
 * import { bias } from "@taktline/spc/msa";
 *
 * // The AIAG example, 15 readings of a part of 6.00.
 * const x = [5.8, 5.7, 5.9, 5.9, 6, 6.1, 6, 6.1, 6.4, 6.3, 6, 6.1, 6.2, 5.6, 6];
 * const s = bias(x, { reference: 6 });
 * [s.bias.toFixed(4), s.sigmaRepeatability.toFixed(5), s.df, s.significant]; // => ["0.0067", "0.21202", 14, false]
 * const range = bias(x, { reference: 6, sigma: "range" });
 * [range.sigmaRepeatability.toFixed(5), range.df.toFixed(1)]; // => ["0.22515", "10.8"]
 * ```
 */
export function bias(values: ArrayLike<number>, options: BiasOptions): BiasResult {
  const reference = checkFinite("reference", options.reference);
  const alpha = checkBetween("alpha", options.alpha ?? 0.05, 0, 1);
  const { sigma = "s", processSigma } = options;
  if (sigma !== "s" && sigma !== "range") {
    refuse("SPC_OPTION", `sigma must be s or range, not ${String(sigma)}`);
  }
  if (processSigma !== undefined) checkBetween("processSigma", processSigma, 0);
  const { values: x, issues } = readings(values, 2, "a bias");
  const n = x.length;
  const { mean, sd } = meanSd(x);
  const sigmaRepeatability = sigma === "s" ? sd : rangeOf(x) / d2Star(n, 1);
  const df = sigma === "s" ? n - 1 : d2StarDf(n, 1);
  const shift = mean - reference;
  const sigmaBias = sigmaRepeatability / Math.sqrt(n);
  const known = sigmaBias > 0;
  const t = known ? shift / sigmaBias : null;
  const p = t === null ? null : 2 * tTail(Math.abs(t), df);
  const tCritical = tTailQuantile(alpha / 2, df);
  const half = sigmaBias * tCritical * (sigma === "range" ? d2(n) / d2Star(n, 1) : 1);
  if (!Number.isFinite(shift - half) || !Number.isFinite(shift + half)) {
    refuse(
      "SPC_OVERFLOW",
      `the bias ${shift} and the half-width ${half} of its interval are beyond the range of numbers; look for garbage among the readings, at the reference and at alpha`,
      { bias: shift, half },
    );
  }
  const held = representable();
  if (!known) {
    issues.push(
      msaIssue(
        "SPC_MSA_NO_VARIATION",
        "warning",
        `all ${n} readings are ${mean}; t and p are null`,
      ),
    );
  }
  return {
    reference,
    n,
    mean,
    bias: shift,
    sigma,
    sigmaRepeatability,
    sigmaBias,
    df,
    t: t === null ? null : held.of("t", t),
    p,
    tCritical,
    interval: { lower: shift - half, upper: shift + half },
    significant: p === null ? shift !== 0 : p < alpha,
    biasPercent:
      processSigma === undefined
        ? null
        : held.of("biasPercent", (100 * Math.abs(shift)) / (6 * processSigma)),
    evPercent:
      processSigma === undefined
        ? null
        : held.of("evPercent", (100 * sigmaRepeatability) / processSigma),
    alpha,
    issues: [...issues, ...held.issues()],
  };
}
