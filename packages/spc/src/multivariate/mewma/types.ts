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
import type { CovarianceEstimator, MultivariateStandard } from "../hotelling/types.js";

/** What estimating the limits of a MEWMA chart takes: at most one of `h` and `arl0`. */
export interface MewmaLimitsOptions {
  /** Names of the variables, each of its own; default `x1`, `x2` and so on. */
  readonly names?: readonly string[];
  /** Weight of the newest row, from 0.01 to 1; default 0.1. */
  readonly lambda?: number;
  /** Upper control limit, above 0. */
  readonly h?: number;
  /** Average run length in control that the limit is computed for, from 2 to a million; default 1 / 0.0027, as three sigma. */
  readonly arl0?: number;
  /** Covariance of the average: widening from the start (`exact`, default), or that of the long run (`asymptotic`). */
  readonly variance?: "exact" | "asymptotic";
  /** Covariance estimator; default `sample`. */
  readonly estimator?: Exclude<CovarianceEstimator, "pooled">;
  /** Rows that do not count, by zero-based index, with or without a reason. */
  readonly exclude?: readonly (number | Exclusion)[];
  /** What a missing row does: the chart goes on as if it were not there (`bridge`, default), or starts anew (`break`). */
  readonly gaps?: GapPolicy;
}

/** Options of a MEWMA chart: at most one of `limits`, `standard` and `phase1`. */
export interface MewmaOptions extends MewmaLimitsOptions, ChartOptions<MewmaLimits> {
  /** Judge by given means and covariances. */
  readonly standard?: MultivariateStandard;
}

/** Limits of a MEWMA chart: plain JSON that can be stored and given back as `limits`. */
export interface MewmaLimits {
  /** Which chart they are for. */
  readonly chart: "mewma";
  /** Names of the variables. */
  readonly names: readonly string[];
  /** Mean vector. */
  readonly mean: readonly number[];
  /** Covariance matrix of single rows, row by row. */
  readonly covariance: readonly (readonly number[])[];
  /** Rows they rest on; 0 where given. */
  readonly points: number;
  /** How the covariance was estimated; `given` when it was not. */
  readonly estimator: CovarianceEstimator | "given";
  /** Weight of the newest row. */
  readonly lambda: number;
  /** Upper control limit. */
  readonly h: number;
  /** Average run length in control of that limit, were mean and covariance known. */
  readonly arl0: number;
  /** Covariance of the average. */
  readonly variance: "exact" | "asymptotic";
  /** Always `exact`: nothing is taken from tables. */
  readonly constants: "exact";
}

/** A MEWMA chart. */
export interface MewmaResult extends ControlChart<"mewma", readonly [SubChart<"mewma">]> {
  /** The only panel, same as `charts[0]`: T² of the averages; lcl is 0. */
  readonly mewma: SubChart<"mewma">;
  /** The limits in force. */
  readonly limits: MewmaLimits;
  /** How the covariance was estimated. */
  readonly estimator: CovarianceEstimator | "given";
}

/** Options of `mewmaAccumulator`; exactly one of `limits`, `standard` and `phase1`, the last with `names`. */
export type MewmaAccumulatorOptions = Omit<MewmaOptions, "phase1" | "t"> & {
  /** Collect so many usable rows, then freeze limits from them, judge them, and go on in phase II. */
  readonly phase1?: number;
};

/** One streamed point of a MEWMA chart: `mewma` and `mewmaMask`. */
export type MewmaPoint = StreamPoint<"mewma">;

/** What `save` of a MEWMA accumulator gives: plain JSON, self-contained. */
export type MewmaState = ChartState<"mewma", MewmaAccumulatorOptions, MewmaLimits>;

/** A streaming MEWMA chart in constant memory. */
export interface MewmaAccumulator
  extends StreamingChart<ArrayLike<number>, "mewma", MewmaLimits, MewmaState> {
  /** Names of the variables, in the order of the numbers in a row. */
  readonly names: readonly string[];
}
