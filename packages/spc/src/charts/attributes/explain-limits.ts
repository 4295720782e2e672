import type { CChartLimits } from "../c/types.js";
import { shown } from "../explain-number.js";
import type { LaneyPLimits } from "../laney-p/types.js";
import type { LaneyULimits } from "../laney-u/types.js";
import type { NpChartLimits } from "../np/types.js";
import type { PChartLimits } from "../p/types.js";
import type { UChartLimits } from "../u/types.js";

/** Limits of the charts of counts. */
export type CountLimits =
  | PChartLimits
  | NpChartLimits
  | CChartLimits
  | UChartLimits
  | LaneyPLimits
  | LaneyULimits;

const titles = {
  p: "Fraction nonconforming (p) chart",
  np: "Number nonconforming (np) chart",
  c: "Nonconformities (c) chart",
  u: "Nonconformities per unit (u) chart",
  laneyP: "Laney p′ chart",
  laneyU: "Laney u′ chart",
} as const;

/** How the limits of a chart of counts came about, with the numbers in the formulas. */
export function explainCountLimits(of: CountLimits): string {
  const binomial = "p" in of;
  const rate = binomial ? of.p : of.mean;
  const name = binomial ? "p" : "mean";
  const n = of.size;
  const at = n === null ? "n" : shown(n);
  const lines: string[] = [];
  if (of.estimator === "given") {
    lines.push(
      `${titles[of.chart]} from a given ${name}${"sigmaZ" in of ? " and sigmaZ" : ""}.`,
      `${name} = ${shown(rate)}, given`,
    );
  } else {
    lines.push(
      `${titles[of.chart]} from ${of.points} points${n === null ? "; sizes differ, the lines are for each n" : of.chart === "c" ? "" : ` of size ${at}`}${of.points < 20 ? " (20 or more are usual; the limits are uncertain)" : ""}.`,
      `${name} = counts / sizes = ${shown(of.counted)} / ${shown(of.inspected)} = ${shown(rate)}`,
    );
  }
  let widen = "";
  if ("sigmaZ" in of) {
    widen = `sigmaZ `;
    if (of.estimator === "given") lines.push(`sigmaZ = ${shown(of.sigmaZ)}, given`);
    else {
      const d2 = of.constants === "exact" ? 2 / Math.sqrt(Math.PI) : 1.128;
      lines.push(
        `sigmaZ = mean moving range of z / d2(2) = ${shown(of.sigmaZ * d2)} / ${shown(d2)} = ${shown(of.sigmaZ)}, from ${of.ranges} ranges`,
      );
    }
  }
  const counts = of.chart === "np" || of.chart === "c";
  const single = of.chart === "c";
  const variance = binomial ? `${shown(rate)} (1 - ${shown(rate)})` : shown(rate);
  const formula = `${widen}√(${single ? "mean" : binomial ? (counts ? "n p (1 - p)" : "p (1 - p) / n") : "mean / n"})`;
  const numbers = `${widen && "sigmaZ" in of ? `${shown(of.sigmaZ)} ` : ""}√(${single ? variance : counts ? `${at} * ${variance}` : `${variance} / ${at}`})`;
  const { line } = of;
  const value = (x: number | undefined) => (x === undefined ? "" : ` = ${shown(x)}`);
  if (counts && !single) lines.push(`center = n p = ${at} * ${shown(rate)}${value(line?.center)}`);
  else lines.push(`center = ${name} = ${shown(rate)}`);
  lines.push(`sigma = ${formula} = ${numbers}${value(line?.sigma)}`);
  if (of.lines === "probability") {
    const law = binomial
      ? `binomial(${at}, ${shown(rate)})`
      : `Poisson(${single ? shown(rate) : `${at} * ${shown(rate)}`})`;
    const over = counts ? "" : " / n";
    lines.push(
      `UCL = quantile 0.99865 of ${law}${over}${value(line?.ucl)}`,
      `LCL = quantile 0.00135 of ${law}${over}${value(line?.lcl)}`,
      "A point signals strictly beyond a line; each tail has at most 0.00135.",
    );
  } else {
    const most = binomial ? `, not above ${counts ? "n" : "1"}` : "";
    lines.push(
      `UCL = center + 3 sigma${most}${value(line?.ucl)}`,
      `LCL = center - 3 sigma, not below 0${value(line?.lcl)}`,
    );
  }
  return lines.join("\n");
}
