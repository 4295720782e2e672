import type { Issue } from "@taktline/core";
import { betaQuantile, betaTailQuantile, normalTailQuantile } from "../../distributions/index.js";
import type { SpcErrorCode } from "../../errors.catalogue.js";
import { levelOf, tailOf } from "../indices/interval.js";
import type { IntervalSides } from "../types.js";
import { countSamples } from "./samples.js";
import type { AttributeCapabilityOptions, Bounded, RatePoint } from "./types.js";

/** Inspected samples with their defective units. */
export interface DefectiveCounts {
  /** Defective units per sample, whole numbers from 0 to the size. */
  readonly defectives: ArrayLike<number>;
  /** Units per sample: one number for all, or one each. */
  readonly sizes: number | ArrayLike<number>;
}

/** Capability of a process that makes good and defective units: plain JSON. */
export interface BinomialCapabilityResult {
  /** What it is. */
  readonly kind: "binomialCapability";
  /** Usable samples. */
  readonly samples: number;
  /** Units inspected. */
  readonly inspected: number;
  /** Defective units. */
  readonly defectives: number;
  /** Fraction defective with its Clopper-Pearson interval. */
  readonly fraction: Bounded;
  /** The same in parts per million. */
  readonly ppm: Bounded;
  /** Process Z: the normal quantile with the fraction above it; a part is null where its fraction is 0 or 1. */
  readonly processZ: {
    /** Z of the fraction. */
    readonly value: number | null;
    /** Z of the upper bound of the fraction. */
    readonly lower: number | null;
    /** Z of the lower bound of the fraction. */
    readonly upper: number | null;
  };
  /** Rates per sample and cumulated, for the cumulative chart and for rate against size. */
  readonly rates: readonly RatePoint[];
  /** Level of the intervals. */
  readonly confidence: number;
  /** Which bounds the intervals have. */
  readonly interval: IntervalSides;
  /** How the fraction was estimated. */
  readonly estimator: "averageFraction";
  /** Conventions in words. */
  readonly conventions: readonly string[];
  /** What was wrong with the data. */
  readonly issues: readonly Issue<SpcErrorCode>[];
}

/** The exact interval of a fraction; a bound at the end of the range is 0 or 1. */
function clopperPearson(count: number, of: number, tail: number): readonly [number, number] {
  return [
    count === 0 ? 0 : betaQuantile(tail, count, of - count + 1),
    count === of ? 1 : betaTailQuantile(tail, count + 1, of - count),
  ];
}

/**
 * Capability of a process whose units are good or defective: average fraction defective with its exact interval, ppm,
 * process Z and the data of the plots.
 *
 * Valid where the fraction is stable: look at a p chart first. For defects that can occur several times on a unit use
 * `poissonCapability`.
 *
 * @throws `SPC_OPTION` when there are not as many sizes as samples, or an option is out of range
 * @throws `SPC_TOO_FEW_POINTS` when there is no usable sample
 * @see ISO 22514-5 (attributive characteristics); Clopper and Pearson (1934)
 *
 * @example
 * ```ts
 * import { binomialCapability } from "@taktline/spc/capability";
 *
 * const { fraction, ppm } = binomialCapability({ defectives: [0, 1, 0, 0], sizes: 5 });
 * [fraction.value, ppm.value, fraction.upper?.toFixed(6)]; // => [0.05, 50000, "0.248733"]
 * ```
 */
export function binomialCapability(
  counts: DefectiveCounts,
  options: AttributeCapabilityOptions = {},
): BinomialCapabilityResult {
  const level = levelOf(options);
  const { samples, issues } = countSamples("defectives", counts.defectives, counts.sizes, true);
  let inspected = 0;
  let defectives = 0;
  const rates = samples.map(({ index, count, size }): RatePoint => {
    inspected += size;
    defectives += count;
    return { index, size, rate: count / size, cumulative: defectives / inspected };
  });
  const value = defectives / inspected;
  const [low, high] = clopperPearson(defectives, inspected, tailOf(level));
  const lower = level.interval === "upper" ? null : low;
  const upper = level.interval === "lower" ? null : high;
  const ppm = (p: number | null) => (p === null ? null : p * 1e6);
  const z = (p: number | null) => (p === null || p === 0 || p === 1 ? null : normalTailQuantile(p));
  return {
    kind: "binomialCapability",
    samples: samples.length,
    inspected,
    defectives,
    fraction: { value, lower, upper },
    ppm: { value: value * 1e6, lower: ppm(lower), upper: ppm(upper) },
    processZ: { value: z(value), lower: z(upper), upper: z(lower) },
    rates,
    ...level,
    estimator: "averageFraction",
    conventions: [
      "fraction: all defective units over all units",
      `Clopper-Pearson interval (exact), ${level.interval === "twoSided" ? "two-sided" : `${level.interval} bound only`} at ${level.confidence}; a two-sided one stays so for a count of 0`,
      "process Z: normal quantile with the fraction above it, without a shift of 1.5",
    ],
    issues,
  };
}
