import { rangeConstants } from "../../constants/range-constants.js";
import { shown } from "../explain-number.js";
import type { GroupChartLimits } from "./types.js";

/** How the limits of a group chart came about, with the numbers in the formulas. */
export function explainGroupLimits(of: GroupChartLimits): string {
  const { line, size, streams: k } = of;
  const { d2 } = rangeConstants(size === 1 ? 2 : size, of.constants, false);
  const ranges = of.estimator === "mrMean" ? "mean moving range of the streams" : "mean range";
  return [
    `Group chart of ${k} streams ${of.estimator === "given" ? "from a given mean and sigma" : `from ${of.points} times`}.`,
    of.estimator === "given"
      ? `sigma = ${shown(of.sigma)}, given`
      : `sigma = ${ranges} / d2(${size === 1 ? 2 : size}) = ${shown(of.sigma * d2)} / ${shown(d2)} = ${shown(of.sigma)}`,
    `Constants: ${of.constants === "exact" ? "computed exactly" : "as printed in tables"}.`,
    `center = ${of.estimator === "given" ? "given mean" : "mean of all streams"} = ${shown(line.center)}`,
    `UCL = center + 3 sigma${size === 1 ? "" : `/√${size}`} = ${shown(line.ucl)}`,
    `LCL = center - 3 sigma${size === 1 ? "" : `/√${size}`} = ${shown(line.lcl)}`,
    `One stream extreme ${of.extremeRun} times in a row signals: in control ${k}^(1 - ${of.extremeRun}) = ${shown(k ** (1 - of.extremeRun))}, on each side every ${shown(of.extremeArl)} points`,
  ].join("\n");
}
