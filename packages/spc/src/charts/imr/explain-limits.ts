import { rangeConstants } from "../../constants/range-constants.js";
import { shown } from "../explain-number.js";
import type { ImrEstimator, ImrLimits } from "./types.js";

/** How the limits of an individuals chart came about, with the numbers in the formulas. */
export function explainImrLimits(of: ImrLimits): string {
  const { span, estimator, sigma, x, mr } = of;
  const k = rangeConstants(span, of.constants, estimator === "mrMedian");
  const lines: string[] = [];
  if (estimator === "given") {
    lines.push(`Individuals and moving range chart from a given mean and sigma.`);
    lines.push(`sigma = ${shown(sigma)}, given`);
  } else {
    lines.push(
      `Individuals and moving range chart from ${of.points} points and ${of.ranges} moving ranges of ${span} points${of.points < 20 ? " (20 or more are usual; the limits are uncertain)" : ""}.`,
    );
    const ranges: Partial<Record<ImrEstimator, readonly [string, number]>> = {
      mrMean: ["mean moving range / d2", k.d2],
      mrMedian: ["median moving range / d4", k.d4],
    };
    const [name, factor] = ranges[estimator] ?? [];
    lines.push(
      name === undefined || factor === undefined
        ? `sigma = ${estimator === "sd" ? "standard deviation / c4" : "√(mean squared successive difference / 2) / its mean for sigma 1"} = ${shown(sigma)}`
        : `sigma = ${name}(${span}) = ${shown(sigma * factor)} / ${shown(factor)} = ${shown(sigma)}`,
    );
  }
  lines.push(
    `Constants: ${of.constants === "exact" ? "computed exactly" : "as printed in tables"}.`,
  );
  lines.push(
    `x: center = ${estimator === "given" ? "given mean" : "mean of the points"} = ${shown(x.center)}`,
  );
  lines.push(
    `x: UCL = center + 3 sigma = ${shown(x.center)} + 3 * ${shown(x.sigma)} = ${shown(x.ucl)}`,
  );
  lines.push(
    `x: LCL = center - 3 sigma = ${shown(x.center)} - 3 * ${shown(x.sigma)} = ${shown(x.lcl)}`,
  );
  lines.push(
    `mr: center = d2(${span}) sigma = ${shown(k.d2)} * ${shown(sigma)} = ${shown(mr.center)}`,
  );
  lines.push(
    `mr: UCL = (d2 + 3 d3) sigma = (${shown(k.d2)} + 3 * ${shown(k.d3)}) * ${shown(sigma)} = ${shown(mr.ucl)}`,
  );
  lines.push(
    `mr: LCL = (d2 - 3 d3) sigma, not below 0 = (${shown(k.d2)} - 3 * ${shown(k.d3)}) * ${shown(sigma)} = ${shown(mr.lcl)}`,
  );
  return lines.join("\n");
}
