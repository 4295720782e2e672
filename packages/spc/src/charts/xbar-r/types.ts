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

/** Options of `xbarRLimits`. */
export interface XbarRLimitsOptions
  extends SubgroupLimitsOptions,
    Pick<ChartOptions<never>, "exclude"> {}

/** Options of `xbarR`: at most one of `limits`, `standard` and `phase1`; without them all subgroups are phase I. */
export interface XbarROptions extends SubgroupChartOptions<XbarRLimits> {
  /** Rules on the ranges; default Nelson 1 to 4: the zones of rules 5 to 8 assume a symmetric distribution, which ranges have not. */
  readonly rRules?: RuleSet;
}

/** Limits of an average and range chart: plain JSON that can be stored and given back as `limits`. */
export interface XbarRLimits extends SubgroupLimits {
  /** Which chart they are for. */
  readonly chart: "xbarR";
  /** Lines of the subgroup ranges, for subgroups of `size`. */
  readonly r: ControlLine;
}

/** An average and range chart. */
export interface XbarRResult
  extends ControlChart<"xbarR", readonly [SubChart<"xbar">, SubChart<"r">]> {
  /** The averages panel, same as `charts[0]`. */
  readonly xbar: SubChart<"xbar">;
  /** The ranges panel, same as `charts[1]`. */
  readonly r: SubChart<"r">;
  /** The limits in force. */
  readonly limits: XbarRLimits;
  /** How sigma was estimated. */
  readonly estimator: SubgroupEstimator | "given";
}

/** Options of `xbarRAccumulator`; exactly one of `limits`, `standard` and `phase1`. */
export interface XbarRAccumulatorOptions extends SubgroupAccumulatorOptions<XbarRLimits> {
  /** Rules on the ranges; default Nelson 1 to 4. */
  readonly rRules?: RuleSet;
}

/** One streamed subgroup of an average and range chart: `xbar`, `r`, `xbarMask`, `rMask`. */
export type XbarRPoint = StreamPoint<"xbar" | "r">;

/** What `save` of an average and range accumulator gives: plain JSON, self-contained. */
export type XbarRState = ChartState<"xbarR", XbarRAccumulatorOptions, XbarRLimits>;

/** A streaming average and range chart in constant memory. */
export type XbarRAccumulator = SubgroupAccumulator<"xbar" | "r", XbarRLimits, XbarRState>;
