import { rangeConstants } from "../../constants/range-constants.js";
import { average, median } from "../../numeric/average.js";
import { refuse } from "../../refuse.js";
import {
  type SubgroupEstimator,
  subgroupEstimators,
  withinSigma,
} from "../../sigma/within-sigma.js";
import { movingRange, usability } from "../imr/moving-range.js";
import { checkStandard, checkWord } from "../shared/lines.js";
import type { Row } from "../shared/plan.js";
import { numbersOf, readSeries, type Series } from "../shared/series.js";
import type { Usability } from "../shared/tally.js";
import { statistics, subgroupReader } from "../subgroups/reader.js";
import type { Subgroups } from "../subgroups/types.js";
import type { ConstantsMode, Exclusion, GivenStandard } from "../types.js";

/** Single measurements, or subgroups in any form. */
export type Measurements = ArrayLike<number> | Subgroups;

/** How sigma comes about: of single measurements by moving ranges of two, of subgroups within them. */
export type WeightedEstimator = "mrMean" | "mrMedian" | SubgroupEstimator;

/** Options that all time-weighted charts share. */
export interface WeightedOptions {
  /** Sigma estimator; default `mrMean` for single measurements, `pooled` for subgroups. */
  readonly estimator?: WeightedEstimator;
  /** Constants; default `exact`. */
  readonly constants?: ConstantsMode;
  /** Judge by a given mean and sigma of single measurements. */
  readonly standard?: GivenStandard;
}

/** What the limits of all time-weighted charts tell. */
export interface WeightedLimits {
  /** Centre: the mean of all measurements, or the given one. */
  readonly mean: number;
  /** Standard deviation of single measurements. */
  readonly sigma: number;
  /** How sigma was estimated. */
  readonly estimator: WeightedEstimator | "given";
  /** Which constants were used. */
  readonly constants: ConstantsMode;
  /** The number of points the limits rest on; 0 when given. */
  readonly points: number;
}

/** Row of a time-weighted chart: mean of the point, its size, and what sigma needs: moving range, or range and deviation. */
export const weightedWidth = 4;

const none = Number.NaN;

/** Rows of single measurements, one by one; `leftOut` ones have no part in moving ranges. */
export function singleRows(recent: readonly number[] = []) {
  const ranges = movingRange(2, "break", recent);
  return {
    read(x: number, leftOut: boolean): readonly [Row, Usability] {
      const how = usability(x);
      const value = how === "usable" ? x + 0 : none;
      return [[value, 1, ranges.push(leftOut ? none : value), none], how];
    },
    get recent() {
      return ranges.recent;
    },
  };
}

/** The row of a subgroup of 1 to 1000; throws `SPC_SUBGROUP_SIZE` for another. */
export function groupRow(of: ArrayLike<number>): readonly [Row, Usability] {
  if (of.length < 1 || of.length > 1000) {
    refuse(
      "SPC_SUBGROUP_SIZE",
      `the subgroup has ${of.length} measurements; 1 to 1000 are possible, missing ones are written as NaN`,
      { found: of.length },
    );
  }
  const [mean, range, sd, n, how] = statistics(of, 0, of.length, "missing");
  return [[mean, n, range, sd], how];
}

/** Whether measurements are single ones: the first that is there tells; a null is a missing one. */
function areSingle(of: Measurements): of is ArrayLike<number> {
  if (!("length" in of)) return false;
  for (let i = 0; i < of.length; i++) {
    const one: unknown = of[i];
    if (one !== null && one !== undefined) return typeof one !== "object";
  }
  return true;
}

/** Measurements as rows, and whether they are single. */
export function weightedRows(of: Measurements): {
  readonly single: boolean;
  readonly length: number;
  series(excluded: readonly Exclusion[]): Series;
} {
  if (areSingle(of)) {
    const rows = singleRows();
    const series = (excluded: readonly Exclusion[]) =>
      readSeries(of.length, weightedWidth, excluded, (i, left) => rows.read(of[i]!, left));
    return { single: true, length: of.length, series };
  }
  const reader = subgroupReader(of, "missing");
  const series = (excluded: readonly Exclusion[]) =>
    readSeries(reader.count, weightedWidth, excluded, (i) => {
      const [mean, range, sd, n, how] = reader.read(i);
      return [[mean, n, range, sd], how];
    });
  return { single: false, length: reader.count, series };
}

/** Mean and sigma by the options: given, or estimated from rows. */
export function weightedBasis(options: WeightedOptions, single: boolean) {
  const constants = checkWord("constants", options.constants ?? "exact", ["exact", "table3"]);
  const words: readonly WeightedEstimator[] = single ? ["mrMean", "mrMedian"] : subgroupEstimators;
  const estimator = checkWord(
    "estimator",
    options.estimator ?? (single ? "mrMean" : "pooled"),
    words,
  );
  const { standard } = options;
  if (standard !== undefined) checkStandard(standard);
  const given: WeightedLimits | undefined = standard && {
    mean: standard.mean,
    sigma: standard.sigma,
    estimator: "given",
    constants,
    points: 0,
  };
  const estimate = ([x, n, r, s]: readonly Float64Array[]): WeightedLimits => {
    let sigma: number;
    if (single) {
      const ranges = numbersOf(r!);
      const k = rangeConstants(2, constants, estimator === "mrMedian");
      sigma = estimator === "mrMean" ? average(ranges) / k.d2 : median(ranges) / k.d4;
    } else sigma = withinSigma(estimator as SubgroupEstimator, { n: n!, r: r!, s: s! }, constants);
    const equal = n!.every((one) => one === n![0]);
    const mean = equal ? average(x!) : average(x!.map((one, i) => one * n![i]!)) / average(n!);
    return { mean, sigma, estimator, constants, points: x!.length };
  };
  return { given, estimate };
}

/** Checks a number of an option against an open lower and a closed upper bound. */
export function checkWithin(name: string, value: number, above: number, most: number): number {
  if (Number.isFinite(value) && value > above && value <= most) return value;
  refuse(
    "SPC_OPTION",
    most === Number.POSITIVE_INFINITY
      ? `${name} must be a finite number above ${above}, not ${value}`
      : `${name} must be above ${above} and at most ${most}, not ${value}`,
    { value },
  );
}
