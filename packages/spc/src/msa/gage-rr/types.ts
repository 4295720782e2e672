import type { Issue } from "@taktline/core";
import type { SpcErrorCode } from "../../errors.catalogue.js";

/** One measurement of a study in the long form. */
export interface GageRrRow {
  /** Which part was measured. */
  readonly part: string | number;
  /** Who, or which device, measured it. */
  readonly operator: string | number;
  /** The measurement; a number that is not finite is missing. */
  readonly value: number;
}

/**
 * The measurements of a study: a table with labels, a bare table, or rows in any order.
 *
 * A table of a crossed study is `[part][operator][trial]`; of a nested one, where every operator has parts of their own,
 * `[operator][part][trial]`.
 */
export type GageRrData =
  | readonly (readonly ArrayLike<number>[])[]
  | readonly GageRrRow[]
  | {
      /** The measurements, `[part][operator][trial]` (nested: `[operator][part][trial]`). */
      readonly values: readonly (readonly ArrayLike<number>[])[];
      /** Names of the parts; default 1, 2, 3 ... */
      readonly parts?: readonly (string | number)[];
      /** Names of the operators; default A, B, C ... */
      readonly operators?: readonly (string | number)[];
    };

/** The tolerance: its width, or the limits; with one limit only it is one-sided. */
export type GageRrTolerance =
  | number
  | {
      /** Lower specification limit. */
      readonly lsl?: number;
      /** Upper specification limit. */
      readonly usl?: number;
    };

/** What to do with the part-by-operator interaction. */
export type InteractionRule = "test" | "keep" | "drop";

/** What all gage R&R studies can be told. */
export interface GageRrCommonOptions {
  /** Standard deviations in the study variation; default 6. AIAG before 2002 and many customers: 5.15. */
  readonly sigmas?: number;
  /** The tolerance, for %tolerance; default none. */
  readonly tolerance?: GageRrTolerance;
  /** The process standard deviation known from elsewhere, for %process; default none. */
  readonly processSigma?: number;
  /** The factor of the number of distinct categories: `sqrt2` (default), or `1.41` as AIAG prints it. */
  readonly ndcFactor?: "sqrt2" | "1.41";
  /**
   * What becomes of a part that lacks measurements: `omitParts` (default) leaves it out and says so as an issue,
   * `refuse` throws.
   */
  readonly incomplete?: "omitParts" | "refuse";
}

/** Options of `gageRr`. */
export interface GageRrOptions extends GageRrCommonOptions {
  /**
   * `test` (default) pools the interaction into repeatability where its p value is above `alpha`; `keep` never pools;
   * `drop` always does.
   */
  readonly interaction?: InteractionRule;
  /** The p value above which the interaction is pooled, above 0, below 1; default 0.05. AIAG's older texts: 0.25. */
  readonly alpha?: number;
  /** Confidence level of the intervals, above 0, below 1; default 0.95. */
  readonly confidence?: number;
  /**
   * How intervals are made: `mls` (default), modified large sample after Ting et al.; or `satterthwaite`. Those of
   * repeatability are exact either way.
   */
  readonly intervals?: IntervalMethod;
}

/** Options of `gageRrNested`. */
export interface GageRrNestedOptions
  extends Omit<GageRrCommonOptions, "incomplete">,
    Pick<GageRrOptions, "confidence" | "intervals"> {}

/** Options of `gageRrRange`. */
export interface GageRrRangeOptions extends GageRrCommonOptions {
  /**
   * `exact` (default): K1, K2 and K3 are 1/d2* of the numbers of ranges at hand. `aiag`: as AIAG prints them, to four
   * decimals, with d2 in place of d2* where more than 15 ranges are averaged.
   */
  readonly constants?: "exact" | "aiag";
}

/** How confidence intervals of variance components are made. */
export type IntervalMethod = "mls" | "satterthwaite";

/** A source of variation. */
export type GageRrSource =
  | "gageRr"
  | "repeatability"
  | "reproducibility"
  | "operator"
  | "interaction"
  | "part"
  | "total";

/** A confidence interval. */
export interface Interval {
  /** Lower bound. */
  readonly lower: number;
  /** Upper bound. */
  readonly upper: number;
}

