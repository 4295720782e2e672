import type { RuleSet } from "../../rules/types.js";
import type { SubgroupEstimator } from "../../sigma/within-sigma.js";
import type { ChartOptions, ConstantsMode, ControlLine, GivenStandard } from "../types.js";

/**
 * Subgroups: an array per subgroup; or all measurements in a row, with the one size they have, or with the size of each.
 *
 * A number that is not finite marks a missing measurement.
 */
export type Subgroups =
  | readonly ArrayLike<number>[]
  | {
      /** The measurements, subgroup after subgroup. */
      readonly values: ArrayLike<number>;
      /** Measurements in one subgroup, 2 to 1000. */
      readonly size: number;
    }
  | {
      /** The measurements, subgroup after subgroup. */
      readonly values: ArrayLike<number>;
      /** Measurements in each subgroup, 1 to 1000; together as many as there are. */
      readonly sizes: ArrayLike<number>;
    };

/** Options for the limits of a chart of subgroups. */
export interface SubgroupLimitsOptions {
  /** Sigma estimator; default `rBar` for the range chart and `sBar` for the standard deviation chart. */
  readonly estimator?: SubgroupEstimator;
  /** Constants; default `exact`. */
  readonly constants?: ConstantsMode;
  /**
   * A subgroup that lacks a measurement is missing as a whole (`missing`, default), or counts with those it has (`use`),
   * with limits for so many.
   */
  readonly incomplete?: "missing" | "use";
}

/** Options of a chart of subgroups: at most one of `limits`, `standard` and `phase1`. */
export interface SubgroupChartOptions<L> extends ChartOptions<L>, SubgroupLimitsOptions {
  /** Judge by limits from a given mean and sigma. */
  readonly standard?: GivenStandard;
  /** Rules on the averages; default Nelson 1 to 8. */
  readonly rules?: RuleSet;
}

/** What the limits of every chart of subgroups tell. */
export interface SubgroupLimits {
  /** Lines of the subgroup averages, for subgroups of `size`. */
  readonly xbar: ControlLine;
  /** Centre of the averages: the mean of all measurements. */
  readonly mean: number;
  /** Standard deviation of single measurements within subgroups. */
  readonly sigma: number;
  /** How sigma was estimated; `rBar` and `sBar` of unequal sizes are told as `mvlueR` and `mvlueS`. */
  readonly estimator: SubgroupEstimator | "given";
  /** Measurements in one subgroup; where sizes differ the most frequent one (of equals the smallest): points of another size get lines for their own. */
  readonly size: number;
  /** Which constants were used. */
  readonly constants: ConstantsMode;
  /** The number of subgroups the limits rest on; 0 when given. */
  readonly subgroups: number;
  /** The number of measurements in them. */
  readonly measurements: number;
}
