import type { GapPolicy, RuleSet } from "../../rules/types.js";
import type {
  ChartState,
  ConstantsMode,
  ControlChart,
  ControlLine,
  Exclusion,
  GivenStandard,
  StreamPoint,
  SubChart,
} from "../types.js";

/**
 * How sigma is estimated.
 *
 * - `mrMean`: mean moving range over d2(span);
 * - `mrMedian`: median moving range over d4(span), which a few wild points inflate less;
 * - `sqrtMssd`: square root of half the mean squared successive difference, over its own unbiasing constant; span 2 only;
 * - `sd`: standard deviation of all points over c4. Shifts and drifts inflate it: for limits the others are better.
 */
export type ImrEstimator = "mrMean" | "mrMedian" | "sqrtMssd" | "sd";

/** Options of `imrLimits`. */
export interface ImrLimitsOptions {
  /** Sigma estimator; default `mrMean`. */
  readonly estimator?: ImrEstimator;
  /** Points in one moving range, 2 to 100; default 2. */
  readonly span?: number;
  /** Constants; default `exact`. */
  readonly constants?: ConstantsMode;
  /** What a missing or excluded point does to moving ranges and runs; default `break`. */
  readonly gaps?: GapPolicy;
  /** Points that do not count, by zero-based index, with or without a reason. */
  readonly exclude?: readonly (number | Exclusion)[];
}

/** Options of `imr`: at most one of `limits`, `standard` and `phase1`; without them all points are phase I. */
export interface ImrOptions extends ImrLimitsOptions {
  /** Phase II: judge against these limits. Their span and constants apply. */
  readonly limits?: ImrLimits;
  /** Judge against limits from a given mean and sigma. */
  readonly standard?: GivenStandard;
  /**
   * Estimate limits from the first so many usable points, or from the points with these indices (taken as a series
   * of their own), and judge all points by them.
   */
  readonly phase1?: number | readonly number[];
  /** Rules on the individuals chart; default Nelson 1 to 8. */
  readonly rules?: RuleSet;
  /** Rules on the moving range chart; default Nelson 1 only, because neighbouring moving ranges share points. */
  readonly mrRules?: RuleSet;
  /** Epoch milliseconds per point, carried into the result. */
  readonly t?: ArrayLike<number>;
}

/** Limits of an individuals and moving range chart: plain JSON that can be stored and given back as `limits`. */
export interface ImrLimits {
  /** Which chart they are for. */
  readonly chart: "imr";
  /** Lines of the individuals. */
  readonly x: ControlLine;
  /** Lines of the moving ranges. */
  readonly mr: ControlLine;
  /** Standard deviation of the process. */
  readonly sigma: number;
  /** How sigma was estimated. */
  readonly estimator: ImrEstimator | "given";
  /** Points in one moving range. */
  readonly span: number;
  /** Which constants were used. */
  readonly constants: ConstantsMode;
  /** The number of points the centre rests on; 0 when given. */
  readonly points: number;
  /** The number of moving ranges sigma rests on; 0 when given. */
  readonly ranges: number;
}

/** An individuals and moving range chart. */
export interface ImrResult
  extends ControlChart<"imr", readonly [SubChart<"x", number>, SubChart<"mr", number>]> {
  /** The individuals panel, same as `charts[0]`. */
  readonly x: SubChart<"x", number>;
  /** The moving range panel, same as `charts[1]`; `values[i]` is the range of the points up to i. */
  readonly mr: SubChart<"mr", number>;
  /** The limits in force. */
  readonly limits: ImrLimits;
  /** How sigma was estimated. */
  readonly estimator: ImrEstimator | "given";
}

/** Options of `imrAccumulator`; exactly one of `limits`, `standard` and `phase1`. */
export interface ImrAccumulatorOptions extends Omit<ImrOptions, "phase1" | "t"> {
  /** Collect so many usable points, at least 2, then freeze limits from them, judge them, and go on in phase II. */
  readonly phase1?: number;
}

/** One streamed point of an individuals chart: `x`, `mr`, `xMask`, `mrMask`. */
export type ImrPoint = StreamPoint<"x" | "mr">;

/** What `save` of an individuals accumulator gives: plain JSON, self-contained. */
export interface ImrState extends ChartState<"imr", ImrAccumulatorOptions, ImrLimits> {
  /** The measurements that the next moving range may need. */
  readonly recent: readonly number[];
}
