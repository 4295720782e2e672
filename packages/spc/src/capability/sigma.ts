import { movingRange } from "../charts/imr/moving-range.js";
import { checkWhole, checkWord } from "../charts/shared/lines.js";
import { rangeConstants } from "../constants/range-constants.js";
import { average, median } from "../numeric/average.js";
import { refuse } from "../refuse.js";
import { c4OfDf } from "../sigma/c4-df.js";
import { mssdConstant } from "../sigma/mssd-constant.js";
import {
  c4Of,
  type SubgroupEstimator,
  withinSigma as subgroupSigma,
} from "../sigma/within-sigma.js";
import type { Sample } from "./measurements.js";
import { momentsOf } from "./moments.js";
import type { CapabilityOptions, WithinEstimator } from "./types.js";

/** A standard deviation with what is to be said about it. */
export interface SigmaEstimate {
  readonly sigma: number;
  readonly estimator: WithinEstimator | "overall" | "given";
  readonly df: number | null;
  readonly unbiasing: number | null;
  readonly convention: string;
}

const ofSingles: readonly WithinEstimator[] = ["mrMean", "mrMedian", "sqrtMssd"];
const ofGroups: readonly WithinEstimator[] = [
  "pooled",
  "rBar",
  "sBar",
  "uwaveR",
  "uwaveS",
  "mvlueR",
  "mvlueS",
];

/** The share of the degrees of freedom Σ(n-1) that a mean of standard deviations of n keeps. */
function sShare(n: number): number {
  if (n >= 65) return 1;
  if (n >= 18) return 0.99;
  if (n >= 10) return 0.98;
  return [0, 0, 0.88, 0.92, 0.94, 0.95, 0.96, 0.96, 0.97, 0.97][n]!;
}

function range(of: Float64Array): number {
  let low = of[0]!;
  let high = low;
  for (const x of of) {
    if (x < low) low = x;
    if (x > high) high = x;
  }
  return high - low;
}

function pooled(groups: readonly Float64Array[], options: CapabilityOptions): SigmaEstimate {
  let squares = 0;
  let df = 0;
  for (const group of groups) {
    squares += momentsOf(group).squares;
    df += group.length - 1;
  }
  const unbias = options.withinC4 ?? true;
  const unbiasing = unbias ? c4OfDf(df) : 1;
  return {
    sigma: Math.sqrt(squares / df) / unbiasing,
    estimator: "pooled",
    df,
    unbiasing,
    convention: unbias
      ? "within sigma: pooled standard deviation of the subgroups over c4(Σ(n-1) + 1)"
      : "within sigma: pooled standard deviation of the subgroups, without c4",
  };
}

function bySubgroup(
  groups: readonly Float64Array[],
  estimator: SubgroupEstimator & WithinEstimator,
  options: CapabilityOptions,
): SigmaEstimate {
  const mode = options.constants ?? "exact";
  const ranges = estimator.endsWith("R") || estimator === "rBar";
  const equal = groups.every((group) => group.length === groups[0]!.length);
  const weighted = !estimator.startsWith("uwave") && !equal;
  const n = groups.map((group) => group.length);
  const r = groups.map(range);
  const s = groups.map((group) => Math.sqrt(momentsOf(group).squares / (group.length - 1)));
  const df = n.reduce((sum, size) => sum + (size - 1) * (ranges ? 0.9 : sShare(size)), 0);
  const symbol = ranges ? "R/d2(n)" : "s/c4(n)";
  const how = equal
    ? ranges
      ? "mean range over d2"
      : "mean standard deviation over c4"
    : weighted
      ? `mean of ${symbol} weighted for the smallest variance (MVLUE)`
      : `plain mean of ${symbol} (UWAVE)`;
  const size = n[0]!;
  const unbiasing = ranges ? rangeConstants(size, mode, false).d2 : c4Of(size, mode);
  return {
    sigma: subgroupSigma(estimator, { n, r, s }, mode),
    estimator,
    df,
    unbiasing: equal ? unbiasing : null,
    convention: `within sigma: ${how}`,
  };
}

