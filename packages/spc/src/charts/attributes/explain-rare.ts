import { shown } from "../explain-number.js";
import type { GChartLimits } from "../g/types.js";
import type { TChartLimits } from "../t/types.js";

const few = (points: number) =>
  points < 20 ? " (20 or more are usual; the limits are uncertain)" : "";

function explainG(of: GChartLimits): string[] {
  const n = of.points;
  const sum = of.estimator === "mvue" ? of.mean * (n - 1) : of.mean * n;
  const how = {
    given: `p = ${shown(of.p)}, given`,
    mle: `p = 1 / (mean + 1) = 1 / (${shown(of.mean)} + 1) = ${shown(of.p)}`,
    mvue: `p = (N - 1) / (N + sum - 1) = ${n - 1} / ${shown(n + sum - 1)} = ${shown(of.p)} (unbiased)`,
  }[of.estimator];
  const exact = of.lines === "probability";
  const { line } = of;
  return [
    `G chart ${of.estimator === "given" ? "from a given p" : `from ${n} counts between events${few(n)}`}.`,
    how,
    `mean = (1 - p) / p = ${shown(of.mean)}`,
    `sigma = √(mean (mean + 1)) = ${shown(line.sigma)}`,
    `center = ${of.center} of the geometric distribution = ${shown(line.center)}`,
    exact
      ? `UCL = quantile 0.99865 of the geometric distribution = ${shown(line.ucl)}`
      : `UCL = mean + 3 sigma = ${shown(line.ucl)}`,
    exact
      ? `LCL = quantile 0.00135 of the geometric distribution = ${shown(line.lcl)}`
      : `LCL = mean - 3 sigma, not below 0 = ${shown(line.lcl)}`,
    of.zeroRun === null
      ? "Runs of zeros do not signal."
      : `${of.zeroRun} zeros in a row signal: p^${of.zeroRun} = ${shown(of.p ** of.zeroRun)}`,
  ];
}

function explainT(of: TChartLimits): string[] {
  const { line } = of;
  const title = `T chart (${of.distribution}) ${of.estimator === "given" ? "from a given distribution" : `from ${of.points} times between events${few(of.points)}`}.`;
  if (of.distribution === "power") {
    return [
      title,
      `y = t^(1/3.6): mean = ${shown(of.mean!)}, sigma = mean moving range / d2(2) = ${shown(of.sigma!)}`,
      `center = mean^3.6 = ${shown(line.center)}`,
      `UCL = (mean + 3 sigma)^3.6 = ${shown(line.ucl)}`,
      `LCL = (mean - 3 sigma)^3.6, not below 0 = ${shown(line.lcl)}`,
    ];
  }
  const how = { ml: "maximum likelihood", medianRank: "median ranks", mrMean: "", given: "given" };
  const shape = of.shape === null ? "without bound (all times are equal)" : shown(of.shape);
  return [
    title,
    `shape = ${shape}, scale = ${shown(of.scale!)}, ${how[of.estimator]}`,
    `center = scale (ln 2)^(1/shape) = ${shown(line.center)}`,
    `UCL = scale (-ln 0.00135)^(1/shape) = ${shown(line.ucl)}`,
    `LCL = scale (-ln 0.99865)^(1/shape) = ${shown(line.lcl)}`,
  ];
}

/** How the limits of a chart of rare events came about, with the numbers in the formulas. */
export function explainRareLimits(of: GChartLimits | TChartLimits): string {
  return (of.chart === "g" ? explainG(of) : explainT(of)).join("\n");
}
