import type { AttributesPlan } from "../types.js";

/**
 * What the count in a sample follows: `hypergeometric` for nonconforming items of one lot (type A), `binomial` for
 * nonconforming items of a process (type B), `poisson` for nonconformities per item.
 */
export type SamplingDistribution = "binomial" | "hypergeometric" | "poisson";

/** Options of curves. */
export interface CurveOptions {
  /** Distribution of the count; default binomial. */
  readonly distribution?: SamplingDistribution;
  /** Items in the lot; default the lot size of a standard plan. Hypergeometric curves need it. */
  readonly lotSize?: number;
}

/** An operating characteristic as plain arrays: what a chart draws. */
export interface OcCurve {
  /** What it is. */
  readonly kind: "oc";
  /** Distribution of the count, or `normal` for a variables plan. */
  readonly distribution: SamplingDistribution | "normal";
  /** Items in the lot, or null where the distribution has none. */
  readonly lotSize: number | null;
  /**
   * Quality: the fraction nonconforming (0 to 1), or nonconformities per item under `poisson`. Hypergeometric curves hold
   * the nearest fraction that a lot of this size can have.
   */
  readonly p: readonly number[];
  /** Probability of acceptance at each quality. */
  readonly accept: readonly number[];
}

/** Average outgoing quality after rectifying inspection, as plain arrays. */
export interface AoqCurve {
  /** What it is. */
  readonly kind: "aoq";
  /** Distribution of the count. */
  readonly distribution: SamplingDistribution;
  /** Items in the lot, or null for lots much larger than the sample. */
  readonly lotSize: number | null;
  /** Incoming quality. */
  readonly p: readonly number[];
  /** Average outgoing quality at each. */
  readonly aoq: readonly number[];
}

/** The worst average outgoing quality and where it lies. */
export interface AoqLimit {
  /** Average outgoing quality limit. */
  readonly aoql: number;
  /** Incoming quality with that average. */
  readonly p: number;
}

/** Average total inspection with rejected lots inspected in full, as plain arrays. */
export interface AtiCurve {
  /** What it is. */
  readonly kind: "ati";
  /** Distribution of the count. */
  readonly distribution: SamplingDistribution;
  /** Items in the lot. */
  readonly lotSize: number;
  /** Incoming quality. */
  readonly p: readonly number[];
  /** Items inspected per lot on average. */
  readonly ati: readonly number[];
}

/** Average sample number, as plain arrays. */
export interface AsnCurve {
  /** What it is. */
  readonly kind: "asn";
  /** Distribution of the count. */
  readonly distribution: SamplingDistribution;
  /** When inspection of a sample stops early. */
  readonly curtailment: Curtailment;
  /** Incoming quality. */
  readonly p: readonly number[];
  /** Items inspected per lot on average before the decision. */
  readonly asn: readonly number[];
}

/**
 * When inspection of a sample stops early: never, once rejection is certain (`semi`), or once either decision is certain
 * (`full`).
 */
export type Curtailment = "none" | "semi" | "full";

/** Options of `averageSampleNumber`. */
export interface AsnOptions extends CurveOptions {
  /** When inspection of a sample stops early; default none. */
  readonly curtailment?: Curtailment;
  /**
   * Whether the first of several samples may stop early too; default false, because the first sample is usually
   * inspected in full to estimate the process average. A single sample always may.
   */
  readonly curtailFirst?: boolean;
}

/** A plan with the risks it has. */
export interface DesignedPlan {
  /** The plan. */
  readonly plan: AttributesPlan;
  /** Items of the sample. */
  readonly n: number;
  /** Acceptance number. */
  readonly ac: number;
  /** Rejection number. */
  readonly re: number;
  /** Risk that quality at the producer's point is rejected; null where no such point was given. */
  readonly producerRisk: number | null;
  /** Risk that quality at the consumer's point is accepted. */
  readonly consumerRisk: number;
}
