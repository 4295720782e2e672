import { rangeConstants } from "../../constants/range-constants.js";
import { shown } from "../explain-number.js";
import type { XbarRLimits } from "./types.js";

/** How the limits of an average and range chart came about, with the numbers in the formulas. */
export function explainXbarRLimits(of: XbarRLimits): string {
  const { size, estimator, sigma, xbar, r } = of;
  const k = rangeConstants(size, of.constants, estimator === "rMedian");
  const lines: string[] = [];
  if (estimator === "given") {
    lines.push(`Average and range chart for subgroups of ${size} from a given mean and sigma.`);
    lines.push(`sigma = ${shown(sigma)}, given`);
  } else {
    lines.push(
      `Average and range chart from ${of.subgroups} subgroups of ${size}${of.subgroups < 20 ? " (20 or more are usual; the limits are uncertain)" : ""}.`,
    );
    const [name, level, factor] =
      estimator === "rBar"
        ? ["mean range / d2", sigma * k.d2, k.d2]
        : ["median range / d4", sigma * k.d4, k.d4];
    lines.push(`sigma = ${name}(${size}) = ${shown(level)} / ${shown(factor)} = ${shown(sigma)}`);
  }
  lines.push(
    `Constants: ${of.constants === "exact" ? "computed exactly" : "as printed in tables"}.`,
  );
  const half = `3 * ${shown(sigma)} / √${size}`;
  lines.push(
    `xbar: center = ${estimator === "given" ? "given mean" : "mean of the averages"} = ${shown(xbar.center)}`,
  );
  lines.push(
    `xbar: UCL = center + 3 sigma/√n = ${shown(xbar.center)} + ${half} = ${shown(xbar.ucl)}`,
  );
  lines.push(
    `xbar: LCL = center - 3 sigma/√n = ${shown(xbar.center)} - ${half} = ${shown(xbar.lcl)}`,
  );
  lines.push(
    `r: center = d2(${size}) sigma = ${shown(k.d2)} * ${shown(sigma)} = ${shown(r.center)}`,
  );
  lines.push(
    `r: UCL = (d2 + 3 d3) sigma = (${shown(k.d2)} + 3 * ${shown(k.d3)}) * ${shown(sigma)} = ${shown(r.ucl)}`,
  );
  lines.push(
    `r: LCL = (d2 - 3 d3) sigma, not below 0 = (${shown(k.d2)} - 3 * ${shown(k.d3)}) * ${shown(sigma)} = ${shown(r.lcl)}`,
  );
  return lines.join("\n");
}
