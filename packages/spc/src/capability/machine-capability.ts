import type { Issue } from "@taktline/core";
import { issueAt } from "../charts/shared/tally.js";
import type { Exclusion } from "../charts/types.js";
import { checkBetween } from "../check-number.js";
import type { SpcErrorCode } from "../errors.catalogue.js";
import { expectedPpm, observedPpm, zScores } from "./indices/expected.js";
import { indexFamily } from "./indices/family.js";
import { levelOf } from "./indices/interval.js";
import { boundaryIssues, constantIssue } from "./indices/shared-issues.js";
import { readSample } from "./measurements.js";
import { momentsOf } from "./moments.js";
import { checkSpec } from "./spec.js";
import type { CapabilityIndex, IntervalSides, Ppm, SpecLimits, ZScores } from "./types.js";

/** Options of `machineCapability`. */
export interface MachineCapabilityOptions {
  /** How many sigma the tolerance is compared with; default 6 (some older customer rules use 8). */
  readonly toleranceWidth?: number;
  /** Level of the confidence intervals, between 0 and 1; default 0.95. */
  readonly confidence?: number;
  /** Both bounds, or only one at the full level; default `twoSided`. */
  readonly interval?: IntervalSides;
  /** How many measurements are asked for; fewer raise an issue; default 50. */
  readonly least?: number;
  /** Measurements that do not count, by zero-based index. */
  readonly exclude?: readonly (number | Exclusion)[];
}

/** The capability of a machine from one short run: plain JSON. */
export interface MachineCapabilityResult {
  /** What it is. */
  readonly kind: "machineCapability";
  /** The specification. */
  readonly spec: SpecLimits;
  /** Usable measurements. */
  readonly n: number;
  /** Mean. */
  readonly mean: number;
  /** Standard deviation of all measurements, divisor n - 1. */
  readonly sigma: number;
  /** How sigma was estimated. */
  readonly estimator: "overall";
  /** (USL - LSL) / (width sigma); ISO 22514-3 calls it Pm. */
  readonly cm: CapabilityIndex;
  /** The smaller of the two one-sided ones; ISO 22514-3 calls it Pmk. */
  readonly cmk: CapabilityIndex;
  /** (mean - LSL) / (half width sigma). */
  readonly cml: CapabilityIndex;
  /** (USL - mean) / (half width sigma). */
  readonly cmu: CapabilityIndex;
  /** Distances of the limits in sigmas. */
  readonly z: ZScores;
  /** Expected parts per million. */
  readonly expectedPpm: Ppm;
  /** Counted parts per million. */
  readonly observedPpm: Ppm;
  /** Level of the intervals. */
  readonly confidence: number;
  /** Which bounds the intervals have. */
  readonly interval: IntervalSides;
  /** How many sigma the tolerance is compared with. */
  readonly toleranceWidth: number;
  /** Conventions in words. */
  readonly conventions: readonly string[];
  /** What was wrong with the data. */
  readonly issues: readonly Issue<SpcErrorCode>[];
}

/**
 * Machine capability Cm and Cmk (ISO: Pm, Pmk) from one short run of consecutive parts under fixed conditions.
 *
 * Sigma is the plain standard deviation of the run, because within such a run there are no subgroups; fewer than 50 parts
 * raise an issue. For a process over time use `capability`, where the parts are not normal `nonNormalCapability`.
 *
 * @param values - consecutive measurements; those that are not finite are left out with an issue
 * @throws `SPC_SPEC` when the specification has no limit or is out of order
 * @throws `SPC_TOO_FEW_POINTS` when there are fewer than 2 usable measurements
 * @throws `SPC_OPTION` when an option is out of range
 * @throws `SPC_OVERFLOW` when the measurements are too large to add up
 * @see ISO 22514-3
 *
 * @example
 * ```ts
 * import { machineCapability } from "@taktline/spc/capability";
 *
 * // Mean 10, standard deviation 1, limits 4 and 5 sigmas away.
 * const run = Array.from({ length: 50 }, (_, i) => 10 + (i % 2 === 0 ? 1 : -1) * Math.sqrt(0.98));
 * const { cm, cmk, n } = machineCapability(run, { lsl: 6, usl: 15 });
 * [n, cm.value?.toFixed(4), cmk.value?.toFixed(4)]; // => [50, "1.5000", "1.3333"]
 * ```
 */
export function machineCapability(
  values: ArrayLike<number>,
  spec: SpecLimits,
  options: MachineCapabilityOptions = {},
): MachineCapabilityResult {
  const limits = checkSpec(spec);
  const width = checkBetween(
    "toleranceWidth",
    options.toleranceWidth ?? 6,
    0,
    Number.POSITIVE_INFINITY,
  );
  const least = checkBetween("least", options.least ?? 50, 1, Number.POSITIVE_INFINITY);
  const level = levelOf(options);
  const sample = readSample(values, options.exclude, 2);
  const { n, mean, squares, min, max } = momentsOf(sample.values);
  const sigma = Math.sqrt(squares / (n - 1));
  const indices = indexFamily(limits, mean, sigma, n, n - 1, width, level);
  const issues = [...sample.issues, ...boundaryIssues(limits, min, max)];
  if (min === max) issues.push(constantIssue(min));
  if (n < least) {
    issues.push(
      issueAt(
        "SPC_SMALL_SAMPLE",
        "warning",
        `${n} measurements; a machine capability asks for at least ${least} consecutive parts`,
      ),
    );
  }
  const z = zScores(limits, mean, sigma);
  return {
    kind: "machineCapability",
    spec: limits,
    n,
    mean,
    sigma,
    estimator: "overall",
    cm: indices.p,
    cmk: indices.pk,
    cml: indices.pl,
    cmu: indices.pu,
    z,
    expectedPpm: expectedPpm(z),
    observedPpm: observedPpm(limits, sample.values),
    ...level,
    toleranceWidth: width,
    conventions: [
      "sigma: standard deviation of one short run of consecutive parts, divisor n-1, without c4",
      `tolerance compared with ${width} sigma; normal distribution`,
      `Cm: interval by the chi-squared distribution; Cmk: Bissell's normal approximation; ${level.interval === "twoSided" ? "two-sided" : `${level.interval} bound only`} at ${level.confidence}`,
      "expected ppm: normal distribution, tails not truncated; observed ppm: a measurement on a limit conforms",
    ],
    issues,
  };
}
