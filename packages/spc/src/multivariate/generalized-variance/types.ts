import type {
  ChartOptions,
  ChartState,
  ControlChart,
  StreamingChart,
  StreamPoint,
  SubChart,
} from "../../charts/types.js";
import type { MultivariateData } from "../shared/matrix.js";

/** Options of a generalized variance chart: at most one of `limits` and `phase1`. */
export interface GeneralizedVarianceOptions extends ChartOptions<GeneralizedVarianceLimits> {
  /** Names of the variables, each of its own; default `x1`, `x2` and so on. */
  readonly names?: readonly string[];
  /** Consecutive rows that form one subgroup: more than variables, at most 1000. Needed unless `limits` are given. */
  readonly size?: number;
}

/** Limits of a generalized variance chart: plain JSON that can be stored and given back as `limits`. */
export interface GeneralizedVarianceLimits {
  /** Which chart they are for. */
  readonly chart: "generalizedVariance";
  /** Names of the variables. */
  readonly names: readonly string[];
  /** Rows in one subgroup. */
  readonly size: number;
  /** Pooled covariance matrix, row by row. */
  readonly covariance: readonly (readonly number[])[];
  /** Unbiased estimate of the determinant of the process covariance. */
  readonly determinant: number;
  /** Mean of the determinant of one subgroup over that of the process. */
  readonly b1: number;
  /** Variance of the determinant of one subgroup over the square of that of the process. */
  readonly b2: number;
  /** Subgroups they rest on. */
  readonly points: number;
  /** Always `pooled`. */
  readonly estimator: "pooled";
  /** Always `exact`: nothing is taken from tables. */
  readonly constants: "exact";
}

/** A chart of the generalized variance. */
export interface GeneralizedVarianceResult
  extends ControlChart<"generalizedVariance", readonly [SubChart<"generalizedVariance", number>]> {
  /** The only panel, same as `charts[0]`: determinants of the covariances within subgroups. */
  readonly generalizedVariance: SubChart<"generalizedVariance", number>;
  /** The limits in force. */
  readonly limits: GeneralizedVarianceLimits;
}

/** Options of `generalizedVarianceAccumulator`; exactly one of `limits` and `phase1`, the latter with `names` and `size`. */
export type GeneralizedVarianceAccumulatorOptions = Omit<
  GeneralizedVarianceOptions,
  "phase1" | "t"
> & {
  /** Collect so many usable subgroups, then freeze limits from them, judge them, and go on in phase II. */
  readonly phase1?: number;
};

/** One streamed point: `generalizedVariance` and `generalizedVarianceMask`. */
export type GeneralizedVariancePoint = StreamPoint<"generalizedVariance">;

/** What `save` of a generalized variance accumulator gives: plain JSON, self-contained. */
export type GeneralizedVarianceState = ChartState<
  "generalizedVariance",
  GeneralizedVarianceAccumulatorOptions,
  GeneralizedVarianceLimits
>;

/** A streaming chart of the generalized variance in constant memory; a push takes the rows of a subgroup. */
export interface GeneralizedVarianceAccumulator
  extends StreamingChart<
    MultivariateData,
    "generalizedVariance",
    GeneralizedVarianceLimits,
    GeneralizedVarianceState
  > {
  /** Rows in one subgroup. */
  readonly size: number;
}
