import type { Issue } from "@taktline/core";
import { checkWord } from "../charts/shared/lines.js";
import { issueAt } from "../charts/shared/tally.js";
import type { Exclusion } from "../charts/types.js";
import { checkBetween } from "../check-number.js";
import { normalCdf, normalTailQuantile } from "../distributions/index.js";
import type { SpcErrorCode } from "../errors.catalogue.js";
import { chooseDistribution } from "./fit/choose-distribution.js";
import { fitDistribution, fitModels } from "./fit/fit-distribution.js";
import { lawOf } from "./fit/law.js";
import type { DistributionFit, FitModel } from "./fit/types.js";
import { observedPpm, totalPpm } from "./indices/expected.js";
import { noIndex } from "./indices/interval.js";
import { boundaryIssues } from "./indices/shared-issues.js";
import { readSample } from "./measurements.js";
import { momentsOf } from "./moments.js";
import { sortedPercentile } from "./percentile.js";
import { checkSpec } from "./spec.js";
import type { CapabilityIndex, PercentileType, Ppm, SpecLimits, ZScores } from "./types.js";

/** Options of `nonNormalCapability`. */
export interface NonNormalCapabilityOptions {
  /** A model to fit (default: the best by AIC), a fit made before, or `empirical` for sample percentiles without a model. */
  readonly distribution?: FitModel | DistributionFit | "empirical";
  /** The outer quantiles: `exact` 0.00135 and 0.99865 (default, ISO 22514), or `phi3` for Φ(-3) and Φ(3); other widths always use Φ. */
  readonly quantiles?: "exact" | "phi3";
  /** How many sigma the tolerance is compared with; default 6. Other widths compare with the quantiles at ± half of it. */
  readonly toleranceWidth?: number;
  /** Type of the sample percentiles for `empirical`; default 6. */
  readonly percentileType?: PercentileType;
  /** Measurements that do not count, by zero-based index. */
  readonly exclude?: readonly (number | Exclusion)[];
}

/** The indices of one method. */
export interface NonNormalIndices {
  /** Both limits together. */
  readonly pp: CapabilityIndex;
  /** The smaller of the one-sided ones. */
  readonly ppk: CapabilityIndex;
  /** Towards LSL. */
  readonly ppl: CapabilityIndex;
  /** Towards USL. */
  readonly ppu: CapabilityIndex;
}

/** Performance of a process that is not normal, by quantiles and by Z scores: plain JSON. */
export interface NonNormalCapabilityResult {
  /** What it is. */
  readonly kind: "nonNormalCapability";
  /** The specification. */
  readonly spec: SpecLimits;
  /** Usable measurements. */
  readonly n: number;
  /** Mean of the measurements. */
  readonly mean: number;
  /** The fit behind it; null for `empirical`. */
  readonly fit: DistributionFit | null;
  /** The three quantiles of the distribution; null where it has none there. */
  readonly quantiles: {
    /** Probability of the lower quantile. */
    readonly p: number;
    /** Lower quantile, for example of 0.00135. */
    readonly lower: number | null;
    /** Median. */
    readonly median: number | null;
    /** Upper quantile, for example of 0.99865. */
    readonly upper: number | null;
  };
  /** ISO 22514: tolerance over the distance of the outer quantiles; distances from the median over half-widths. */
  readonly byQuantile: NonNormalIndices;
  /** Normal quantiles of the fractions outside over half the width; null for `empirical` without measurements outside. */
  readonly byZ: NonNormalIndices;
  /** The normal quantiles behind `byZ`. */
  readonly z: ZScores;
  /** Expected parts per million by the distribution; null for `empirical`. */
  readonly expectedPpm: Ppm;
  /** Counted parts per million. */
  readonly observedPpm: Ppm;
  /** How many sigma the tolerance is compared with. */
  readonly toleranceWidth: number;
  /** How the quantiles were estimated. */
  readonly estimator: "maximumLikelihood" | "slifkerShapiro" | "samplePercentiles";
  /** Conventions in words. */
  readonly conventions: readonly string[];
  /** What was wrong with the data. */
  readonly issues: readonly Issue<SpcErrorCode>[];
}

