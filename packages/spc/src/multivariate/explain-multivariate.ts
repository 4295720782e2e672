import { explainSignal } from "../charts/explain-signal.js";
import { type ExplainLocale, wordsIn } from "../charts/explain-words.js";
import type { Signal } from "../charts/types.js";
import { explainGeneralizedVarianceLimits } from "./generalized-variance/explain-limits.js";
import type { GeneralizedVarianceLimits } from "./generalized-variance/types.js";
import { explainHotellingLimits } from "./hotelling/explain-limits.js";
import type { HotellingLimits } from "./hotelling/types.js";
import { explainMewmaLimits } from "./mewma/explain-limits.js";
import type { MewmaLimits } from "./mewma/types.js";
import { explainPcaLimits } from "./pca/explain-limits.js";
import type { PcaLimits } from "./pca/types.js";

/**
 * Says in English or Chinese how the limits of a chart of several variables came about or why a signal was raised, with the numbers in
 * the formulas.
 *
 * @param locale - `en` (default), or `zh`
 * @throws `SPC_OPTION` for another language
 *
 * @example
 * ```ts
 * import { explainMultivariate, hotelling } from "@taktline/spc/multivariate";
 *
 * const standard = { mean: [0, 0], covariance: [[1, 0], [0, 1]] };
 * const { limits } = hotelling([[1, 1]], { standard, alpha: 0.01 });
 * explainMultivariate(limits).split("\n")[4]; // => "UCL in phase I = 1 chi-squared(1 - 0.01; 2) = 9.21034"
 * explainMultivariate(limits, "zh").split("\n")[4]; // => "第一阶段上控制限 UCL = 1 卡方(1 - 0.01; 2) = 9.21034"
 * ```
 */
export function explainMultivariate(
  of: Signal | HotellingLimits | MewmaLimits | PcaLimits | GeneralizedVarianceLimits,
  locale: ExplainLocale = "en",
): string {
  const words = wordsIn(locale);
  if ("spec" in of) return explainSignal(of, words);
  switch (of.chart) {
    case "t2":
      return explainHotellingLimits(of, words);
    case "mewma":
      return explainMewmaLimits(of, words);
    case "pca":
      return explainPcaLimits(of, words);
    default:
      return explainGeneralizedVarianceLimits(of, words);
  }
}
