import type { RuleSet } from "../../rules/types.js";
import type { SubgroupEstimator } from "../../sigma/within-sigma.js";
import type {
  SubgroupAccumulator,
  SubgroupAccumulatorOptions,
} from "../subgroups/subgroup-chart.js";
import type {
  SubgroupChartOptions,
  SubgroupLimits,
  SubgroupLimitsOptions,
} from "../subgroups/types.js";
import type {
  ChartOptions,
  ChartState,
  ControlChart,
  ControlLine,
  StreamPoint,
  SubChart,
} from "../types.js";

/** Options of `xbarSLimits`. */
export interface XbarSLimitsOptions
  extends SubgroupLimitsOptions,
    Pick<ChartOptions<never>, "exclude"> {}

/** Options of `xbarS`: at most one of `limits`, `standard` and `phase1`; without them all subgroups are phase I. */
export interface XbarSOptions extends SubgroupChartOptions<XbarSLimits> {
  /** Rules on the standard deviations; default Nelson 1 to 4: the zones of rules 5 to 8 assume a symmetric distribution, which standard deviations have not. */
  readonly sRules?: RuleSet;
}

/** Limits of an average and standard deviation chart: plain JSON that can be stored and given back as `limits`. */
export interface XbarSLimits extends SubgroupLimits {
  /** Which chart they are for. */
  readonly chart: "xbarS";
  /** Lines of the subgroup standard deviations, for subgroups of `size`. */
  readonly s: ControlLine;
}

/** An average and standard deviation chart. */
export interface XbarSResult
  extends ControlChart<"xbarS", readonly [SubChart<"xbar">, SubChart<"s">]> {
  /** The averages panel, same as `charts[0]`. */
  readonly xbar: SubChart<"xbar">;
  /** The standard deviations panel, same as `charts[1]`. */
  readonly s: SubChart<"s">;
  /** The limits in force. */
  readonly limits: XbarSLimits;
  /** How sigma was estimated. */
  readonly estimator: SubgroupEstimator | "given";
}

/** Options of `xbarSAccumulator`; exactly one of `limits`, `standard` and `phase1`. */
export interface XbarSAccumulatorOptions extends SubgroupAccumulatorOptions<XbarSLimits> {
  /** Rules on the standard deviations; default Nelson 1 to 4. */
  readonly sRules?: RuleSet;
}

/** One streamed subgroup of an average and standard deviation chart: `xbar`, `s`, `xbarMask`, `sMask`. */
export type XbarSPoint = StreamPoint<"xbar" | "s">;

/** What `save` of an average and standard deviation accumulator gives: plain JSON, self-contained. */
export type XbarSState = ChartState<"xbarS", XbarSAccumulatorOptions, XbarSLimits>;

/** A streaming average and standard deviation chart in constant memory. */
export type XbarSAccumulator = SubgroupAccumulator<"xbar" | "s", XbarSLimits, XbarSState>;
