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

/** The part, product or recipe that a measurement belongs to. */
export type Part = string | number;

/** Measurements with the part of each, in the order of production. */
export interface PartData {
  /** Single measurements; NaN marks a missing one. */
  readonly values: ArrayLike<number>;
  /** The part of each measurement. Neighbours of one part are a run. */
  readonly parts: ArrayLike<Part>;
}

/** One measurement with its part. */
export interface PartValue {
  /** The measurement, NaN for a missing one. */
  readonly value: number;
  /** Its part. */
  readonly part: Part;
}

/**
 * Where sigma comes from. In all four, moving ranges are taken within runs of one part only, and each part has its own mean.
 *
 * - `byParts`: the runs of each part together, a sigma per part
 * - `constant`: all parts together, one sigma
 * - `relative`: all parts together on natural logarithms, for sigma that grows with the size; measurements must be above 0
 * - `byRuns`: each run for itself; only for series that are complete, not for streams or later data
 */
export type PartSigma = "byParts" | "constant" | "relative" | "byRuns";

/** Mean and sigma of a part. */
export interface PartStandard {
  /** The part. */
  readonly part: Part;
  /** Its mean; with `relative` that of the logarithms. */
  readonly mean: number;
  /** Its sigma, above 0; with `relative` that of the logarithms. */
  readonly sigma: number;
}

/** What limits know of a part; with `byRuns` of one run of it. */
export interface PartLimits {
  /** The part. */
  readonly part: Part;
  /** Its mean; with `relative` that of the logarithms. */
  readonly mean: number;
  /** Its sigma; with `relative` that of the logarithms; null where no moving range tells it: its points are not judged. */
  readonly sigma: number | null;
  /** Its points; 0 when given. */
  readonly points: number;
  /** Moving ranges that its sigma rests on; 0 when given. */
  readonly ranges: number;
  /** With `byRuns`: which run of the series, from 0. */
  readonly run?: number;
}

/** Options of `zmr`: at most one of `limits`, `standard` and `phase1`; without them all points are phase I. */
export interface ZmrOptions extends ChartOptions<ZmrLimits> {
  /** Judge by given means and sigmas. */
  readonly standard?: readonly PartStandard[];
  /** Where sigma comes from; default `byParts`. */
  readonly sigma?: PartSigma;
  /** Constants; default `exact`. */
  readonly constants?: ConstantsMode;
  /** Rules of z; default all eight of Nelson. */
  readonly rules?: RuleSet;
  /** Rules of the moving ranges; default Nelson 1 alone, for neighbouring ranges share a measurement. */
  readonly mrRules?: RuleSet;
}

/** Options of `zmrLimits`. */
export type ZmrLimitsOptions = Omit<
  ZmrOptions,
  "limits" | "standard" | "phase1" | "t" | "rules" | "mrRules"
>;

/** Limits of a Z-MR chart: plain JSON that can be stored and given back as `limits`. */
export interface ZmrLimits {
  /** Which chart they are for. */
  readonly chart: "zmr";
  /** Lines of z: -3, 0, 3. */
  readonly z: ControlLine;
  /** Lines of its moving ranges: d2(2) and d2(2) + 3 d3(2). */
  readonly mr: ControlLine;
  /** What is known of each part, in order of appearance. */
  readonly parts: readonly PartLimits[];
  /** Where sigma came from. */
  readonly sigma: PartSigma;
  /** `mrMean`: mean moving range over d2(2); `given` when it was not estimated. */
  readonly estimator: "mrMean" | "given";
  /** Which constants were used. */
  readonly constants: ConstantsMode;
  /** The number of measurements the limits rest on; 0 when given. */
  readonly points: number;
}

/** A Z-MR chart: standardized measurements and their moving ranges within runs. */
export interface ZmrResult extends ControlChart<"zmr", readonly [SubChart<"z">, SubChart<"mr">]> {
  /** (measurement - mean) / sigma of its part, same as `charts[0]`. */
  readonly z: SubChart<"z">;
  /** Moving ranges of z within runs, same as `charts[1]`. */
  readonly mr: SubChart<"mr">;
  /** The limits in force. */
  readonly limits: ZmrLimits;
  /** How sigma was estimated. */
  readonly estimator: ZmrLimits["estimator"];
}

/** Options of `zmrAccumulator`; exactly one of `limits`, `standard` and `phase1`; no `byRuns`. */
export interface ZmrAccumulatorOptions extends Omit<ZmrOptions, "phase1" | "t"> {
  /** Collect so many usable points, then freeze limits from them, judge them, and go on in phase II. */
  readonly phase1?: number;
}

/** One streamed measurement of a Z-MR chart: `z`, `mr`, `zMask`, `mrMask`. */
export type ZmrPoint = StreamPoint<"z" | "mr">;

/** What `save` of the accumulator gives: plain JSON, self-contained. */
export type ZmrState = SimpleState<"zmr", ZmrAccumulatorOptions, ZmrLimits>;

/** A streaming Z-MR chart; its memory grows with the number of different parts. */
export type ZmrAccumulator = StreamingChart<PartValue, "z" | "mr", ZmrLimits, ZmrState>;
