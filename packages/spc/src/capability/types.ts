import type { Issue } from "@taktline/core";
import type { ConstantsMode, Exclusion, GivenStandard } from "../charts/types.js";
import type { SpcErrorCode } from "../errors.catalogue.js";
import type { GapPolicy } from "../rules/types.js";

/**
 * Measurements of one characteristic: single ones in the order of production, or subgroups (an array per subgroup, sizes
 * may differ, or all in a row with the size). What is not finite is missing and left out, with an issue.
 */
export type Measurements =
  | ArrayLike<number>
  | readonly ArrayLike<number>[]
  | {
      /** The measurements, subgroup after subgroup. */
      readonly values: ArrayLike<number>;
      /** Measurements in one subgroup, 1 to 1000. */
      readonly size: number;
    };

/** What the drawing demands, in the unit of the measurements: at least one of `lsl` and `usl`. */
export interface SpecLimits {
  /** Lower specification limit. */
  readonly lsl?: number;
  /** Upper specification limit. */
  readonly usl?: number;
  /** Target value; needed for Cpm and Cpmk, never assumed to be the middle. */
  readonly target?: number;
  /** A value that the characteristic cannot fall below, such as 0 of a roughness: no limit, so there is no index on this side. */
  readonly lowerBoundary?: number;
  /** A value that the characteristic cannot exceed, such as 100 %: no limit, so there is no index on this side. */
  readonly upperBoundary?: number;
}

/**
 * How the standard deviation within subgroups, or between neighbours, is estimated.
 *
 * - `pooled`: square root of the weighted mean variance of subgroups, over c4(Σ(n-1)+1) unless `withinC4` is false;
 * - `rBar`, `sBar`: mean range over d2 or mean standard deviation over c4; with unequal sizes the same as `mvlueR`, `mvlueS`;
 * - `uwaveR`, `uwaveS`: plain mean over the subgroups of R/d2(n), s/c4(n);
 * - `mvlueR`, `mvlueS`: mean of R/d2(n), s/c4(n) weighted by d2²/d3², c4²/(1-c4²) (smallest variance);
 * - `mrMean`, `mrMedian`: mean moving range over d2, median moving range over d4;
 * - `sqrtMssd`: square root of half the mean squared successive difference, over its own unbiasing constant unless `withinC4` is false.
 */
export type WithinEstimator =
  | "pooled"
  | "rBar"
  | "sBar"
  | "uwaveR"
  | "uwaveS"
  | "mvlueR"
  | "mvlueS"
  | "mrMean"
  | "mrMedian"
  | "sqrtMssd";

/** Hyndman-Fan type of a sample percentile: 5 (hydrologists), 6 (Minitab, most capability work), 7 (R, numpy, Excel). */
export type PercentileType = 5 | 6 | 7;

/** Which bounds a confidence interval has. */
export type IntervalSides = "twoSided" | "lower" | "upper";

/** Options of `capability`. */
export interface CapabilityOptions {
  /** Within sigma; default `pooled` for subgroups, `mrMean` for single measurements. */
  readonly estimator?: WithinEstimator;
  /** Divide `pooled` and `sqrtMssd` by their unbiasing constant; default true. */
  readonly withinC4?: boolean;
  /** Divide the overall standard deviation by c4(N); default false: Pp and Ppk use plain s. */
  readonly overallC4?: boolean;
  /** Constants d2, d3, c4: computed, or as printed in tables; default `exact`. */
  readonly constants?: ConstantsMode;
  /** Points in one moving range, 2 to 100; default 2. */
  readonly span?: number;
  /** What a missing point does to moving ranges and successive differences; default `break`. */
  readonly gaps?: GapPolicy;
  /** A mean and within sigma that are given instead of estimated: Cp and Cpk then have no confidence interval. */
  readonly standard?: GivenStandard;
  /** Points, or subgroups where there are such, that do not count, by zero-based index. */
  readonly exclude?: readonly (number | Exclusion)[];
  /** How many sigma the tolerance is compared with: Cp = (USL - LSL) / (width sigma); default 6. */
  readonly toleranceWidth?: number;
  /** Level of the confidence intervals, between 0 and 1; default 0.95. */
  readonly confidence?: number;
  /** Both bounds, or only one at the full level; default `twoSided`. */
  readonly interval?: IntervalSides;
  /** Degrees of freedom of the within sigma, in place of the rule of its estimator. */
  readonly withinDf?: number;
  /** Divisor of the mean square around the target in Cpm and Cpmk: `n` (default), or `n-1` for s² + (mean - T)². */
  readonly cpmDivisor?: "n" | "n-1";
  /** Cpm where the target is not the middle: twice the nearer distance to a limit (`nearer`, default), or the whole tolerance (`full`). */
  readonly cpmTolerance?: "nearer" | "full";
}

