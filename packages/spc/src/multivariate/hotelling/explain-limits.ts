import { shown } from "../../charts/explain-number.js";
import type { HotellingLimits, T2Line } from "./types.js";

const words = {
  given: "given",
  sample: "deviations from the mean of all rows / (m - 1)",
  successiveDifferences: "differences of consecutive rows / (2 pairs)",
  pooled: "deviations within subgroups, pooled",
} as const;

/** A line of T² with the numbers in its formula. */
export function t2LineText(
  { ucl, distribution, parameters, factor }: T2Line,
  alpha: number,
): string {
  const name = { beta: "beta", f: "F", chiSquared: "chi-squared" }[distribution];
  return `${shown(factor)} ${name}(1 - ${shown(alpha)}; ${parameters.map(shown).join(", ")}) = ${shown(ucl)}`;
}

/** How the limits of a T² chart came about, with the numbers in the formulas. */
export function explainHotellingLimits(of: HotellingLimits): string {
  const p = of.names.length;
  const what = of.size > 1 ? `subgroups of ${of.size}` : "rows";
  const few = of.points < 10 * p ? ` (${10 * p} or more are wise; the limits are uncertain)` : "";
  const approximate =
    of.estimator === "successiveDifferences"
      ? [
          "Both limits are approximations; the false alarm probability is near alpha, not equal to it.",
        ]
      : [];
  return [
    of.estimator === "given"
      ? `Hotelling T² chart of ${p} variables from a given mean and covariance.`
      : `Hotelling T² chart of ${p} variables from ${of.points} ${what}${few}.`,
    `mean: ${of.names.map((name, j) => `${name} ${shown(of.mean[j]!)}`).join(", ")}`,
    `covariance: ${words[of.estimator]}`,
    `T² = ${of.size > 1 ? `${of.size} ` : ""}(x - mean)' S⁻¹ (x - mean)`,
    `UCL in phase I = ${t2LineText(of.phase1, of.alpha)}`,
    `UCL in phase II = ${t2LineText(of.phase2, of.alpha)}`,
    "LCL = 0; center = median of T² in control",
    ...approximate,
  ].join("\n");
}
