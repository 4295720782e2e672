import type {
  AttributeAccumulator,
  AttributeLimits,
  AttributeOptions,
  AttributeState,
  AttributeStream,
} from "../attributes/types.js";
import type { ControlChart, StreamPoint, SubChart } from "../types.js";

/** Options of `cChart`: at most one of `limits`, `standard` and `phase1`; without them all points are phase I. */
export interface CChartOptions extends AttributeOptions<CChartLimits> {
  /** Judge by a given mean count, above 0. */
  readonly standard?: { readonly mean: number };
}

/** Options of `cChartLimits`. */
export type CChartLimitsOptions = Omit<
  CChartOptions,
  "limits" | "standard" | "phase1" | "t" | "rules"
>;

/** Limits of a chart of the number of nonconformities (c): plain JSON that can be stored and given back as `limits`. */
export interface CChartLimits extends AttributeLimits {
  /** Which chart they are for. */
  readonly chart: "c";
  /** Mean count: the centre line. */
  readonly mean: number;
}

/** A chart of the number of nonconformities (c). */
export interface CChartResult extends ControlChart<"c", readonly [SubChart<"c">]> {
  /** The only panel, same as `charts[0]`. */
  readonly c: SubChart<"c">;
  /** The limits in force. */
  readonly limits: CChartLimits;
  /** How the limits came about. */
  readonly estimator: CChartLimits["estimator"];
}

/** Options of `cChartAccumulator`; exactly one of `limits`, `standard` and `phase1`. */
export type CChartAccumulatorOptions = Omit<AttributeStream<CChartOptions>, "size">;

/** One streamed point of a chart of the number of nonconformities (c): `c` and `cMask`. */
export type CChartPoint = StreamPoint<"c">;

/** What `save` of the accumulator gives: plain JSON, self-contained. */
export type CChartState = AttributeState<"c", CChartAccumulatorOptions, CChartLimits>;

/** A streaming chart of the number of nonconformities (c) in constant memory. */
export type CChartAccumulator = AttributeAccumulator<
  "c",
  "c",
  CChartAccumulatorOptions,
  CChartLimits
>;
