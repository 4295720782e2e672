import type {
  AttributeAccumulator,
  AttributeLimits,
  AttributeOptions,
  AttributeState,
  AttributeStream,
} from "../attributes/types.js";
import type { ConstantsMode, ControlChart, StreamPoint, SubChart } from "../types.js";

/** Options of `laneyU`: at most one of `limits`, `standard` and `phase1`; without them all points are phase I. */
export interface LaneyUOptions extends Omit<AttributeOptions<LaneyULimits>, "lines"> {
  /** Judge by a given mean per unit, above 0, and a given sigma of z. */
  readonly standard?: { readonly mean: number; readonly sigmaZ: number };
  /** Whether d2(2) of the moving ranges is exact (2/√π, default) or 1.128. */
  readonly constants?: ConstantsMode;
}

/** Options of `laneyULimits`. */
export type LaneyULimitsOptions = Omit<
  LaneyUOptions,
  "limits" | "standard" | "phase1" | "t" | "rules"
>;

/** Limits of a Laney u′ chart: plain JSON that can be stored and given back as `limits`. */
export interface LaneyULimits extends Omit<AttributeLimits, "estimator" | "lines"> {
  /** Which chart they are for. */
  readonly chart: "laneyU";
  /** Mean count per unit: the centre line. */
  readonly mean: number;
  /** Sigma of the standardized counts: 1 where they vary as the distribution says. */
  readonly sigmaZ: number;
  /** Always three sigma: there is no exact distribution to take quantiles of. */
  readonly lines: "threeSigma";
  /** `mrMean`: sigmaZ is the mean moving range of z over d2(2); `given` when it was not estimated. */
  readonly estimator: "mrMean" | "given";
  /** Whether d2(2) is exact or 1.128. */
  readonly constants: ConstantsMode;
  /** The number of moving ranges sigmaZ rests on; 0 when given. */
  readonly ranges: number;
}

/** A Laney u′ chart. */
export interface LaneyUResult extends ControlChart<"laneyU", readonly [SubChart<"u">]> {
  /** The only panel, same as `charts[0]`. */
  readonly u: SubChart<"u">;
  /** The limits in force. */
  readonly limits: LaneyULimits;
  /** How the limits came about. */
  readonly estimator: LaneyULimits["estimator"];
}

/** Options of `laneyUAccumulator`; exactly one of `limits`, `standard` and `phase1`. */
export type LaneyUAccumulatorOptions = AttributeStream<LaneyUOptions>;

/** One streamed point of a Laney u′ chart: `u` and `uMask`. */
export type LaneyUPoint = StreamPoint<"u">;

/** What `save` of the accumulator gives: plain JSON, self-contained. */
export type LaneyUState = AttributeState<"laneyU", LaneyUAccumulatorOptions, LaneyULimits>;

/** A streaming Laney u′ chart in constant memory. */
export type LaneyUAccumulator = AttributeAccumulator<
  "laneyU",
  "u",
  LaneyUAccumulatorOptions,
  LaneyULimits
>;
