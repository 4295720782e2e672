import { shown } from "../../charts/explain-number.js";
import type { MewmaLimits } from "./types.js";

/** How the limits of a MEWMA chart came about, with the numbers in the formulas. */
export function explainMewmaLimits(of: MewmaLimits): string {
  const { lambda, variance } = of;
  const l = shown(lambda);
  return [
    of.estimator === "given"
      ? `MEWMA chart of ${of.names.length} variables from a given mean and covariance.`
      : `MEWMA chart of ${of.names.length} variables from ${of.points} rows; covariance: ${of.estimator}.`,
    `mean: ${of.names.map((name, j) => `${name} ${shown(of.mean[j]!)}`).join(", ")}`,
    `z = z + ${l} (x - mean - z), from 0; plotted z' S⁻¹ z / v`,
    variance === "exact"
      ? `v = (1 - ${l})² v + ${l}², from 0`
      : `v = ${l} / (2 - ${l}) = ${shown(lambda / (2 - lambda))}`,
    `UCL = h = ${shown(of.h)}: average run length in control ${shown(of.arl0)}, were mean and covariance known`,
    "LCL = 0; center = median in control, of chi-squared",
  ].join("\n");
}
