import { checkStandard } from "../charts/shared/lines.js";
import { issueAt } from "../charts/shared/tally.js";
import { checkBetween } from "../check-number.js";
import { c4OfDf } from "../sigma/c4-df.js";
import { expectedPpm, observedPpm, zScores } from "./indices/expected.js";
import { indexFamily } from "./indices/family.js";
import { levelOf } from "./indices/interval.js";
import { boundaryIssues, constantIssue } from "./indices/shared-issues.js";
import { targetIndices } from "./indices/target-indices.js";
import { readSample } from "./measurements.js";
import { momentsOf } from "./moments.js";
import { type SigmaEstimate, withinSigma } from "./sigma.js";
import { checkSpec } from "./spec.js";
import type {
  CapabilityOptions,
  CapabilityResult,
  Measurements,
  SigmaSummary,
  SpecLimits,
} from "./types.js";

/**
 * Capability (Cp, Cpk from the variation within subgroups) and performance (Pp, Ppk, Cpm from everything) of a process
 * whose measurements are taken to be normal, with confidence intervals, Z and parts per million.
 *
 * Judge normality with `andersonDarling`, and use `nonNormalCapability` where it fails; a process that is not in control
 * has no capability, so look at `imr` or `xbarR` first. What does not exist is null with the reason.
 *
 * @param data - single measurements, or subgroups of equal or unequal size
 * @throws `SPC_SPEC` when the specification has no limit or is out of order
 * @throws `SPC_TOO_FEW_POINTS` when there are fewer than 2 usable measurements, or none to estimate the within sigma from
 * @throws `SPC_OPTION` when an option is out of range, or the estimator is not for this kind of data
 * @throws `SPC_LIMITS` when a given standard has no finite mean and sigma above 0
 * @throws `SPC_OVERFLOW` when the measurements are too large to add up
 * @throws `SPC_CONSTANT_RANGE` when a range or standard deviation is averaged over subgroups of more than 1000
 * @throws `SPC_CONSTANT_TABLE` for `table3` with subgroups, or a span, above 25
 * @see ISO 22514-2; AIAG SPC manual, 2nd edition, chapter IV
 *
 * @example
 * ```ts
 * import { capability } from "@taktline/spc/capability";
 *
 * const { cpk, cpm } = capability([9, 10, 11, 10, 9, 11], { lsl: 7, usl: 13 }, { standard: { mean: 10, sigma: 1 } });
 * cpk.value; // => 1
 * cpm; // => { value: null, lower: null, upper: null, reason: "no target is given; the middle is not assumed to be the target" }
 * ```
 */
export function capability(
  data: Measurements,
  spec: SpecLimits,
  options: CapabilityOptions = {},
): CapabilityResult {
  const limits = checkSpec(spec);
  const width = checkBetween(
    "toleranceWidth",
    options.toleranceWidth ?? 6,
    0,
    Number.POSITIVE_INFINITY,
  );
  const level = levelOf(options);
  const sample = readSample(data, options.exclude, 2);
  const { values } = sample;
  const moments = momentsOf(values);
  const { n, min, max } = moments;
  const { standard } = options;
  if (standard !== undefined) checkStandard(standard);
  const mean = standard?.mean ?? moments.mean;
  const inner: SigmaEstimate =
    standard === undefined
      ? withinSigma(sample, options)
      : {
          sigma: standard.sigma,
          estimator: "given",
          df: null,
          unbiasing: 1,
          convention: "within sigma and mean: given",
        };
  const plain = Math.sqrt(moments.squares / (n - 1));
  const overallUnbiasing = (options.overallC4 ?? false) ? c4OfDf(n - 1) : 1;
  const outer: SigmaEstimate = {
    sigma: plain / overallUnbiasing,
    estimator: "overall",
    df: n - 1,
    unbiasing: overallUnbiasing,
    convention:
      overallUnbiasing === 1
        ? "overall sigma: standard deviation of all measurements, divisor N-1, without c4"
        : "overall sigma: standard deviation of all measurements over c4(N)",
  };
  const df =
    options.withinDf === undefined || inner.df === null
      ? inner.df
      : checkBetween("withinDf", options.withinDf, 0, Number.POSITIVE_INFINITY);
  const summary = (of: SigmaEstimate, freedom: number | null): SigmaSummary => {
    const z = zScores(limits, mean, of.sigma);
    return {
      sigma: of.sigma,
      estimator: of.estimator,
      df: freedom,
      unbiasing: of.unbiasing,
      z,
      expectedPpm: expectedPpm(z),
    };
  };
  const c = indexFamily(limits, mean, inner.sigma, n, df, width, level);
  const p = indexFamily(limits, mean, outer.sigma, n, n - 1, width, level);
  const target = targetIndices(limits, values, moments, plain, width, level, options);
  const issues = [...sample.issues, ...boundaryIssues(limits, min, max)];
  if (min === max) issues.push(constantIssue(min));
  else if (inner.sigma === 0) {
    issues.push(
      issueAt(
        "SPC_ZERO_SIGMA",
        "warning",
        "the within sigma is 0 though the measurements differ; Cp and Cpk do not exist",
      ),
    );
  }
  if (n < 30) {
    issues.push(
      issueAt(
        "SPC_SMALL_SAMPLE",
        "warning",
        `${n} measurements are few for a capability; judge by the lower bounds`,
      ),
    );
  }
  return {
    kind: "capability",
    spec: limits,
    n,
    subgroups: sample.groups?.filter((group) => group.length > 0).length ?? null,
    mean,
    min,
    max,
    within: summary(inner, df),
    overall: summary(outer, n - 1),
    observedPpm: observedPpm(limits, values),
    cp: c.p,
    cpk: c.pk,
    cpl: c.pl,
    cpu: c.pu,
    pp: p.p,
    ppk: p.pk,
    ppl: p.pl,
    ppu: p.pu,
    cpm: target.cpm,
    cpmk: target.cpmk,
    ...level,
    toleranceWidth: width,
    estimator: inner.estimator as CapabilityResult["estimator"],
    excluded: sample.excluded,
    conventions: [
      inner.convention,
      ...(df === null
        ? []
        : [
            `within degrees of freedom: ${options.withinDf === undefined ? dfWords[inner.estimator] : "given"}`,
          ]),
      outer.convention,
      `tolerance compared with ${width} sigma; constants ${options.constants === "table3" ? "as printed in tables" : "computed exactly"}`,
      `Cp, Pp: interval by the chi-squared distribution; Cpk, Ppk and one-sided ones: Bissell's normal approximation; ${level.interval === "twoSided" ? "two-sided" : `${level.interval} bound only`} at ${level.confidence}`,
      "expected ppm: normal distribution, tails not truncated; observed ppm: a measurement on a limit conforms",
      ...target.conventions,
    ],
    issues,
  };
}

const dfWords: Readonly<Record<string, string>> = {
  pooled: "Σ(n-1)",
  rBar: "0.9 Σ(n-1)",
  uwaveR: "0.9 Σ(n-1)",
  mvlueR: "0.9 Σ(n-1)",
  sBar: "Σ f(n)(n-1), f from 0.88 (n = 2) to 1 (n > 64)",
  uwaveS: "Σ f(n)(n-1), f from 0.88 (n = 2) to 1 (n > 64)",
  mvlueS: "Σ f(n)(n-1), f from 0.88 (n = 2) to 1 (n > 64)",
  mrMean: "the number of moving ranges (k - span + 1)",
  mrMedian: "the number of moving ranges (k - span + 1)",
  sqrtMssd: "the number of differences (k - 1)",
};
