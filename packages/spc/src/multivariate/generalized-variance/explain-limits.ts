import { shown } from "../../charts/explain-number.js";
import type { GeneralizedVarianceLimits } from "./types.js";

/** How the limits of a generalized variance chart came about, with the numbers in the formulas. */
export function explainGeneralizedVarianceLimits(of: GeneralizedVarianceLimits): string {
  const { determinant, b1, b2 } = of;
  const center = b1 * determinant;
  const three = 3 * Math.sqrt(b2) * determinant;
  return [
    `Generalized variance chart of ${of.names.length} variables from ${of.points} subgroups of ${of.size}.`,
    `|Σ| = determinant of the pooled covariance over its bias = ${shown(determinant)}`,
    `center = b1 |Σ| = ${shown(b1)} × ${shown(determinant)} = ${shown(center)}`,
    `limits = center ± 3 √b2 |Σ|, b2 = ${shown(b2)}: ${shown(Math.max(0, center - three))} to ${shown(center + three)}`,
  ].join("\n");
}
