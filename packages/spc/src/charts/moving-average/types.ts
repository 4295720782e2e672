import type { WeightedEstimator, WeightedLimits } from "../time-weighted/basis.js";
import type {
  WeightedChartOptions,
  WeightedInput,
  WeightedState,
  WeightedStreamOptions,
} from "../time-weighted/chart.js";
import type { ControlChart, StreamingChart, StreamPoint, SubChart } from "../types.js";

/** Options of a moving average chart: at most one of `limits`, `standard` and `phase1`. */
export interface MovingAverageOptions extends WeightedChartOptions<MovingAverageLimits> {
  /** Points in one average, 2 to 1000; default 5. At the start, and after a break, fewer: the limits are wider there. */
  readonly span?: number;
  /** Distance of the limits from the centre, in standard deviations of the average, above 0; default 3. */
  readonly width?: number;
}

/** Limits of a moving average chart: plain JSON that can be stored and given back as `limits`. */
export interface MovingAverageLimits extends WeightedLimits {
  /** Which chart they are for. */
  readonly chart: "movingAverage";
  /** Points in one average. */
  readonly span: number;
  /** Distance of the limits from the centre in standard deviations of the average. */
  readonly width: number;
}

/** A moving average chart. */
export interface MovingAverageResult
  extends ControlChart<"movingAverage", readonly [SubChart<"ma">]> {
  /** The only panel, same as `charts[0]`. */
  readonly ma: SubChart<"ma">;
  /** The limits in force. */
  readonly limits: MovingAverageLimits;
  /** How sigma was estimated. */
  readonly estimator: WeightedEstimator | "given";
}

/** Options of `movingAverageAccumulator`; exactly one of `limits`, `standard` and `phase1`. */
export type MovingAverageAccumulatorOptions = WeightedStreamOptions<MovingAverageOptions>;

/** One streamed point of a moving average chart: `ma` and `maMask`. */
export type MovingAveragePoint = StreamPoint<"ma">;

/** What `save` of a moving average accumulator gives: plain JSON, self-contained. */
export type MovingAverageState = WeightedState<
  "movingAverage",
  MovingAverageAccumulatorOptions,
  MovingAverageLimits
>;

/** A streaming moving average chart in constant memory. */
export type MovingAverageAccumulator = StreamingChart<
  WeightedInput,
  "ma",
  MovingAverageLimits,
  MovingAverageState
>;