function byMovingRange(
  series: Float64Array,
  estimator: "mrMean" | "mrMedian",
  options: CapabilityOptions,
): SigmaEstimate {
  const span = checkWhole("span", options.span ?? 2, 2, 100);
  const ranges = movingRange(span, options.gaps ?? "break");
  const found = Array.from(series, (x) => ranges.push(x)).filter((r) => !Number.isNaN(r));
  if (found.length === 0) {
    refuse("SPC_TOO_FEW_POINTS", `no moving range of ${span} points can be formed`, { span });
  }
  const mean = estimator === "mrMean";
  const constants = rangeConstants(span, options.constants ?? "exact", !mean);
  const unbiasing = mean ? constants.d2 : constants.d4;
  return {
    sigma: (mean ? average(found) : median(found)) / unbiasing,
    estimator,
    // k - span + 1 where nothing is missing: the number of moving ranges.
    df: found.length,
    unbiasing,
    convention: `within sigma: ${mean ? "mean" : "median"} moving range of ${span} points over ${mean ? "d2" : "d4"}(${span})`,
  };
}

function bySquaredDifferences(series: Float64Array, options: CapabilityOptions): SigmaEstimate {
  const runs: number[] = [];
  let run = 0;
  let last = Number.NaN;
  let squares = 0;
  for (const x of series) {
    if (Number.isNaN(x)) {
      if (options.gaps === "bridge") continue;
      if (run > 0) runs.push(run);
      run = 0;
    } else if (!Number.isNaN(last)) {
      squares += (x - last) ** 2;
      run++;
    }
    last = x;
  }
  if (run > 0) runs.push(run);
  const df = runs.reduce((a, b) => a + b, 0);
  if (df === 0) refuse("SPC_TOO_FEW_POINTS", "no two neighbouring measurements are usable");
  const unbias = options.withinC4 ?? true;
  const unbiasing = unbias ? mssdConstant(runs) : 1;
  return {
    sigma: Math.sqrt(squares / (2 * df)) / unbiasing,
    estimator: "sqrtMssd",
    df,
    unbiasing,
    convention: `within sigma: square root of half the mean squared successive difference${unbias ? " over its exact unbiasing constant" : ", without unbiasing constant"}`,
  };
}

/** The within sigma of a sample by the chosen estimator; throws where the data cannot have it. */
export function withinSigma(sample: Sample, options: CapabilityOptions): SigmaEstimate {
  const { groups } = sample;
  const estimator = checkWord(
    "estimator",
    options.estimator ?? (groups === null ? "mrMean" : "pooled"),
    [...ofGroups, ...ofSingles],
  );
  checkWord("constants", options.constants ?? "exact", ["exact", "table3"]);
  checkWord("gaps", options.gaps ?? "break", ["break", "bridge"]);
  const forGroups = ofGroups.includes(estimator);
  if (forGroups !== (groups !== null)) {
    refuse(
      "SPC_OPTION",
      forGroups
        ? `estimator ${estimator} needs subgroups; single measurements have ${ofSingles.join(", ")}`
        : `estimator ${estimator} needs single measurements; subgroups have ${ofGroups.join(", ")}`,
      { estimator },
    );
  }
  if (groups === null) {
    return estimator === "sqrtMssd"
      ? bySquaredDifferences(sample.series, options)
      : byMovingRange(sample.series, estimator as "mrMean" | "mrMedian", options);
  }
  const several = groups.filter((group) => group.length > 1);
  if (several.length === 0) {
    refuse(
      "SPC_TOO_FEW_POINTS",
      "no subgroup has two usable measurements; give single measurements as one array",
    );
  }
  return estimator === "pooled"
    ? pooled(several, options)
    : bySubgroup(several, estimator as SubgroupEstimator & WithinEstimator, options);
}
