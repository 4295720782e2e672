import type { WeightedEstimator, WeightedLimits } from "../time-weighted/basis.js";
import type {
  WeightedChartOptions,
  WeightedInput,
  WeightedState,
  WeightedStreamOptions,
} from "../time-weighted/chart.js";
import type { ControlChart, StreamingChart, StreamPoint, SubChart } from "../types.js";

/** Options of a CUSUM chart: at most one of `limits`, `standard` and `phase1`. */
export interface CusumOptions extends WeightedChartOptions<CusumLimits> {
  /** What the process should be at; default its mean. */
  readonly target?: number;
  /** Allowance, half the shift to be found, in sigmas of the plotted points, 0 or more; default 0.5. */
  readonly k?: number;
  /** Decision interval in sigmas of the plotted points, above 0; default 5. */
  readonly h?: number;
  /** Where both arms start, in sigmas, 0 or more and below h; `fir` is h/2, the fast initial response; default 0. */
  readonly headStart?: number | "fir";
  /** After a signal both arms go on (`continue`, default), or start again from the head start at the next point (`restart`). */
  readonly afterSignal?: "continue" | "restart";
}

/** Limits of a CUSUM chart: plain JSON that can be stored and given back as `limits`. */
export interface CusumLimits extends WeightedLimits {
  /** Which chart they are for. */
  readonly chart: "cusum";
  /** What the process should be at. */
  readonly target: number;
  /** Allowance in sigmas of the plotted points. */
  readonly k: number;
  /** Decision interval in sigmas of the plotted points. */
  readonly h: number;
  /** Where both arms start, in sigmas. */
  readonly headStart: number;
}

/** Where an arm stands at a point. */
export interface CusumArm {
  /** Per point how many points in a row the arm has been above 0: the shift began so many points ago. */
  readonly runs: Uint32Array;
  /** Per point the estimated shift from the target while the arm is above 0, in the unit of the measurements; else 0. */
  readonly shifts: Float64Array;
}

/** A tabular CUSUM chart; both arms are plotted upwards, in sigmas of the plotted points. */
export interface CusumResult
  extends ControlChart<"cusum", readonly [SubChart<"upper">, SubChart<"lower">]> {
  /** The arm that finds upward shifts, same as `charts[0]`. */
  readonly upper: SubChart<"upper">;
  /** The arm that finds downward shifts, same as `charts[1]`. */
  readonly lower: SubChart<"lower">;
  /** Per arm since when, and how large the shift would be. */
  readonly arms: { readonly upper: CusumArm; readonly lower: CusumArm };
  /** The limits in force. */
  readonly limits: CusumLimits;
  /** How sigma was estimated. */
  readonly estimator: WeightedEstimator | "given";
}

/** Options of `cusumAccumulator`; exactly one of `limits`, `standard` and `phase1`. */
export type CusumAccumulatorOptions = WeightedStreamOptions<CusumOptions>;

/** One streamed point of a CUSUM chart: `upper`, `lower`, `upperMask`, `lowerMask`, and per arm since when and how far. */
export type CusumPoint = StreamPoint<"upper" | "lower"> & {
  /** How many points in a row the upper arm has been above 0. */
  readonly upperRun?: number;
  /** How many points in a row the lower arm has been above 0. */
  readonly lowerRun?: number;
  /** Estimated shift upwards while the upper arm is above 0, in the unit of the measurements; else 0. */
  readonly upperShift?: number;
  /** Estimated shift downwards (negative) while the lower arm is above 0; else 0. */
  readonly lowerShift?: number;
};

/** What `save` of a CUSUM accumulator gives: plain JSON, self-contained. */
export type CusumState = WeightedState<"cusum", CusumAccumulatorOptions, CusumLimits>;

/** A streaming CUSUM chart in constant memory. */
export interface CusumAccumulator
  extends Omit<StreamingChart<WeightedInput, "upper" | "lower", CusumLimits, CusumState>, "push"> {
  /**
   * Takes the next point and judges it; one without a usable number is missing.
   *
   * @param t - epoch milliseconds, carried along; left out where not finite
   * @param excludeReason - leaves the point out, for this reason
   */
  push(input: WeightedInput, t?: number, excludeReason?: string): CusumPoint;
}
