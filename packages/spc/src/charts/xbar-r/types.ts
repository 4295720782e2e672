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

/** How sigma comes from subgroup ranges: their mean over d2(size), or their median over d4(size). */
export type XbarREstimator = "rBar" | "rMedian";

/** Subgroups of one size: an array per subgroup, or all measurements in a row with the size. */
export type Subgroups =
  | readonly ArrayLike<number>[]
  | {
      /** The measurements, subgroup after subgroup. */
      readonly values: ArrayLike<number>;
      /** Measurements in one subgroup, 2 to 1000. */
      readonly size: number;
    };

/** Options of `xbarRLimits`. */
export interface XbarRLimitsOptions {
  /** Sigma estimator; default `rBar`. */
  readonly estimator?: XbarREstimator;
  /** Constants; default `exact`. */
  readonly constants?: ConstantsMode;
  /** Subgroups that do not count, by zero-based index, with or without a reason. */
  readonly exclude?: readonly (number | Exclusion)[];
}

/** Options of `xbarR`: at most one of `limits`, `standard` and `phase1`; without them all subgroups are phase I. */
export interface XbarROptions extends XbarRLimitsOptions {
  /** Phase II: judge against these limits. Their size and constants apply. */
  readonly limits?: XbarRLimits;
  /** Judge against limits from a given mean and sigma. */
  readonly standard?: GivenStandard;
  /** Estimate limits from the first so many usable subgroups, or from those with these indices, and judge all by them. */
  readonly phase1?: number | readonly number[];
  /** What a missing or excluded subgroup does to runs; default `break`. */
  readonly gaps?: GapPolicy;
  /** Rules on the average chart; default Nelson 1 to 8. */
  readonly rules?: RuleSet;
  /** Rules on the range chart; default Nelson 1 to 4: the zones of rules 5 to 8 assume a symmetric distribution, which ranges have not. */
  readonly rRules?: RuleSet;
  /** Epoch milliseconds per subgroup, carried into the result. */
  readonly t?: ArrayLike<number>;
}

/** Limits of an average and range chart: plain JSON that can be stored and given back as `limits`. */
export interface XbarRLimits {
  /** Which chart they are for. */
  readonly chart: "xbarR";
  /** Lines of the subgroup averages. */
  readonly xbar: ControlLine;
  /** Lines of the subgroup ranges. */
  readonly r: ControlLine;
  /** Standard deviation of single measurements within subgroups. */
  readonly sigma: number;
  /** How sigma was estimated. */
  readonly estimator: XbarREstimator | "given";
  /** Measurements in one subgroup. */
  readonly size: number;
  /** Which constants were used. */
  readonly constants: ConstantsMode;
  /** The number of subgroups the limits rest on; 0 when given. */
  readonly subgroups: number;
}

/** An average and range chart. */
export interface XbarRResult
  extends ControlChart<"xbarR", readonly [SubChart<"xbar", number>, SubChart<"r", number>]> {
  /** The averages panel, same as `charts[0]`. */
  readonly xbar: SubChart<"xbar", number>;
  /** The ranges panel, same as `charts[1]`. */
  readonly r: SubChart<"r", number>;
  /** The limits in force. */
  readonly limits: XbarRLimits;
  /** How sigma was estimated. */
  readonly estimator: XbarREstimator | "given";
}

/** Options of `xbarRAccumulator`; exactly one of `limits`, `standard` and `phase1`. */
export interface XbarRAccumulatorOptions extends Omit<XbarROptions, "phase1" | "t"> {
  /** Measurements in one subgroup, 2 to 1000; may be left out where `limits` are given. */
  readonly size?: number;
  /** Collect so many usable subgroups, at least 1, then freeze limits from them, judge them, and go on in phase II. */
  readonly phase1?: number;
}

/** One streamed subgroup of an average and range chart: `xbar`, `r`, `xbarMask`, `rMask`. */
export type XbarRPoint = StreamPoint<"xbar" | "r">;

/** What `save` of an average and range accumulator gives: plain JSON, self-contained. */
export type XbarRState = ChartState<"xbarR", XbarRAccumulatorOptions, XbarRLimits>;
