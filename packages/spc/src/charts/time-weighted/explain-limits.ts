import type { CusumLimits } from "../cusum/types.js";
import type { EwmaLimits } from "../ewma/types.js";
import { shown } from "../explain-number.js";
import type { MovingAverageLimits } from "../moving-average/types.js";

const words = {
  given: "given",
  mrMean: "mean moving range / d2(2)",
  mrMedian: "median moving range / d4(2)",
  pooled: "pooled standard deviation / c4",
  rBar: "mean range / d2",
  sBar: "mean standard deviation / c4",
  uwaveR: "mean of R/d2(n)",
  uwaveS: "mean of s/c4(n)",
  mvlueR: "weighted mean of R/d2(n)",
  mvlueS: "weighted mean of s/c4(n)",
  rMedian: "median range / d4",
} as const;

/** How the limits of a time-weighted chart came about, with the numbers in the formulas. */
export function explainWeightedLimits(of: EwmaLimits | CusumLimits | MovingAverageLimits): string {
  const title = {
    ewma: "EWMA chart",
    cusum: "CUSUM chart",
    movingAverage: "Moving average chart",
  }[of.chart];
  const lines = [
    of.estimator === "given"
      ? `${title} from a given mean and sigma.`
      : `${title} from ${of.points} points${of.points < 20 ? " (20 or more are usual; the limits are uncertain)" : ""}.`,
    `sigma = ${words[of.estimator]} = ${shown(of.sigma)}`,
    `Constants: ${of.constants === "exact" ? "computed exactly" : "as printed in tables"}.`,
  ];
  const center = shown(of.mean);
  if (of.chart === "cusum") {
    lines.push(
      `z = (x - target) √n / sigma = (x - ${shown(of.target)}) √n / ${shown(of.sigma)}`,
      `upper: C = max(0, C + z - ${shown(of.k)}), lower: C = max(0, C - z - ${shown(of.k)}), both from ${shown(of.headStart)}`,
      `A signal is C above h = ${shown(of.h)}; shift = sigma/√n (k + C/run)`,
    );
  } else if (of.chart === "ewma") {
    const { lambda, width } = of;
    lines.push(
      `z = z + ${shown(lambda)} (x - z), from center = ${center}`,
      of.variance === "exact"
        ? `v = (1 - ${shown(lambda)})² v + ${shown(lambda)}²/n, from 0`
        : `v = ${shown(lambda)} / (2 - ${shown(lambda)}) / n`,
      `limits = center ± ${shown(width)} sigma √v = ${center} ± ${shown(width * of.sigma)} √v`,
    );
  } else {
    lines.push(
      `average of the last ${of.span} points, center = ${center}`,
      `limits = center ± ${shown(of.width)} sigma √(Σ 1/n) / points; for ${of.span} single measurements ${center} ± ${shown((of.width * of.sigma) / Math.sqrt(of.span))}`,
    );
  }
  return lines.join("\n");
}