const noInterval = "no interval is offered for non-normal indices";

function indexOf(numerator: number, denominator: number): CapabilityIndex {
  const value = numerator / denominator;
  if (!(denominator > 0) || !Number.isFinite(value)) {
    return noIndex("the distribution has no such quantile");
  }
  return { value, lower: null, upper: null, reason: noInterval };
}

function smaller(a: CapabilityIndex, b: CapabilityIndex): CapabilityIndex {
  if (a.value === null) return b;
  if (b.value === null) return a;
  return a.value <= b.value ? a : b;
}

function fitOf(
  values: Float64Array,
  wanted: FitModel | DistributionFit | undefined,
): { fit: DistributionFit | null; issues: readonly Issue<SpcErrorCode>[] } {
  if (typeof wanted === "object") return { fit: wanted, issues: [] };
  if (wanted !== undefined) {
    const found = fitDistribution(values, wanted);
    return found.ok ? { fit: found.value, issues: [] } : { fit: null, issues: found.issues };
  }
  const fit = chooseDistribution(values).best;
  return {
    fit,
    issues:
      fit === null
        ? [issueAt("SPC_NO_FIT", "error", "no model can be fitted to these measurements")]
        : [],
  };
}

/**
 * Performance of a process whose measurements are not normal: Pp and Ppk from the quantiles of a fitted distribution
 * (ISO 22514) and, beside them, from Z scores of the fractions outside.
 *
 * Both methods agree for normal data and differ elsewhere: say which one a report shows. `empirical` takes sample
 * percentiles and needs about a thousand measurements. Overall variation only; there is no Cpk here.
 *
 * @param values - measurements; those that are not finite are left out with an issue
 * @throws `SPC_SPEC` when the specification has no limit or is out of order
 * @throws `SPC_TOO_FEW_POINTS` when there are fewer than 2 usable measurements
 * @throws `SPC_OPTION` when an option is out of range
 * @throws `SPC_OVERFLOW` when the measurements are too large to add up
 * @see ISO 22514-2; ISO 22514-4
 *
 * @example
 * ```ts
 * import { nonNormalCapability } from "@taktline/spc/capability";
 *
 * // Exponential with mean 1: 6.6077 is its quantile of 0.99865.
 * const { byQuantile, quantiles } = nonNormalCapability([0.5, 1, 1.5], { usl: 6.6077 }, { distribution: "exponential" });
 * [byQuantile.ppu.value?.toFixed(3), quantiles.upper?.toFixed(4)]; // => ["1.000", "6.6077"]
 * ```
 */
