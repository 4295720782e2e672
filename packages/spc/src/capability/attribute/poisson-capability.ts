import type { Issue } from "@taktline/core";
import type { SpcErrorCode } from "../../errors.catalogue.js";
import { chiSquaredRatio, levelOf, tailOf } from "../indices/interval.js";
import type { IntervalSides } from "../types.js";
import { countSamples } from "./samples.js";
import type { AttributeCapabilityOptions, Bounded, RatePoint } from "./types.js";

/** Inspected samples with their defects. */
export interface DefectCounts {
  /** Defects per sample, whole numbers from 0. */
  readonly defects: ArrayLike<number>;
  /** Size per sample in units (may be fractional, such as square metres), 1e-100 to 2^53 - 1: one number for all, or one each. */
  readonly sizes: number | ArrayLike<number>;
}

/** Capability of a process by defects per unit: plain JSON. */
export interface PoissonCapabilityResult {
  /** What it is. */
  readonly kind: "poissonCapability";
  /** Usable samples. */
  readonly samples: number;
  /** Units inspected. */
  readonly units: number;
  /** Defects found. */
  readonly defects: number;
  /** Mean defects per unit with its exact interval. */
  readonly meanDpu: Bounded;
  /** Smallest defects per unit of a sample. */
  readonly minDpu: number;
  /** Largest defects per unit of a sample. */
  readonly maxDpu: number;
  /** Fraction of units without defect, e^(-DPU). */
  readonly throughputYield: number;
  /** Rates per sample and cumulated, for the cumulative chart and for rate against size. */
  readonly rates: readonly RatePoint[];
  /** Level of the intervals. */
  readonly confidence: number;
  /** Which bounds the intervals have. */
  readonly interval: IntervalSides;
  /** How the rate was estimated. */
  readonly estimator: "meanDpu";
  /** Conventions in words. */
  readonly conventions: readonly string[];
  /** What was wrong with the data. */
  readonly issues: readonly Issue<SpcErrorCode>[];
}

/**
 * Capability of a process whose units have any number of defects: mean defects per unit with its exact interval and the
 * data of the plots.
 *
 * Valid where the rate is stable: look at a u chart first. For good or defective units use `binomialCapability`.
 *
 * @throws `SPC_OPTION` when there are not as many sizes as samples, or an option is out of range
 * @throws `SPC_TOO_FEW_POINTS` when there is no usable sample
 * @see ISO 22514-5 (attributive characteristics); Garwood (1936)
 *
 * @example
 * ```ts
 * import { poissonCapability } from "@taktline/spc/capability";
 *
 * const { meanDpu } = poissonCapability({ defects: [4, 6], sizes: 1 });
 * [meanDpu.value, meanDpu.lower?.toFixed(4), meanDpu.upper?.toFixed(4)]; // => [5, "2.3977", "9.1952"]
 * ```
 */
export function poissonCapability(
  counts: DefectCounts,
  options: AttributeCapabilityOptions = {},
): PoissonCapabilityResult {
  const level = levelOf(options);
  const { samples, issues } = countSamples("defects", counts.defects, counts.sizes, false);
  let units = 0;
  let defects = 0;
  const rates = samples.map(({ index, count, size }): RatePoint => {
    units += size;
    defects += count;
    return { index, size, rate: count / size, cumulative: defects / units };
  });
  const tail = tailOf(level);
  const value = defects / units;
  const low = defects === 0 ? 0 : value * chiSquaredRatio(tail, 2 * defects, false);
  const high = ((defects + 1) / units) * chiSquaredRatio(tail, 2 * defects + 2, true);
  const own = rates.map((one) => one.rate);
  return {
    kind: "poissonCapability",
    samples: samples.length,
    units,
    defects,
    meanDpu: {
      value,
      lower: level.interval === "upper" ? null : low,
      upper: level.interval === "lower" ? null : high,
    },
    minDpu: own.reduce((a, b) => Math.min(a, b)),
    maxDpu: own.reduce((a, b) => Math.max(a, b)),
    throughputYield: Math.exp(-value),
    rates,
    ...level,
    estimator: "meanDpu",
    conventions: [
      "mean DPU: all defects over all units",
      `exact Poisson interval by the chi-squared distribution, ${level.interval === "twoSided" ? "two-sided" : `${level.interval} bound only`} at ${level.confidence}`,
    ],
    issues,
  };
}
