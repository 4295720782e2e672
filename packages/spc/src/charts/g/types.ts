import type { RuleSet } from "../../rules/types.js";
import type { SimpleState } from "../attributes/simple-chart.js";
import type { AttributeLines } from "../attributes/types.js";
import type {
  ChartOptions,
  ControlChart,
  ControlLine,
  StreamingChart,
  StreamPoint,
  SubChart,
} from "../types.js";

/** Options of `gChart`: at most one of `limits`, `standard` and `phase1`; without them all points are phase I. */
export interface GChartOptions extends ChartOptions<GChartLimits> {
  /** Judge by a given probability that a unit is an event, above 0 and below 1. */
  readonly standard?: { readonly p: number };
  /**
   * Exact quantiles of the geometric distribution at 0.00135 in each tail (`probability`, default), or mean plus and minus
   * three sigma clipped to 0 (`threeSigma`), beyond which far more than 0.00135 of a geometric distribution lie.
   */
  readonly lines?: AttributeLines;
  /** The centre line: the `median` of the distribution (default; half of the points lie on each side, as rule 2 takes it) or its `mean`. */
  readonly center?: "median" | "mean";
  /**
   * How p is estimated from N counts of sum T: `mle` (default) N / (N + T), which is 1 / (mean + 1), or `mvue`, the minimum
   * variance unbiased (N - 1) / (N + T - 1).
   */
  readonly estimator?: "mle" | "mvue";
  /** Rules of the counts; default Nelson 1 to 4. */
  readonly rules?: RuleSet;
  /**
   * Benneyan's test of consecutive zeros, for the lower limit is mostly 0 and cannot be passed: `true` (default) signals at
   * the shortest run of zeros of which the probability p^run is at most 0.00135, a number at a run of that length, `false`
   * never.
   */
  readonly benneyan?: boolean | number;
}

/** Options of `gChartLimits`. */
export type GChartLimitsOptions = Omit<
  GChartOptions,
  "limits" | "standard" | "phase1" | "t" | "rules"
>;

/** Limits of a G chart: plain JSON that can be stored and given back as `limits`. */
export interface GChartLimits {
  /** Which chart they are for. */
  readonly chart: "g";
  /** Lines of the counts. */
  readonly line: ControlLine;
  /** Probability that a unit is an event. */
  readonly p: number;
  /** Mean count between events, (1 - p) / p. */
  readonly mean: number;
  /** Kind of the control limits. */
  readonly lines: AttributeLines;
  /** Which centre line is drawn. */
  readonly center: "median" | "mean";
  /** How p was estimated; `given` when it was not. */
  readonly estimator: "mle" | "mvue" | "given";
  /** The run of zeros that signals; null where none does. */
  readonly zeroRun: number | null;
  /** The number of counts the limits rest on; 0 when given. */
  readonly points: number;
}

/** A G chart: counts between events, and the run of zeros that each belongs to. */
export interface GChartResult
  extends ControlChart<"g", readonly [SubChart<"g">, SubChart<"zeros">]> {
  /** The counts, same as `charts[0]`. */
  readonly g: SubChart<"g">;
  /** The length of the run of zeros so far (Benneyan's test), same as `charts[1]`. */
  readonly zeros: SubChart<"zeros">;
  /** The limits in force. */
  readonly limits: GChartLimits;
  /** How p was estimated. */
  readonly estimator: GChartLimits["estimator"];
}

/** Options of `gChartAccumulator`; exactly one of `limits`, `standard` and `phase1`. */
export interface GChartAccumulatorOptions extends Omit<GChartOptions, "phase1" | "t"> {
  /** Collect so many usable points, then freeze limits from them, judge them, and go on in phase II. */
  readonly phase1?: number;
}

/** One streamed count of a G chart: `g`, `gMask`, `zeros`, `zerosMask`. */
export type GChartPoint = StreamPoint<"g" | "zeros">;

/** What `save` of the accumulator gives: plain JSON, self-contained. */
export type GChartState = SimpleState<"g", GChartAccumulatorOptions, GChartLimits>;

/** A streaming G chart in constant memory. */
export type GChartAccumulator = StreamingChart<number, "g" | "zeros", GChartLimits, GChartState>;
