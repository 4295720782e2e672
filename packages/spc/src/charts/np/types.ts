import type {
  AttributeAccumulator,
  AttributeLimits,
  AttributeOptions,
  AttributeState,
  AttributeStream,
} from "../attributes/types.js";
import type { ControlChart, StreamPoint, SubChart } from "../types.js";

/** Options of `npChart`: at most one of `limits`, `standard` and `phase1`; without them all points are phase I. */
export interface NpChartOptions extends AttributeOptions<NpChartLimits> {
  /** Judge by a given fraction nonconforming, above 0 and below 1. */
  readonly standard?: { readonly p: number };
}

/** Options of `npChartLimits`. */
export type NpChartLimitsOptions = Omit<
  NpChartOptions,
  "limits" | "standard" | "phase1" | "t" | "rules"
>;

/** Limits of a chart of the number nonconforming (np): plain JSON that can be stored and given back as `limits`. */
export interface NpChartLimits extends AttributeLimits {
  /** Which chart they are for. */
  readonly chart: "np";
  /** Fraction nonconforming: the centre line over n. */
  readonly p: number;
}

/** A chart of the number nonconforming (np). */
export interface NpChartResult extends ControlChart<"np", readonly [SubChart<"np">]> {
  /** The only panel, same as `charts[0]`. */
  readonly np: SubChart<"np">;
  /** The limits in force. */
  readonly limits: NpChartLimits;
  /** How the limits came about. */
  readonly estimator: NpChartLimits["estimator"];
}

/** Options of `npChartAccumulator`; exactly one of `limits`, `standard` and `phase1`. */
export type NpChartAccumulatorOptions = AttributeStream<NpChartOptions>;

/** One streamed point of a chart of the number nonconforming (np): `np` and `npMask`. */
export type NpChartPoint = StreamPoint<"np">;

/** What `save` of the accumulator gives: plain JSON, self-contained. */
export type NpChartState = AttributeState<"np", NpChartAccumulatorOptions, NpChartLimits>;

/** A streaming chart of the number nonconforming (np) in constant memory. */
export type NpChartAccumulator = AttributeAccumulator<
  "np",
  "np",
  NpChartAccumulatorOptions,
  NpChartLimits
>;