/** One source of variation with everything that is said of it. */
export interface GageRrComponent {
  /** Which source. */
  readonly source: GageRrSource;
  /** Variance, never negative. */
  readonly variance: number;
  /** The estimate before a negative one was set to 0; of a sum, the sum of the variances. */
  readonly estimate: number;
  /** Whether the estimate was negative and was set to 0. */
  readonly setToZero: boolean;
  /** Standard deviation, in the unit of the measurements. */
  readonly sd: number;
  /** `sigmas` times the standard deviation. */
  readonly studyVariation: number;
  /** 100 times the variance over the total variance; null where the total is 0. */
  readonly contributionPercent: number | null;
  /** 100 times the standard deviation over the total one; null where the total is 0. These do not add up to 100. */
  readonly studyVariationPercent: number | null;
  /**
   * 100 times the study variation over the tolerance; for a one-sided tolerance half the study variation over the
   * distance from the mean of all measurements to the limit. Null without a tolerance, or where the mean is beyond it.
   */
  readonly tolerancePercent: number | null;
  /** 100 times the standard deviation over the process standard deviation; null where none was given. */
  readonly processPercent: number | null;
  /** Confidence interval of the variance; null where the method gives none, Satterthwaite's also for an estimate that is not above 0. */
  readonly varianceInterval: Interval | null;
  /** Confidence interval of the standard deviation; null where that of the variance is. */
  readonly sdInterval: Interval | null;
}

/** The sources, in the order in which they are printed; null where the study cannot tell. */
export interface GageRrComponents {
  /** Repeatability and reproducibility together: the measurement system. */
  readonly gageRr: GageRrComponent;
  /** The same operator and part again: equipment variation, EV. */
  readonly repeatability: GageRrComponent;
  /** Operators and their interaction with parts: appraiser variation, AV. Null with one operator. */
  readonly reproducibility: GageRrComponent | null;
  /** Operators alone. Null with one operator. */
  readonly operator: GageRrComponent | null;
  /** Operators judging some parts differently. Null where it is not in the model. */
  readonly interaction: GageRrComponent | null;
  /** Part to part, PV. */
  readonly part: GageRrComponent;
  /** All of it, TV. */
  readonly total: GageRrComponent;
}

/** One line of an ANOVA table. */
export interface AnovaRow {
  /** Source of variation; `part` of a nested study is the part within operator. */
  readonly source: "part" | "operator" | "interaction" | "repeatability" | "total";
  /** Degrees of freedom. */
  readonly df: number;
  /** Sum of squares. */
  readonly ss: number;
  /** Mean square; null in the total line. */
  readonly ms: number | null;
  /** F ratio; null where nothing is tested, or its denominator is 0. */
  readonly f: number | null;
  /** p value of the F ratio; null where there is none. */
  readonly p: number | null;
}

/** The analysis of variance behind the components. */
export interface GageRrAnova {
  /** The table with the interaction as far as the data have one. */
  readonly full: readonly AnovaRow[];
  /** The table after pooling; null where nothing was pooled. */
  readonly pooled: readonly AnovaRow[] | null;
  /** Why the interaction is not in the model: it was not significant, the options say so, the design has none; null where it is. */
  readonly pooledBecause: "notSignificant" | "option" | "design" | null;
  /** The p value above which the interaction was to be pooled. */
  readonly alpha: number | null;
}

/** The figures of the average-and-range method. */
export interface GageRrRanges {
  /** Mean range within cells, R-bar. */
  readonly meanRange: number;
  /** Range of the operators' averages; null with one operator. */
  readonly operatorRange: number | null;
  /** Range of the parts' averages. */
  readonly partRange: number;
  /** EV = meanRange K1. */
  readonly k1: number;
  /** AV comes from operatorRange K2; null with one operator. */
  readonly k2: number | null;
  /** PV = partRange K3. */
  readonly k3: number;
  /** Which constants. */
  readonly constants: "exact" | "aiag";
}

/** The measurements that a study rests on, after incomplete parts were left out. */
export interface GageRrStudy {
  /** Names of the parts; of a nested study operator by operator, as many each. */
  readonly parts: readonly string[];
  /** Names of the operators. */
  readonly operators: readonly string[];
  /** Measurements per part and operator. */
  readonly trials: number;
  /** Crossed: `[part][operator][trial]` in a row. Nested: `[operator][part][trial]` in a row. */
  readonly values: Float64Array;
  /** Mean of all measurements. */
  readonly mean: number;
}

/** One bar group of the components picture. */
export interface GageRrBar {
  /** The source. */
  readonly source: "gageRr" | "repeatability" | "reproducibility" | "part";
  /** %contribution. */
  readonly contributionPercent: number | null;
  /** %study variation. */
  readonly studyVariationPercent: number | null;
  /** %tolerance. */
  readonly tolerancePercent: number | null;
  /** %process. */
  readonly processPercent: number | null;
}

