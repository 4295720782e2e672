import type { Issue } from "@taktline/core";
import { checkBetween } from "../check-number.js";
import { tTail, tTailQuantile } from "../distributions/index.js";
import type { SpcErrorCode } from "../errors.catalogue.js";
import { average } from "../numeric/average.js";
import { refuse } from "../refuse.js";
import { type BiasResult, bias } from "./bias.js";
import type { Interval } from "./gage-rr/types.js";
import { msaIssue } from "./shared/issue.js";
import { extent, squares } from "./shared/mean-sd.js";
import { readings } from "./shared/readings.js";

/** The readings of one part of known value. */
export interface LinearityPart {
  /** The true value. */
  readonly reference: number;
  /** The readings. */
  readonly values: ArrayLike<number>;
}

/** Options of `linearity`. */
export interface LinearityOptions {
  /** Significance of the t tests, above 0, below 1; default 0.05. Bands and intervals have confidence 1 - alpha. */
  readonly alpha?: number;
  /** Where the repeatability of the bias tests comes from; default `s`. Minitab's default is `range`. */
  readonly sigma?: "s" | "range";
  /** Process standard deviation, for the linearity in units; default none. */
  readonly processSigma?: number;
  /** Points of the drawn bands, 2 to 10000; default 50. */
  readonly bandPoints?: number;
}

/** A coefficient of the line with its t test. */
export interface LinearityCoefficient {
  /** The estimate. */
  readonly value: number;
  /** Its standard error. */
  readonly se: number;
  /** t statistic of 0; null where the line fits perfectly. */
  readonly t: number | null;
  /** Two-sided p value; null where the line fits perfectly. */
  readonly p: number | null;
  /** Confidence interval. */
  readonly interval: Interval;
  /** Whether it differs from 0. */
  readonly significant: boolean;
}

/** A point of the line with its confidence band. */
export interface LinearityBand {
  /** Reference values, ascending. */
  readonly reference: Float64Array;
  /** Bias on the line. */
  readonly fitted: Float64Array;
  /** Lower band. */
  readonly lower: Float64Array;
  /** Upper band. */
  readonly upper: Float64Array;
}

/** The bias of a gage over its range. */
export interface LinearityResult {
  /** Usable readings. */
  readonly n: number;
  /** Degrees of freedom, n - 2. */
  readonly df: number;
  /** Change of the bias per unit of reference. */
  readonly slope: LinearityCoefficient;
  /** Bias at a reference of 0. */
  readonly intercept: LinearityCoefficient;
  /** Standard deviation about the line. */
  readonly s: number;
  /** Share of the variation of the bias that the line explains, 0 to 1; null where all deviations are the same. */
  readonly rSquared: number | null;
  /** Per part, in the order given: the t test of its bias; null with one usable reading. */
  readonly parts: readonly {
    /** The reference value. */
    readonly reference: number;
    /** Usable readings. */
    readonly n: number;
    /** Mean deviation from the reference. */
    readonly bias: number;
    /** The t test. */
    readonly test: BiasResult | null;
    /** Deviations from the reference, for the picture. */
    readonly deviations: Float64Array;
  }[];
  /** The t test of the mean of all deviations. */
  readonly averageBias: BiasResult;
  /** The line and its bands over the range of references. */
  readonly band: LinearityBand;
  /** Whether bias 0 lies within the bands over the whole range of references, which is how AIAG accepts a gage. */
  readonly zeroWithinBand: boolean;
  /** |slope| times 6 process sigmas, in the unit of the measurements; null without `processSigma`. */
  readonly linearity: number | null;
  /** 100 |slope|: the linearity in percent of the process variation. */
  readonly linearityPercent: number;
  /** Significance level used. */
  readonly alpha: number;
  /** What was wrong with the data. */
  readonly issues: readonly Issue<SpcErrorCode>[];
}

/** Whether a + bu + cu² is nowhere below 0 from `low` to `high`. */
function nowhereBelowZero(a: number, b: number, c: number, low: number, high: number): boolean {
  const at = (u: number) => a + b * u + c * u * u;
  const bottom = c > 0 ? Math.min(high, Math.max(low, -b / (2 * c))) : low;
  return Math.min(at(low), at(high), at(bottom)) >= 0;
}

/**
 * Tests whether the bias of a gage is 0 and the same over its range: a line through all deviations, with bands.
 *
 * One regression over single readings, as AIAG has it. Readings that are not finite are left out and named as issues.
 *
 * @param parts - at least 2 different references, at least 3 usable readings in all; AIAG asks for 5 parts of 10 readings
 * @throws `SPC_MSA_DESIGN` with fewer than 2 different references
 * @throws `SPC_TOO_FEW_POINTS` when a part has no finite reading, or all have fewer than 3
 * @throws `SPC_OPTION` when an option is out of range or a reference is not finite
 * @throws `SPC_OVERFLOW` when readings are too large to add up
 * @see AIAG MSA 4th edition, chapter III section B
 *
 * @example
 * ```ts
 * import { linearity } from "@taktline/spc/msa";
 *
 * const result = linearity([
 *   { reference: 0, values: [1, 3] },
 *   { reference: 2, values: [3, 5] },
 * ]);
 * // Deviations 1, 3 at 0 and 1, 3 at 2: the bias is 2 everywhere.
 * [result.slope.value, result.intercept.value, result.averageBias.bias]; // => [0, 2, 2]
 * ```
 */
