import type { RuleSet } from "../../rules/types.js";
import type { SimpleState } from "../attributes/simple-chart.js";
import type {
  ChartOptions,
  ConstantsMode,
  ControlChart,
  ControlLine,
  StreamingChart,
  StreamPoint,
  SubChart,
} from "../types.js";

/** What times between events are taken to follow: Weibull; exponential, which is Weibull of shape 1; or normal after the power 1/3.6. */
export type TimeDistribution = "weibull" | "exponential" | "power";

/** Options of `tChart`: at most one of `limits`, `standard` and `phase1`; without them all points are phase I. */
export interface TChartOptions extends ChartOptions<TChartLimits> {
  /** Judge by a given Weibull distribution: shape and scale above 0; shape 1 is exponential with mean `scale`. Not with `power`. */
  readonly standard?: { readonly shape: number; readonly scale: number };
  /** The distribution; default `weibull`. */
  readonly distribution?: TimeDistribution;
  /** Constants of the moving ranges of `power`; default `exact`. */
  readonly constants?: ConstantsMode;
  /** Rules; default Nelson 1 to 4. The centre line is the median, as rule 2 takes it; zones of rules 5 to 8 make no sense here. */
  readonly rules?: RuleSet;
}

/** Options of `tChartLimits`. */
export type TChartLimitsOptions = Omit<
  TChartOptions,
  "limits" | "standard" | "phase1" | "t" | "rules"
>;

/** Limits of a T chart: plain JSON that can be stored and given back as `limits`. */
export interface TChartLimits {
  /** Which chart they are for. */
  readonly chart: "t";
  /** Lines of the times: the quantiles at Φ(-3), 1/2 and Φ(3); `sigma` is a sixth of the distance between the limits. */
  readonly line: ControlLine;
  /** The distribution. */
  readonly distribution: TimeDistribution;
  /**
   * Maximum likelihood (`ml`); least squares through median ranks, where times of 0 forbid it (`medianRank`); mean moving
   * range of the transformed times (`mrMean`); or `given`.
   */
  readonly estimator: "ml" | "medianRank" | "mrMean" | "given";
  /** Weibull shape; null for `power`, and where all times are equal and no shape is large enough. */
  readonly shape: number | null;
  /** Weibull scale, in the unit of the times; null for `power`. */
  readonly scale: number | null;
  /** Mean of the transformed times; null but for `power`. */
  readonly mean: number | null;
  /** Sigma of the transformed times; null but for `power`. */
  readonly sigma: number | null;
  /** Constants of the moving ranges. */
  readonly constants: ConstantsMode;
  /** Times of 0 among the points. */
  readonly zeros: number;
  /** The number of times the limits rest on; 0 when given. */
  readonly points: number;
}

/** A T chart. */
export interface TChartResult extends ControlChart<"t", readonly [SubChart<"between">]> {
  /** The times between events, same as `charts[0]`. */
  readonly between: SubChart<"between">;
  /** The limits in force. */
  readonly limits: TChartLimits;
  /** How the distribution was estimated. */
  readonly estimator: TChartLimits["estimator"];
}

/** Options of `tChartAccumulator`; exactly one of `limits`, `standard` and `phase1`. */
export interface TChartAccumulatorOptions extends Omit<TChartOptions, "phase1" | "t"> {
  /** Collect so many usable points, at least 2, then freeze limits from them, judge them, and go on in phase II. */
  readonly phase1?: number;
}

/** One streamed time of a T chart: `between` and `betweenMask`. */
export type TChartPoint = StreamPoint<"between">;

/** What `save` of the accumulator gives: plain JSON, self-contained. */
export type TChartState = SimpleState<"t", TChartAccumulatorOptions, TChartLimits>;

/** A streaming T chart in constant memory. */
export type TChartAccumulator = StreamingChart<number, "between", TChartLimits, TChartState>;