export function nonNormalCapability(
  values: ArrayLike<number>,
  spec: SpecLimits,
  options: NonNormalCapabilityOptions = {},
): NonNormalCapabilityResult {
  const limits = checkSpec(spec);
  const { lsl, usl } = limits;
  const width = checkBetween(
    "toleranceWidth",
    options.toleranceWidth ?? 6,
    0,
    Number.POSITIVE_INFINITY,
  );
  const quantiles = checkWord("quantiles", options.quantiles ?? "exact", ["exact", "phi3"]);
  const type = options.percentileType ?? 6;
  checkWord("percentileType", String(type), ["5", "6", "7"]);
  const wanted = options.distribution;
  if (typeof wanted === "string") checkWord("distribution", wanted, [...fitModels, "empirical"]);
  const sample = readSample(values, options.exclude, 2);
  const x = sample.values;
  const { n, mean, min, max } = momentsOf(x);
  const issues = [...sample.issues, ...boundaryIssues(limits, min, max)];
  const exact = width === 6 && quantiles === "exact";
  const tail = exact ? 0.00135 : normalCdf(-width / 2);
  const empirical = wanted === "empirical";
  const found = empirical ? { fit: null, issues: [] } : fitOf(x, wanted);
  issues.push(...found.issues);
  const law = found.fit === null ? null : lawOf(found.fit.distribution);
  const finite = (q: number) => (Number.isFinite(q) ? q : null);
  let lower: number | null = null;
  let median: number | null = null;
  let upper: number | null = null;
  if (law !== null) {
    lower = finite(law.quantile(tail));
    median = finite(law.quantile(0.5));
    upper = finite(law.tailQuantile(tail));
  } else if (empirical) {
    const sorted = x.slice().sort();
    lower = sortedPercentile(sorted, tail, type);
    median = sortedPercentile(sorted, 0.5, type);
    upper = sortedPercentile(sorted, 1 - tail, type);
    if ((n + 1) * tail < 1) {
      issues.push(
        issueAt(
          "SPC_SMALL_SAMPLE",
          "warning",
          `${n} measurements do not reach the percentile of ${tail}; the smallest and largest stand in for it`,
        ),
      );
    }
  }
  const none = noIndex(
    law === null && !empirical ? "no distribution could be fitted" : "there is no such limit",
  );
  const ppl =
    lsl === undefined || median === null || lower === null
      ? none
      : indexOf(median - lsl, median - lower);
  const ppu =
    usl === undefined || median === null || upper === null
      ? none
      : indexOf(usl - median, upper - median);
  const pp =
    lsl === undefined || usl === undefined
      ? noIndex("it needs both limits")
      : lower === null || upper === null
        ? none
        : indexOf(usl - lsl, upper - lower);
  const observed = observedPpm(limits, x);
  const below = lsl === undefined || law === null ? null : law.cdf(lsl);
  const above = usl === undefined || law === null ? null : law.tail(usl);
  const outside = (q: number | null, complement: () => number) =>
    q === null ? null : finite(q < 0.5 ? normalTailQuantile(q) : -normalTailQuantile(complement()));
  const zLsl = outside(below, () => (lsl === undefined || law === null ? 0 : law.tail(lsl)));
  const zUsl = outside(above, () => (usl === undefined || law === null ? 0 : law.cdf(usl)));
  const total = (below ?? 0) + (above ?? 0);
  const bench =
    law === null ? null : total > 0 && total < 1 ? finite(normalTailQuantile(total)) : null;
  const byZ = (z: number | null, there: boolean): CapabilityIndex =>
    !there
      ? none
      : z === null
        ? noIndex(
            law === null
              ? "sample percentiles give no fraction outside"
              : "the limit lies outside the support of the distribution",
          )
        : { value: z / (width / 2), lower: null, upper: null, reason: noInterval };
  const zpl = byZ(zLsl, lsl !== undefined);
  const zpu = byZ(zUsl, usl !== undefined);
  const zpp =
    lsl === undefined || usl === undefined
      ? noIndex("it needs both limits")
      : zLsl === null || zUsl === null
        ? byZ(null, true)
        : byZ((zLsl + zUsl) / 2, true);
  const belowLsl = below === null ? null : below * 1e6;
  const aboveUsl = above === null ? null : above * 1e6;
  return {
    kind: "nonNormalCapability",
    spec: limits,
    n,
    mean,
    fit: found.fit,
    quantiles: { p: tail, lower, median, upper },
    byQuantile: { pp, ppk: smaller(ppl, ppu), ppl, ppu },
    byZ: { pp: zpp, ppk: smaller(zpl, zpu), ppl: zpl, ppu: zpu },
    z: { lsl: zLsl, usl: zUsl, bench },
    expectedPpm: { belowLsl, aboveUsl, total: totalPpm(belowLsl, aboveUsl) },
    observedPpm: observed,
    toleranceWidth: width,
    estimator: found.fit?.estimator ?? "samplePercentiles",
    conventions: [
      found.fit !== null
        ? `distribution: ${found.fit.distribution.family} (model ${found.fit.model})`
        : empirical
          ? `quantiles: sample percentiles of type ${type}, without a model`
          : "no distribution",
      exact
        ? "outer quantiles: 0.00135 and 0.99865 exactly"
        : `outer quantiles: Φ(±${width / 2}), that is ${tail} on each side`,
      "by quantile: Pp = (USL - LSL)/(upper - lower quantile), Ppu = (USL - median)/(upper quantile - median), Ppl likewise (ISO 22514)",
      "by Z: normal quantiles of the fractions outside over half the width; Pp is the mean of both sides",
      "expected ppm: by the distribution, tails not truncated; observed ppm: a measurement on a limit conforms",
    ],
    issues,
  };
}