/** A control chart of cells, operator by operator. */
export interface GageRrCellChart {
  /** Per operator one stretch of the chart. */
  readonly operators: readonly {
    /** The operator. */
    readonly operator: string;
    /** The parts, in the order of `values`. */
    readonly parts: readonly string[];
    /** The plotted statistic per part. */
    readonly values: Float64Array;
    /** Zero-based places in `values` that lie outside the limits. */
    readonly outside: readonly number[];
  }[];
  /** Centre line. */
  readonly center: number;
  /** Upper control limit. */
  readonly ucl: number;
  /** Lower control limit. */
  readonly lcl: number;
}

/** Measurements that belong together, with their mean. */
export interface GageRrGroup {
  /** Name of the part or operator; of a part in a nested study with the operator: `A: 1`. */
  readonly name: string;
  /** The measurements. */
  readonly values: Float64Array;
  /** Their mean. */
  readonly mean: number;
}

/** Everything that the six-panel picture of a study draws. */
export interface GageRrPanels {
  /** Components of variation, as bars. */
  readonly components: readonly GageRrBar[];
  /** Range chart by operator; null with one trial. Points outside say that somebody repeats worse than the others. */
  readonly ranges: GageRrCellChart | null;
  /** Average chart by operator with limits from repeatability; null with one trial. Most points should lie outside. */
  readonly averages: GageRrCellChart | null;
  /** Measurements by part. */
  readonly byPart: readonly GageRrGroup[];
  /** Measurements by operator. */
  readonly byOperator: readonly GageRrGroup[];
  /** Averages per part, a line per operator; null in a nested study, whose operators share no part. */
  readonly interaction:
    | readonly {
        /** The operator. */
        readonly operator: string;
        /** Average per part, in the order of `study.parts`. */
        readonly means: Float64Array;
      }[]
    | null;
}

/** Where a percentage falls in the bands of AIAG: below 10, 10 to 30, above 30 (of %contribution: 1 and 9). */
export type GageRrBand = "acceptable" | "marginal" | "unacceptable";

/** What the bands of AIAG say; null where the number itself is null. */
export interface GageRrVerdict {
  /** By %study variation: below 10 acceptable, to 30 marginal. */
  readonly studyVariation: GageRrBand | null;
  /** By %contribution: below 1 acceptable, to 9 marginal. */
  readonly contribution: GageRrBand | null;
  /** By %tolerance, as %study variation. */
  readonly tolerance: GageRrBand | null;
  /** By %process, as %study variation. */
  readonly process: GageRrBand | null;
  /** By the number of distinct categories: 5 and more are enough. */
  readonly ndc: "sufficient" | "insufficient" | null;
}

/** The result of a gage R&R study, whichever method made it. */
export interface GageRrResult {
  /** Whether every operator measured every part, or parts of their own. */
  readonly design: "crossed" | "nested";
  /** How the components were estimated. */
  readonly method: "anova" | "averageRange";
  /** The measurements used. */
  readonly study: GageRrStudy;
  /** The ANOVA; null for the average-and-range method. */
  readonly anova: GageRrAnova | null;
  /** Ranges and constants of the average-and-range method; null for the ANOVA. */
  readonly ranges: GageRrRanges | null;
  /** The sources of variation. */
  readonly components: GageRrComponents;
  /** Number of distinct categories: `ndcRaw` without its decimals, at least 1; null where gage R&R is 0. */
  readonly ndc: number | null;
  /** Factor times part sd over gage R&R sd; null where the latter is 0. */
  readonly ndcRaw: number | null;
  /** What the bands of AIAG say of gage R&R. */
  readonly verdict: GageRrVerdict;
  /** The data of the six-panel picture. */
  readonly panels: GageRrPanels;
  /** The conventions that made the numbers. */
  readonly conventions: {
    /** Standard deviations in the study variation. */
    readonly sigmas: number;
    /** Width of the tolerance, or the distance from the mean to the one limit; null without one. */
    readonly tolerance: number | null;
    /** Which limits the tolerance has; null without one. */
    readonly toleranceSide: "both" | "lower" | "upper" | null;
    /** The process standard deviation given; null without one. */
    readonly processSigma: number | null;
    /** The factor of ndc. */
    readonly ndcFactor: "sqrt2" | "1.41";
    /** Confidence level of the intervals; null where there are none. */
    readonly confidence: number | null;
    /** How the intervals were made; null where there are none. */
    readonly intervals: IntervalMethod | null;
  };
  /** What was wrong with the data. */
  readonly issues: readonly Issue<SpcErrorCode>[];
}
