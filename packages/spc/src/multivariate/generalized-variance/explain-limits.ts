import { shown } from "../../charts/explain-number.js";
import type { Words } from "../../charts/explain-words.js";
import type { GeneralizedVarianceLimits } from "./types.js";

/** How the limits of a generalized variance chart came about, with the numbers in the formulas. */
export function explainGeneralizedVarianceLimits(
  of: GeneralizedVarianceLimits,
  words: Words,
): string {
  const { say, is } = words;
  const name = words.center;
  const { determinant, b1, b2 } = of;
  const center = b1 * determinant;
  const three = 3 * Math.sqrt(b2) * determinant;
  return [
    say(
      `Generalized variance chart of ${of.names.length} variables from ${of.points} subgroups of ${of.size}.`,
      `${of.names.length} 个变量的广义方差控制图，由 ${of.points} 个子组（子组大小 ${of.size}）估计。`,
    ),
    `|Σ| = ${say("determinant of the pooled covariance over its bias", "合并协方差的行列式 / 其偏倚系数")} = ${shown(determinant)}`,
    `${name} = b1 |Σ| = ${shown(b1)} × ${shown(determinant)} = ${shown(center)}`,
    `${say("limits", "控制限")} = ${name} ± 3 √b2 |Σ|${words.comma}b2 = ${shown(b2)}${is}${shown(Math.max(0, center - three))} ${say("to", "至")} ${shown(center + three)}`,
  ].join("\n");
}
