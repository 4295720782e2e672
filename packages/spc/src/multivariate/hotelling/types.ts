import type {
  ChartOptions,
  ChartState,
  ControlChart,
  Exclusion,
  StreamingChart,
  StreamPoint,
  SubChart,
} from "../../charts/types.js";
import type { GapPolicy } from "../../rules/types.js";
import type { MultivariateData } from "../shared/matrix.js";

/**
 * How the covariance comes about: of single rows by their deviations from the mean (`sample`) or by the differences of
 * consecutive rows (`successiveDifferences`, Holmes and Mergen), of subgroups by the deviations within them (`pooled`).
 */
export type CovarianceEstimator = "sample" | "successiveDifferences" | "pooled";

/** A mean vector and a covariance matrix that a specification or long experience gives. */
export interface MultivariateStandard {
  /** Process averages, one per variable. */
  readonly mean: readonly number[];
  /** Covariance matrix of single rows, row by row. */
  readonly covariance: readonly (readonly number[])[];
}

/** What estimating the limits of a T² chart takes. */
export interface HotellingLimitsOptions {
  /** Names of the variables, each of its own; default `x1`, `x2` and so on. */
  readonly names?: readonly string[];
  /** Consecutive rows that form one subgroup, 1 to 1000; default 1, so that single rows are plotted. */
  readonly size?: number;
  /** Covariance estimator; default `sample` for single rows, `pooled` (the only one) for subgroups. */
  readonly estimator?: CovarianceEstimator;
  /**
   * Probability of a false alarm per point, above 0 and below 1; default 0.0027, as wide as three sigma.
   * `perVariable` means 1 - (1 - 0.0027)^p for p variables, which other software takes by default.
   */
  readonly alpha?: number | "perVariable";
  /** Rows (subgroups, where `size` is above 1) that do not count, by zero-based index, with or without a reason. */
  readonly exclude?: readonly (number | Exclusion)[];
  /** Are differences taken across missing rows (`bridge`), or not (`break`, default)? */
  readonly gaps?: GapPolicy;
}

/** Options of a T² chart: at most one of `limits`, `standard` and `phase1`. */
export interface HotellingOptions extends HotellingLimitsOptions, ChartOptions<HotellingLimits> {
  /** Judge by given means and covariances: the limits are quantiles of chi-squared. */
  readonly standard?: MultivariateStandard;
}

/** Where the line of a T² chart lies in one phase. */
export interface T2Line {
  /** Centre line: the median of T² in control. */
  readonly center: number;
  /** Upper control limit. */
  readonly ucl: number;
  /** The distribution that the limit is a quantile of. */
  readonly distribution: "beta" | "f" | "chiSquared";
  /** Its degrees of freedom (of beta: its two parameters). */
  readonly parameters: readonly number[];
  /** What a quantile of the distribution is multiplied by. */
  readonly factor: number;
}

/** Limits of a T² chart: plain JSON that can be stored and given back as `limits`. */
export interface HotellingLimits {
  /** Which chart they are for. */
  readonly chart: "t2";
  /** Names of the variables. */
  readonly names: readonly string[];
  /** Rows in one subgroup. */
  readonly size: number;
  /** Mean vector. */
  readonly mean: readonly number[];
  /** Covariance matrix of single rows, row by row. */
  readonly covariance: readonly (readonly number[])[];
  /** Rows or subgroups they rest on; 0 where given. */
  readonly points: number;
  /** How the covariance was estimated; `given` when it was not. */
  readonly estimator: CovarianceEstimator | "given";
  /** Probability of a false alarm per point. */
  readonly alpha: number;
  /** Line for the points that the limits rest on. */
  readonly phase1: T2Line;
  /** Line for later points. */
  readonly phase2: T2Line;
  /** Always `exact`: nothing is taken from tables. */
  readonly constants: "exact";
}

/** A Hotelling T² chart. */
export interface HotellingResult extends ControlChart<"t2", readonly [SubChart<"t2">]> {
  /** The only panel, same as `charts[0]`: lcl is 0, sigma a third of the way from the centre to the limit, to draw zones by. */
  readonly t2: SubChart<"t2">;
  /** The limits in force. */
  readonly limits: HotellingLimits;
  /** How the covariance was estimated. */
  readonly estimator: CovarianceEstimator | "given";
}

/** Options of `hotellingAccumulator`; exactly one of `limits`, `standard` and `phase1`, the last with `names`. */
export type HotellingAccumulatorOptions = Omit<HotellingOptions, "phase1" | "t"> & {
  /** Collect so many usable points, then freeze limits from them, judge them, and go on in phase II. */
  readonly phase1?: number;
};

/** What a push takes: a row, or the rows of a subgroup where `size` is above 1. */
export type HotellingInput = ArrayLike<number> | MultivariateData;

/** One streamed point of a T² chart: `t2` and `t2Mask`. */
export type HotellingPoint = StreamPoint<"t2">;

/** What `save` of a T² accumulator gives: plain JSON, self-contained. */
export type HotellingState = ChartState<"t2", HotellingAccumulatorOptions, HotellingLimits>;

/** A streaming T² chart in constant memory. */
export interface HotellingAccumulator
  extends StreamingChart<HotellingInput, "t2", HotellingLimits, HotellingState> {
  /** Names of the variables, in the order of the numbers in a row. */
  readonly names: readonly string[];
  /** Rows in one subgroup. */
  readonly size: number;
}