/** One capability index; `value` is null with the reason where it does not exist. */
export interface CapabilityIndex {
  /** The index, or null. */
  readonly value: number | null;
  /** Lower confidence bound, or null. */
  readonly lower: number | null;
  /** Upper confidence bound, or null. */
  readonly upper: number | null;
  /** Why the index, or its interval, does not exist; null when both do. */
  readonly reason: string | null;
}

/** Parts per million outside the specification; null on a side without limit. */
export interface Ppm {
  /** Below LSL. */
  readonly belowLsl: number | null;
  /** Above USL. */
  readonly aboveUsl: number | null;
  /** Both sides together. */
  readonly total: number | null;
}

/** Distances in standard deviations. */
export interface ZScores {
  /** (mean - LSL) / sigma. */
  readonly lsl: number | null;
  /** (USL - mean) / sigma. */
  readonly usl: number | null;
  /** The normal quantile that has the whole expected fraction outside above it. */
  readonly bench: number | null;
}

/** A standard deviation and what a normal process with it would do. */
export interface SigmaSummary {
  /** The standard deviation, in the unit of the measurements. */
  readonly sigma: number;
  /** How it was estimated. */
  readonly estimator: WithinEstimator | "overall" | "given";
  /** Degrees of freedom behind it (may be fractional); null when given. */
  readonly df: number | null;
  /** The constant it was divided by, for example c4 or d2; 1 when none; null where every subgroup has its own. */
  readonly unbiasing: number | null;
  /** Distances of the limits. */
  readonly z: ZScores;
  /** Expected parts per million, relatively accurate in the far tail and never truncated. */
  readonly expectedPpm: Ppm;
}

/** Process capability and performance of measurements that are taken to be normal: plain JSON. */
export interface CapabilityResult {
  /** What it is. */
  readonly kind: "capability";
  /** The specification it was judged by. */
  readonly spec: SpecLimits;
  /** Usable measurements. */
  readonly n: number;
  /** Usable subgroups, or null for single measurements. */
  readonly subgroups: number | null;
  /** Mean of all usable measurements, or the given one. */
  readonly mean: number;
  /** Smallest measurement. */
  readonly min: number;
  /** Largest measurement. */
  readonly max: number;
  /** Variation within subgroups: what Cp and Cpk rest on. */
  readonly within: SigmaSummary;
  /** Variation of everything: what Pp, Ppk and Cpm rest on. */
  readonly overall: SigmaSummary;
  /** Counted parts per million outside the specification. */
  readonly observedPpm: Ppm;
  /** (USL - LSL) / (width within sigma). */
  readonly cp: CapabilityIndex;
  /** The smaller of Cpl and Cpu. */
  readonly cpk: CapabilityIndex;
  /** (mean - LSL) / (half width within sigma). */
  readonly cpl: CapabilityIndex;
  /** (USL - mean) / (half width within sigma). */
  readonly cpu: CapabilityIndex;
  /** (USL - LSL) / (width overall sigma). */
  readonly pp: CapabilityIndex;
  /** The smaller of Ppl and Ppu. */
  readonly ppk: CapabilityIndex;
  /** (mean - LSL) / (half width overall sigma). */
  readonly ppl: CapabilityIndex;
  /** (USL - mean) / (half width overall sigma). */
  readonly ppu: CapabilityIndex;
  /** Tolerance over the root mean square deviation from the target. */
  readonly cpm: CapabilityIndex;
  /** Nearer distance of the mean to a limit over the root mean square deviation from the target. */
  readonly cpmk: CapabilityIndex;
  /** Level of the intervals. */
  readonly confidence: number;
  /** Which bounds the intervals have. */
  readonly interval: IntervalSides;
  /** How many sigma the tolerance is compared with. */
  readonly toleranceWidth: number;
  /** Estimator of the within sigma. */
  readonly estimator: WithinEstimator | "given";
  /** The points or subgroups left out on purpose. */
  readonly excluded: readonly Exclusion[];
  /** Every convention chosen, in words. */
  readonly conventions: readonly string[];
  /** What was wrong with the data. */
  readonly issues: readonly Issue<SpcErrorCode>[];
}