export function linearity(
  parts: readonly LinearityPart[],
  options: LinearityOptions = {},
): LinearityResult {
  const alpha = checkBetween("alpha", options.alpha ?? 0.05, 0, 1);
  const { processSigma, sigma = "s", bandPoints = 50 } = options;
  if (processSigma !== undefined) checkBetween("processSigma", processSigma, 0);
  if (!Number.isInteger(bandPoints) || bandPoints < 2 || bandPoints > 10_000) {
    refuse("SPC_OPTION", `bandPoints must be an integer from 2 to 10000, not ${bandPoints}`);
  }
  const issues: Issue<SpcErrorCode>[] = [];
  const x: number[] = [];
  const y: number[] = [];
  const found = parts.map(({ reference, values }, i) => {
    if (!Number.isFinite(reference)) {
      refuse("SPC_OPTION", `the reference of part ${i} must be a finite number, not ${reference}`);
    }
    const read = readings(values, 1, "linearity", ["parts", i]);
    issues.push(...read.issues);
    const deviations = read.values.map((v) => v - reference);
    for (const d of deviations) {
      x.push(reference);
      y.push(d);
    }
    const n = deviations.length;
    const test = n > 1 ? bias(read.values, { reference, sigma, alpha }) : null;
    return { reference, n, bias: average(deviations), test, deviations };
  });
  const [low, high] = extent(found.map((part) => part.reference));
  if (!(high > low)) {
    refuse("SPC_MSA_DESIGN", "linearity needs parts of at least 2 different reference values", {
      parts: parts.length,
    });
  }
  const n = x.length;
  if (n < 3) {
    refuse("SPC_TOO_FEW_POINTS", `linearity needs at least 3 finite readings; found ${n}`, { n });
  }
  const xMean = average(x);
  const yMean = average(y);
  const sxx = squares(x, xMean);
  const products = x.map((xi, i) => (xi - xMean) * (y[i]! - yMean));
  const slope = (average(products) * n) / sxx;
  const intercept = yMean - slope * xMean;
  const residuals = y.map((yi, i) => yi - yMean - slope * (x[i]! - xMean));
  const largest = Math.max(extent(y.map(Math.abs))[1], Math.abs(low), Math.abs(high));
  const noise = n * (4 * Number.EPSILON * largest) ** 2;
  const rss = squares(residuals, 0);
  const s = Math.sqrt((rss <= noise ? 0 : rss) / (n - 2));
  const df = n - 2;
  const tCritical = tTailQuantile(alpha / 2, df);
  const coefficient = (value: number, se: number): LinearityCoefficient => {
    const t = se > 0 ? value / se : null;
    const p = t === null ? null : 2 * tTail(Math.abs(t), df);
    return {
      value,
      se,
      t,
      p,
      interval: { lower: value - tCritical * se, upper: value + tCritical * se },
      significant: p === null ? Math.abs(value) > 4 * Number.EPSILON * largest : p < alpha,
    };
  };
  if (s === 0) {
    issues.push(
      msaIssue(
        "SPC_MSA_NO_VARIATION",
        "warning",
        "the line fits every reading exactly; t and p of its coefficients are null",
      ),
    );
  }
  const half = (u: number) => tCritical * s * Math.sqrt(1 / n + (u * u) / sxx);
  const reference = Float64Array.from(
    { length: bandPoints },
    (_, i) => low + ((high - low) * i) / (bandPoints - 1),
  );
  const fitted = reference.map((r) => yMean + slope * (r - xMean));
  const syy = squares(y, yMean);
  const ts = (tCritical * s) ** 2;
  return {
    n,
    df,
    slope: coefficient(slope, s / Math.sqrt(sxx)),
    intercept: coefficient(intercept, s * Math.sqrt(1 / n + (xMean * xMean) / sxx)),
    s,
    rSquared: syy > 0 ? 1 - rss / syy : null,
    parts: found,
    averageBias: bias(y, { reference: 0, alpha }),
    band: {
      reference,
      fitted,
      lower: fitted.map((f, i) => f - half(reference[i]! - xMean)),
      upper: fitted.map((f, i) => f + half(reference[i]! - xMean)),
    },
    zeroWithinBand: nowhereBelowZero(
      ts / n - yMean * yMean,
      -2 * slope * yMean,
      ts / sxx - slope * slope,
      low - xMean,
      high - xMean,
    ),
    linearity: processSigma === undefined ? null : Math.abs(slope) * 6 * processSigma,
    linearityPercent: 100 * Math.abs(slope),
    alpha,
    issues,
  };
}
