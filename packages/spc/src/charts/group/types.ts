import type { RuleSet } from "../../rules/types.js";
import type { SimpleState } from "../attributes/simple-chart.js";
import type {
  ChartOptions,
  ConstantsMode,
  ControlChart,
  ControlLine,
  GivenStandard,
  StreamingChart,
  StreamPoint,
  SubChart,
} from "../types.js";

/** The panels of a group chart. */
export type GroupPanel = "max" | "min" | "maxRun" | "minRun";

/** What all streams gave at one time: one measurement per stream, or one subgroup per stream; NaN where a stream is missing. */
export type GroupPoint = ArrayLike<number> | readonly ArrayLike<number>[];

/** Options of `groupChart`: at most one of `limits`, `standard` and `phase1`; without them all points are phase I. */
export interface GroupChartOptions extends ChartOptions<GroupChartLimits> {
  /** Judge by a given mean and sigma of single measurements, the same for all streams. */
  readonly standard?: GivenStandard;
  /** Measurements of one stream at one time: 1 (default) or, where each gives a subgroup, 2 to 25. */
  readonly size?: number;
  /** Constants; default `exact`. */
  readonly constants?: ConstantsMode;
  /** Rules of the highest and the lowest stream; default Nelson 1 alone: extremes do not lie evenly around the centre, so runs and zones mean nothing. */
  readonly rules?: RuleSet;
  /**
   * When one stream is extreme too often in a row: `{ probability }` (default 0.0027) takes the shortest run that a given
   * stream in control continues with at most this probability, k^(1 - run) for k streams; `{ run }` takes a run of 2 or more.
   */
  readonly extreme?: { readonly probability: number } | { readonly run: number };
}

/** Options of `groupChartLimits`. */
export type GroupChartLimitsOptions = Omit<
  GroupChartOptions,
  "limits" | "standard" | "phase1" | "t" | "rules"
>;

/** Limits of a group chart: plain JSON that can be stored and given back as `limits`. */
export interface GroupChartLimits {
  /** Which chart they are for. */
  readonly chart: "group";
  /** Lines of a single stream, in force for the highest and the lowest. */
  readonly line: ControlLine;
  /** Mean of all streams. */
  readonly mean: number;
  /** Standard deviation of single measurements within a stream. */
  readonly sigma: number;
  /** Measurements of one stream at one time. */
  readonly size: number;
  /** Streams at one time. */
  readonly streams: number;
  /** The run of one stream being extreme that signals. */
  readonly extremeRun: number;
  /** Points between two such signals on one side of a process in control, on average: (k^run - 1) / (k - 1). */
  readonly extremeArl: number;
  /** `mrMean`: mean moving range of the streams over d2(2); `rBar`: mean range of the subgroups over d2(size); or `given`. */
  readonly estimator: "mrMean" | "rBar" | "given";
  /** Which constants were used. */
  readonly constants: ConstantsMode;
  /** The number of times the limits rest on; 0 when given. */
  readonly points: number;
}

/** A group chart: at each time the highest and the lowest stream, and how long one stream has been that. */
export interface GroupChartResult
  extends ControlChart<
    "group",
    readonly [SubChart<"max">, SubChart<"min">, SubChart<"maxRun">, SubChart<"minRun">]
  > {
  /** The highest stream, same as `charts[0]`. */
  readonly max: SubChart<"max">;
  /** The lowest stream, same as `charts[1]`. */
  readonly min: SubChart<"min">;
  /** How many times in a row the highest stream has been the highest alone, 0 at a tie; same as `charts[2]`. */
  readonly maxRun: SubChart<"maxRun">;
  /** The same of the lowest stream, `charts[3]`. */
  readonly minRun: SubChart<"minRun">;
  /** The number of the highest stream at each time, from 0; of tied ones the first; -1 where the point is missing. */
  readonly maxStreams: Int32Array;
  /** The number of the lowest stream. */
  readonly minStreams: Int32Array;
  /** The limits in force. */
  readonly limits: GroupChartLimits;
  /** How sigma was estimated. */
  readonly estimator: GroupChartLimits["estimator"];
}

/** Options of `groupChartAccumulator`; exactly one of `limits`, `standard` and `phase1`. */
export interface GroupChartAccumulatorOptions extends Omit<GroupChartOptions, "phase1" | "t"> {
  /** Streams at one time, 2 to 1000; may be left out where `limits` are given. */
  readonly streams?: number;
  /** Collect so many usable points, at least 2, then freeze limits from them, judge them, and go on in phase II. */
  readonly phase1?: number;
}

/** One streamed time of a group chart: the panels, their masks, and the numbers of the extreme streams. */
export type GroupChartPoint = StreamPoint<GroupPanel> & {
  /** The number of the highest stream, -1 where the point is missing. */
  readonly maxStream: number;
  /** The number of the lowest stream, -1 where the point is missing. */
  readonly minStream: number;
};

/** What `save` of the accumulator gives: plain JSON, self-contained. */
export type GroupChartState = SimpleState<"group", GroupChartAccumulatorOptions, GroupChartLimits>;

/** A streaming group chart in constant memory. */
export interface GroupChartAccumulator
  extends StreamingChart<GroupPoint, GroupPanel, GroupChartLimits, GroupChartState> {
  /** Takes what all streams gave at one time. */
  push(input: GroupPoint, t?: number, excludeReason?: string): GroupChartPoint;
}
