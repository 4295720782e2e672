import { rangeConstants } from "../../constants/range-constants.js";
import { c4OfDf } from "../../sigma/c4-df.js";
import { c4Of, type SubgroupEstimator } from "../../sigma/within-sigma.js";
import { shown } from "../explain-number.js";
import type { XbarRLimits } from "../xbar-r/types.js";
import type { XbarSLimits } from "../xbar-s/types.js";

const estimators: Record<SubgroupEstimator, string> = {
  pooled: "pooled standard deviation / c4(Σ(n-1)+1)",
  rBar: "mean range / d2",
  sBar: "mean standard deviation / c4",
  uwaveR: "mean of R/d2(n) over the subgroups",
  uwaveS: "mean of s/c4(n) over the subgroups",
  mvlueR: "mean of R/d2(n), weighted by d2²/d3²",
  mvlueS: "mean of s/c4(n), weighted by c4²/(1-c4²)",
  rMedian: "median range / d4",
};

/** How the limits of a chart of subgroups came about, with the numbers in the formulas. */
export function explainSubgroupLimits(of: XbarRLimits | XbarSLimits): string {
  const { size: n, estimator, sigma, xbar, constants } = of;
  const equal = of.measurements === n * of.subgroups;
  const ranges = of.chart === "xbarR";
  const title = `Average and ${ranges ? "range" : "standard deviation"} chart`;
  const lines: string[] = [];
  if (estimator === "given") {
    lines.push(`${title} for subgroups of ${n} from a given mean and sigma.`);
    lines.push(`sigma = ${shown(sigma)}, given`);
  } else {
    lines.push(
      `${title} from ${of.subgroups} subgroups${equal ? ` of ${n}` : `, ${of.measurements} measurements; the lines are for ${n}`}${of.subgroups < 20 ? " (20 or more are usual; the limits are uncertain)" : ""}.`,
    );
    const factor = {
      rBar: () => rangeConstants(n, constants, false).d2,
      rMedian: () => rangeConstants(n, constants, true).d4,
      sBar: () => c4Of(n, constants),
      pooled: () => c4OfDf(of.measurements - of.subgroups),
    };
    const k = estimator in factor ? factor[estimator as keyof typeof factor]() : undefined;
    const at = estimator === "pooled" ? "" : `(${n})`;
    lines.push(
      k === undefined
        ? `sigma = ${estimators[estimator]} = ${shown(sigma)}`
        : `sigma = ${estimators[estimator]}${at} = ${shown(sigma * k)} / ${shown(k)} = ${shown(sigma)}`,
    );
  }
  lines.push(`Constants: ${constants === "exact" ? "computed exactly" : "as printed in tables"}.`);
  const half = `3 * ${shown(sigma)} / √${n}`;
  lines.push(
    `xbar: center = ${estimator === "given" ? "given mean" : "mean of the averages"} = ${shown(xbar.center)}`,
    `xbar: UCL = center + 3 sigma/√n = ${shown(xbar.center)} + ${half} = ${shown(xbar.ucl)}`,
    `xbar: LCL = center - 3 sigma/√n = ${shown(xbar.center)} - ${half} = ${shown(xbar.lcl)}`,
  );
  if (of.chart === "xbarR") {
    const { d2, d3 } = rangeConstants(n, constants, false);
    lines.push(
      `r: center = d2(${n}) sigma = ${shown(d2)} * ${shown(sigma)} = ${shown(of.r.center)}`,
      `r: UCL = (d2 + 3 d3) sigma = (${shown(d2)} + 3 * ${shown(d3)}) * ${shown(sigma)} = ${shown(of.r.ucl)}`,
      `r: LCL = (d2 - 3 d3) sigma, not below 0 = (${shown(d2)} - 3 * ${shown(d3)}) * ${shown(sigma)} = ${shown(of.r.lcl)}`,
    );
  } else {
    const c = c4Of(n, constants);
    const root = `√(1 - ${shown(c)}²)`;
    lines.push(
      `s: center = c4(${n}) sigma = ${shown(c)} * ${shown(sigma)} = ${shown(of.s.center)}`,
      `s: UCL = (c4 + 3 √(1-c4²)) sigma = (${shown(c)} + 3 ${root}) * ${shown(sigma)} = ${shown(of.s.ucl)}`,
      `s: LCL = (c4 - 3 √(1-c4²)) sigma, not below 0 = (${shown(c)} - 3 ${root}) * ${shown(sigma)} = ${shown(of.s.lcl)}`,
    );
  }
  return lines.join("\n");
}
