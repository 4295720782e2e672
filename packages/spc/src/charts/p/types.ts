import type {
  AttributeAccumulator,
  AttributeLimits,
  AttributeOptions,
  AttributeState,
  AttributeStream,
} from "../attributes/types.js";
import type { ControlChart, StreamPoint, SubChart } from "../types.js";

/** Options of `pChart`: at most one of `limits`, `standard` and `phase1`; without them all points are phase I. */
export interface PChartOptions extends AttributeOptions<PChartLimits> {
  /** Judge by a given fraction nonconforming, above 0 and below 1. */
  readonly standard?: { readonly p: number };
}

/** Options of `pChartLimits`. */
export type PChartLimitsOptions = Omit<
  PChartOptions,
  "limits" | "standard" | "phase1" | "t" | "rules"
>;

/** Limits of a chart of the fraction nonconforming (p): plain JSON that can be stored and given back as `limits`. */
export interface PChartLimits extends AttributeLimits {
  /** Which chart they are for. */
  readonly chart: "p";
  /** Fraction nonconforming: the centre line. */
  readonly p: number;
}

/** A chart of the fraction nonconforming (p). */
export interface PChartResult extends ControlChart<"p", readonly [SubChart<"p">]> {
  /** The only panel, same as `charts[0]`. */
  readonly p: SubChart<"p">;
  /** The limits in force. */
  readonly limits: PChartLimits;
  /** How the limits came about. */
  readonly estimator: PChartLimits["estimator"];
}

/** Options of `pChartAccumulator`; exactly one of `limits`, `standard` and `phase1`. */
export type PChartAccumulatorOptions = AttributeStream<PChartOptions>;

/** One streamed point of a chart of the fraction nonconforming (p): `p` and `pMask`. */
export type PChartPoint = StreamPoint<"p">;

/** What `save` of the accumulator gives: plain JSON, self-contained. */
export type PChartState = AttributeState<"p", PChartAccumulatorOptions, PChartLimits>;

/** A streaming chart of the fraction nonconforming (p) in constant memory. */
export type PChartAccumulator = AttributeAccumulator<
  "p",
  "p",
  PChartAccumulatorOptions,
  PChartLimits
>;
