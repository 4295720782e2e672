import type { Issue } from "@taktline/core";
import type { SpcErrorCode } from "../errors.catalogue.js";

/** Which definition of a sample percentile: the nine of Hyndman and Fan, 1996, with R's numbers. */
export type PercentileType = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;

/** Options of `percentile` and `percentiles`. */
export interface PercentileOptions {
  /**
   * Definition; default 6, as in Minitab, SPSS and Excel's PERCENTILE.EXC. R, numpy and Excel's PERCENTILE.INC take 7, SAS 2.
   * numpy calls 4 to 9 interpolated_inverted_cdf, hazen, weibull, linear, median_unbiased and normal_unbiased.
   */
  readonly type?: PercentileType;
}

/** Options of `summarize`. */
export interface SummarizeOptions {
  /** Definition of the quartiles; default 6. The median is the same in all but types 1, 3 and 4, and here never depends on it. */
  readonly percentileType?: PercentileType;
}

/** Why a statistic is null. */
export type UndefinedReason =
  /** There are not enough usable values: 1 for a mean, 2 for a standard deviation, 3 for skewness, 4 for kurtosis. */
  | "tooFewValues"
  /** All values are equal, so that a ratio to their spread has no meaning. */
  | "noSpread"
  /** No two usable values are neighbours. */
  | "noNeighbours"
  /** The result is larger than any float64. */
  | "overflow";

/** The statistics of a series that may be undefined. */
export type MomentName = "mean" | "variance" | "sd" | "skewness" | "kurtosis" | "lag1";

/** Moments of a series; what is undefined is null, and `undefinedBecause` says why. */
export interface Moments {
  /** Usable values. */
  readonly n: number;
  /** Values that are NaN or infinite: left out of everything. */
  readonly missing: number;
  /** Arithmetic mean, correctly rounded but for the last bit, never outside min and max. */
  readonly mean: number | null;
  /** Sample variance, divisor n - 1. */
  readonly variance: number | null;
  /** Sample standard deviation, divisor n - 1; exactly 0 for constant data. */
  readonly sd: number | null;
  /** Sample skewness G1 (Excel SKEW, Minitab, SAS, pandas), from 3 values on. */
  readonly skewness: number | null;
  /** Sample excess kurtosis G2 (Excel KURT, Minitab, SAS, pandas), 0 for a normal distribution, from 4 values on. */
  readonly kurtosis: number | null;
  /** Smallest value. */
  readonly min: number | null;
  /** Largest value. */
  readonly max: number | null;
  /** Autocorrelation at lag 1: products of neighbours' deviations over the sum of squares; pairs with a missing value are left out. */
  readonly lag1: number | null;
  /** Why a statistic is null. */
  readonly undefinedBecause: Readonly<Partial<Record<MomentName, UndefinedReason>>>;
}

/** What `summarize` gives: moments and order statistics. */
export interface Summary extends Moments {
  /** Middle value, of an even number the mean of the middle two. */
  readonly median: number | null;
  /** First quartile by `percentileType`. */
  readonly lowerQuartile: number | null;
  /** Third quartile by `percentileType`. */
  readonly upperQuartile: number | null;
  /** Which definition the quartiles follow. */
  readonly percentileType: PercentileType;
  /** Missing and infinite values (`SPC_MISSING`, `SPC_NOT_FINITE`), with their number and first places. */
  readonly issues: readonly Issue<SpcErrorCode>[];
}

/** What `save` of a moments accumulator gives: plain JSON, self-contained. */
export interface MomentsState {
  readonly kind: "spc.moments";
  readonly v: 1;
  /** Usable values. */
  readonly n: number;
  /** Values left out. */
  readonly missing: number;
  /** Smallest and largest value; null before the first. */
  readonly range: readonly [min: number, max: number] | null;
  /** The first usable value, from which deviations are counted. */
  readonly shift: number;
  /** The power of two that deviations are multiplied by, as its exponent. */
  readonly exponent: number;
  /** The first and the last value as pushed; null where it was missing or there is none. */
  readonly ends: readonly [first: number | null, last: number | null];
  /** Pairs of neighbours. */
  readonly pairs: number;
  /** Sums of powers 1 to 4, of products of neighbours, of their first and second members; each in two parts. */
  readonly sums: readonly number[];
}
