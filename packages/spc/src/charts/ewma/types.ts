import type { WeightedEstimator, WeightedLimits } from "../time-weighted/basis.js";
import type {
  WeightedChartOptions,
  WeightedInput,
  WeightedState,
  WeightedStreamOptions,
} from "../time-weighted/chart.js";
import type { ControlChart, StreamingChart, StreamPoint, SubChart } from "../types.js";

/** Options of an EWMA chart: at most one of `limits`, `standard` and `phase1`. */
export interface EwmaOptions extends WeightedChartOptions<EwmaLimits> {
  /** Weight of the newest point, above 0 and at most 1; default 0.2. */
  readonly lambda?: number;
  /** Distance of the limits from the centre, in standard deviations of the average, above 0; default 3. */
  readonly width?: number;
  /** Limits that widen from the start as the variance does (`exact`, default), or those of the long run (`asymptotic`). */
  readonly variance?: "exact" | "asymptotic";
}

/** Limits of an EWMA chart: plain JSON that can be stored and given back as `limits`. */
export interface EwmaLimits extends WeightedLimits {
  /** Which chart they are for. */
  readonly chart: "ewma";
  /** Weight of the newest point. */
  readonly lambda: number;
  /** Distance of the limits from the centre in standard deviations of the average. */
  readonly width: number;
  /** Whether limits widen from the start. */
  readonly variance: "exact" | "asymptotic";
}

/** An EWMA chart. */
export interface EwmaResult extends ControlChart<"ewma", readonly [SubChart<"ewma">]> {
  /** The only panel, same as `charts[0]`. */
  readonly ewma: SubChart<"ewma">;
  /** The limits in force. */
  readonly limits: EwmaLimits;
  /** How sigma was estimated. */
  readonly estimator: WeightedEstimator | "given";
}

/** Options of `ewmaAccumulator`; exactly one of `limits`, `standard` and `phase1`. */
export type EwmaAccumulatorOptions = WeightedStreamOptions<EwmaOptions>;

/** One streamed point of an EWMA chart: `ewma` and `ewmaMask`. */
export type EwmaPoint = StreamPoint<"ewma">;

/** What `save` of an EWMA accumulator gives: plain JSON, self-contained. */
export type EwmaState = WeightedState<"ewma", EwmaAccumulatorOptions, EwmaLimits>;

/** A streaming EWMA chart in constant memory. */
export type EwmaAccumulator = StreamingChart<WeightedInput, "ewma", EwmaLimits, EwmaState>;
