import type { Issue } from "@taktline/core";
import type { ImrLimits } from "../../charts/imr/types.js";
import type { XbarRLimits } from "../../charts/xbar-r/types.js";
import type { SpcErrorCode } from "../../errors.catalogue.js";
import type { RuleSet } from "../../rules/types.js";
import type { AndersonDarlingResult } from "../normality/types.js";
import type { CapabilityOptions, CapabilityResult, SpecLimits } from "../types.js";

/** How many bins a histogram has: a named rule, or the width itself. */
export type BinRule =
  | "freedmanDiaconis"
  | "scott"
  | "sturges"
  | {
      /** Width of a bin, above 0. */
      readonly width: number;
    };

/** A vertical line on a histogram. */
export interface HistogramLine {
  /** What it stands for. */
  readonly name: "lsl" | "target" | "usl" | "lowerBoundary" | "upperBoundary" | "mean";
  /** Where it stands. */
  readonly value: number;
}

/** A normal curve on a histogram, scaled so that it is comparable with the counts. */
export interface HistogramCurve {
  /** Which standard deviation it has. */
  readonly name: "within" | "overall";
  /** Abscissae, ascending. */
  readonly x: readonly number[];
  /** Expected counts per bin: N times width times density. */
  readonly y: readonly number[];
}

/** A histogram as plain data: bin i reaches from `edges[i]` (included) to `edges[i + 1]` (excluded, but the last). */
export interface Histogram {
  /** The rule the width came from. */
  readonly rule: "freedmanDiaconis" | "scott" | "sturges" | "given";
  /** Width of every bin: 1, 2 or 5 times a power of ten, unless given. */
  readonly width: number;
  /** Edges, one more than counts, multiples of the width. */
  readonly edges: readonly number[];
  /** Measurements per bin. */
  readonly counts: readonly number[];
  /** Measurements in all. */
  readonly n: number;
  /** Specification lines and mean. */
  readonly lines: readonly HistogramLine[];
  /** Normal curves; empty where sigma is 0. */
  readonly curves: readonly HistogramCurve[];
}

/** A normal probability plot as plain data; ordinates are normal scores z, with the probabilities beside them. */
export interface ProbabilityPlot {
  /** The distribution whose scores the ordinate has. */
  readonly distribution: "normal";
  /** The measurements, ascending. */
  readonly x: readonly number[];
  /** Plotting position of each: (i - 0.3) / (n + 0.4). */
  readonly probability: readonly number[];
  /** Normal score of each plotting position. */
  readonly z: readonly number[];
  /** The fitted line with its confidence band, at ascending probabilities. */
  readonly band: {
    /** Level of the pointwise band. */
    readonly confidence: number;
    /** Probabilities, ascending. */
    readonly probability: readonly number[];
    /** Their normal scores. */
    readonly z: readonly number[];
    /** The fitted quantile at each. */
    readonly fit: readonly number[];
    /** Lower bound of the quantile at each. */
    readonly lower: readonly number[];
    /** Upper bound of the quantile at each. */
    readonly upper: readonly number[];
  } | null;
  /** Anderson-Darling test for normality. */
  readonly ad: AndersonDarlingResult;
  /** Conventions in words. */
  readonly conventions: readonly string[];
}

/**
 * A line of a control chart: one number for all points, or one per point where subgroups differ in size, null where a
 * subgroup is missing.
 */
export type SixpackLevel = number | readonly (number | null)[];

/** One control chart of a sixpack as plain JSON. */
export interface SixpackChart {
  /** Which statistic is plotted. */
  readonly name: "x" | "mr" | "xbar" | "r";
  /** The plotted points; null where there is none. */
  readonly values: readonly (number | null)[];
  /** Centre line. */
  readonly center: SixpackLevel;
  /** Upper control limit. */
  readonly ucl: SixpackLevel;
  /** Lower control limit. */
  readonly lcl: SixpackLevel;
  /** Standard deviation of the plotted statistic. */
  readonly sigma: SixpackLevel;
  /** How the sigma of these lines was estimated; `given` when it was not. */
  readonly estimator: ImrLimits["estimator"] | XbarRLimits["estimator"];
  /** The rules that were applied. */
  readonly rules: RuleSet;
  /** Signals: point, number of the rule, and the points that formed it. */
  readonly signals: readonly {
    /** Zero-based index of the flagged point. */
    readonly index: number;
    /** Number of the rule. */
    readonly rule: number;
    /** The points that formed it. */
    readonly points: readonly number[];
  }[];
}

