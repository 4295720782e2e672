import type {
  AttributeAccumulator,
  AttributeLimits,
  AttributeOptions,
  AttributeState,
  AttributeStream,
} from "../attributes/types.js";
import type { ConstantsMode, ControlChart, StreamPoint, SubChart } from "../types.js";

/** Options of `laneyP`: at most one of `limits`, `standard` and `phase1`; without them all points are phase I. */
export interface LaneyPOptions extends Omit<AttributeOptions<LaneyPLimits>, "lines"> {
  /** Judge by a given fraction nonconforming, above 0 and below 1, and a given sigma of z. */
  readonly standard?: { readonly p: number; readonly sigmaZ: number };
  /** Whether d2(2) of the moving ranges is exact (2/√π, default) or 1.128. */
  readonly constants?: ConstantsMode;
}

/** Options of `laneyPLimits`. */
export type LaneyPLimitsOptions = Omit<
  LaneyPOptions,
  "limits" | "standard" | "phase1" | "t" | "rules"
>;

/** Limits of a Laney p′ chart: plain JSON that can be stored and given back as `limits`. */
export interface LaneyPLimits extends Omit<AttributeLimits, "estimator" | "lines"> {
  /** Which chart they are for. */
  readonly chart: "laneyP";
  /** Fraction nonconforming: the centre line. */
  readonly p: number;
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

/** A Laney p′ chart. */
export interface LaneyPResult extends ControlChart<"laneyP", readonly [SubChart<"p">]> {
  /** The only panel, same as `charts[0]`. */
  readonly p: SubChart<"p">;
  /** The limits in force. */
  readonly limits: LaneyPLimits;
  /** How the limits came about. */
  readonly estimator: LaneyPLimits["estimator"];
}

/** Options of `laneyPAccumulator`; exactly one of `limits`, `standard` and `phase1`. */
export type LaneyPAccumulatorOptions = AttributeStream<LaneyPOptions>;

/** One streamed point of a Laney p′ chart: `p` and `pMask`. */
export type LaneyPPoint = StreamPoint<"p">;

/** What `save` of the accumulator gives: plain JSON, self-contained. */
export type LaneyPState = AttributeState<"laneyP", LaneyPAccumulatorOptions, LaneyPLimits>;

/** A streaming Laney p′ chart in constant memory. */
export type LaneyPAccumulator = AttributeAccumulator<
  "laneyP",
  "p",
  LaneyPAccumulatorOptions,
  LaneyPLimits
>;
