import type {
  AttributeAccumulator,
  AttributeLimits,
  AttributeOptions,
  AttributeState,
  AttributeStream,
} from "../attributes/types.js";
import type { ControlChart, StreamPoint, SubChart } from "../types.js";

/** Options of `uChart`: at most one of `limits`, `standard` and `phase1`; without them all points are phase I. */
export interface UChartOptions extends AttributeOptions<UChartLimits> {
  /** Judge by a given mean per unit, above 0. */
  readonly standard?: { readonly mean: number };
}

/** Options of `uChartLimits`. */
export type UChartLimitsOptions = Omit<
  UChartOptions,
  "limits" | "standard" | "phase1" | "t" | "rules"
>;

/** Limits of a chart of nonconformities per unit (u): plain JSON that can be stored and given back as `limits`. */
export interface UChartLimits extends AttributeLimits {
  /** Which chart they are for. */
  readonly chart: "u";
  /** Mean count per unit: the centre line. */
  readonly mean: number;
}

/** A chart of nonconformities per unit (u). */
export interface UChartResult extends ControlChart<"u", readonly [SubChart<"u">]> {
  /** The only panel, same as `charts[0]`. */
  readonly u: SubChart<"u">;
  /** The limits in force. */
  readonly limits: UChartLimits;
  /** How the limits came about. */
  readonly estimator: UChartLimits["estimator"];
}

/** Options of `uChartAccumulator`; exactly one of `limits`, `standard` and `phase1`. */
export type UChartAccumulatorOptions = AttributeStream<UChartOptions>;

/** One streamed point of a chart of nonconformities per unit (u): `u` and `uMask`. */
export type UChartPoint = StreamPoint<"u">;

/** What `save` of the accumulator gives: plain JSON, self-contained. */
export type UChartState = AttributeState<"u", UChartAccumulatorOptions, UChartLimits>;

/** A streaming chart of nonconformities per unit (u) in constant memory. */
export type UChartAccumulator = AttributeAccumulator<
  "u",
  "u",
  UChartAccumulatorOptions,
  UChartLimits
>;