/** The single measurements of the last subgroups, for a look at patterns inside them. */
export interface LastSubgroups {
  /** Zero-based index of the first subgroup shown. */
  readonly from: number;
  /** The measurements of each subgroup shown (single measurements: arrays of one). */
  readonly subgroups: readonly (readonly number[])[];
  /** Mean of everything, drawn as a line. */
  readonly center: number;
}

/** A bar of the capability plot. */
export interface CapabilityBar {
  /** What it shows. */
  readonly name: "within" | "overall" | "specification";
  /** Left end; null where the specification has no lower limit. */
  readonly lower: number | null;
  /** Middle: the mean, or the target of the specification; null where there is none. */
  readonly middle: number | null;
  /** Right end; null where the specification has no upper limit. */
  readonly upper: number | null;
}

/** A row of the table of a sixpack. */
export interface StatRow {
  /** Symbol, for example `Cpk`. */
  readonly name: string;
  /** The number, or null where it does not exist. */
  readonly value: number | null;
  /** Lower confidence bound, where there is one. */
  readonly lower?: number;
  /** Upper confidence bound, where there is one. */
  readonly upper?: number;
}

/** Options of `sixpack`. */
export interface SixpackOptions extends CapabilityOptions {
  /** Rules of the chart of individuals or averages; default Nelson 1 to 8. */
  readonly rules?: RuleSet;
  /** Rules of the chart of moving ranges or ranges; default Nelson 1, of ranges 1 to 4. */
  readonly spreadRules?: RuleSet;
  /**
   * Draw the charts with these limits, for example those of the control chart of the same report: of `imr` for single
   * measurements, of `xbarR` for subgroups. They do not change the capability.
   */
  readonly limits?: ImrLimits | XbarRLimits;
  /** Estimate the limits of the charts from the first so many usable points, or from those with these indices; default all. The capability rests on all. */
  readonly phase1?: number | readonly number[];
  /** Bins of the histogram; default `freedmanDiaconis`, rounded to 1, 2 or 5 times a power of ten. */
  readonly bins?: BinRule;
  /** How many of the last subgroups, or measurements, are shown one by one; default 25. */
  readonly last?: number;
}

/** Everything a capability sixpack shows, as plain JSON for a chart or a report. */
export interface SixpackResult {
  /** What it is. */
  readonly kind: "sixpack";
  /** The specification. */
  readonly spec: SpecLimits;
  /** Individuals or averages; null where the data allow no chart (the reason is an issue). */
  readonly location: SixpackChart | null;
  /** Moving ranges or ranges; null where the data allow no chart. */
  readonly spread: SixpackChart | null;
  /** The limits in force on both charts; null where the data allow no chart. */
  readonly limits: ImrLimits | XbarRLimits | null;
  /** The last subgroups. */
  readonly last: LastSubgroups;
  /** Histogram with curves and specification lines. */
  readonly histogram: Histogram;
  /** Normal probability plot with band and test. */
  readonly probabilityPlot: ProbabilityPlot;
  /** Capability plot: within, overall, specification. */
  readonly bars: readonly CapabilityBar[];
  /** Table beside the capability plot. */
  readonly stats: readonly StatRow[];
  /** The capability behind it. */
  readonly capability: CapabilityResult;
  /** Estimator of the within sigma. */
  readonly estimator: CapabilityResult["estimator"];
  /** Every convention chosen, in words. */
  readonly conventions: readonly string[];
  /** What was wrong with the data. */
  readonly issues: readonly Issue<SpcErrorCode>[];
}
