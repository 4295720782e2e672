import type { Issue } from "@taktline/core";
import type { ImrOptions, ImrResult } from "../imr/types.js";
import type { XbarROptions, XbarRResult } from "../xbar-r/types.js";
import type { Part } from "../zmr/types.js";

/** Measurements of many parts with the nominal of each. */
export interface NominalData {
  /** Single measurements, or subgroup after subgroup; NaN marks a missing one. */
  readonly values: ArrayLike<number>;
  /** The part of each point: of each measurement, or of each subgroup. */
  readonly parts: ArrayLike<Part>;
  /** The nominal (target) of each part, in the unit of the measurements. */
  readonly nominals: Readonly<Record<string, number>>;
}

/** Options of `deviationFromNominal`. */
export interface NominalOptions {
  /** Measurements per point: 1 (default) for an individuals chart, 2 and more for averages and ranges. */
  readonly size?: number;
  /** Options of the individuals chart (`size` 1). */
  readonly imr?: ImrOptions;
  /** Options of the average and range chart (`size` 2 and more). */
  readonly xbarR?: XbarROptions;
  /** Below this p the variances of parts count as different; above 0 and below 1; default 0.05. */
  readonly significance?: number;
}

/** Test that the deviations of all parts vary alike: Brown and Forsythe, an analysis of variance of |deviation - median|. */
export interface SpreadTest {
  /** F statistic; null where all parts are constant. */
  readonly statistic: number | null;
  /** Degrees of freedom of the parts. */
  readonly df1: number;
  /** Degrees of freedom of the measurements. */
  readonly df2: number;
  /** Probability of such an F or a higher one where variances are equal; null where the statistic is. */
  readonly p: number | null;
}

/** A chart of deviations from nominal. */
export interface NominalResult {
  /** Measurement minus nominal of its part, NaN where either is missing. */
  readonly deviations: Float64Array;
  /** The chart of the deviations; `chart.chart` tells which. */
  readonly chart: ImrResult | XbarRResult;
  /** Whether the parts vary alike, as one sigma for all supposes; null with fewer than two parts of two measurements. */
  readonly spread: SpreadTest | null;
  /** What was wrong with parts and their variances; those of the measurements are in `chart.issues`. */
  readonly issues: readonly Issue[];
}
