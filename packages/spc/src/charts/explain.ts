import type { RuleSet } from "../rules/types.js";
import { type CountLimits, explainCountLimits } from "./attributes/explain-limits.js";
import { explainRareLimits } from "./attributes/explain-rare.js";
import type { CusumLimits } from "./cusum/types.js";
import type { EwmaLimits } from "./ewma/types.js";
import { explainRules } from "./explain-rules.js";
import { explainSignal } from "./explain-signal.js";
import { type ExplainLocale, type Words, wordsIn } from "./explain-words.js";
import type { GChartLimits } from "./g/types.js";
import { explainGroupLimits } from "./group/explain-limits.js";
import type { GroupChartLimits } from "./group/types.js";
import { explainImrLimits } from "./imr/explain-limits.js";
import type { ImrLimits } from "./imr/types.js";
import type { MovingAverageLimits } from "./moving-average/types.js";
import { checkWhole } from "./shared/lines.js";
import { explainSubgroupLimits } from "./subgroups/explain-limits.js";
import type { TChartLimits } from "./t/types.js";
import { explainWeightedLimits } from "./time-weighted/explain-limits.js";
import type { Signal } from "./types.js";
import type { XbarRLimits } from "./xbar-r/types.js";
import type { XbarSLimits } from "./xbar-s/types.js";
import { explainZmrLimits } from "./zmr/explain-limits.js";
import type { ZmrLimits } from "./zmr/types.js";

/** Limits that {@link explain} can explain. */
export type ExplainedLimits =
  | ImrLimits
  | XbarRLimits
  | XbarSLimits
  | EwmaLimits
  | CusumLimits
  | MovingAverageLimits
  | CountLimits
  | GroupChartLimits
  | ZmrLimits
  | GChartLimits
  | TChartLimits;

/** Options of {@link explainIn}. */
export interface ExplainOptions {
  /** Number of the first point in texts about signals: 0 (default), as in results, or 1, as people count. */
  readonly first?: 0 | 1;
}

function explained(of: Signal | ExplainedLimits | RuleSet, words: Words, first: 0 | 1 = 0): string {
  if ("spec" in of) return explainSignal(of, words, first);
  if ("rules" in of) return explainRules(of, words);
  switch (of.chart) {
    case "imr":
      return explainImrLimits(of, words);
    case "xbarR":
    case "xbarS":
      return explainSubgroupLimits(of, words);
    case "p":
    case "np":
    case "c":
    case "u":
    case "laneyP":
    case "laneyU":
      return explainCountLimits(of, words);
    case "g":
    case "t":
      return explainRareLimits(of, words);
    case "zmr":
      return explainZmrLimits(of, words);
    case "group":
      return explainGroupLimits(of, words);
    default:
      return explainWeightedLimits(of, words);
  }
}

/**
 * Says in English how limits came about or why a signal was raised, with the numbers in the formulas.
 *
 * Indices are zero-based as everywhere; numbers have seven significant digits. {@link explainIn} counts from 1, or says it
 * in Chinese.
 *
 * @example
 * ```ts
 * import { explain, imr } from "@taktline/spc";
 *
 * const { signals } = imr([10.4, 13.1], { standard: { mean: 10, sigma: 1 } });
 * signals.map(explain); // => ["x, point 1, rule 1: the point is above UCL 13 (value 13.1); formed by point 1"]
 * ```
 */
export function explain(of: Signal | ExplainedLimits): string {
  return explained(of, wordsIn("en"));
}

/**
 * A function like {@link explain} in English or Chinese that numbers points as told; it explains a set of rules, too.
 *
 * @param locale - `en`, or `zh` with the terms of GB/T 17989
 * @throws `SPC_OPTION` for another language, or a first number other than 0 and 1
 *
 * @example
 * ```ts
 * import { explainIn, imr, nelsonRules } from "@taktline/spc";
 *
 * const inChinese = explainIn("zh", { first: 1 });
 * const { signals, limits } = imr([10.4, 13.1], { standard: { mean: 10, sigma: 1 } });
 * signals.map(inChinese); // => ["x 图，点 2，判异准则 1：该点高于上控制限 UCL 13（值 13.1）；构成点：2"]
 * inChinese(limits).split("\n")[4]; // => "x：上控制限 UCL = 中心线 + 3 σ = 10 + 3 * 1 = 13"
 * inChinese(nelsonRules({ only: [1] })); // => "Nelson（尼尔逊）：准则 1：1 点超出控制限"
 * ```
 */
export function explainIn(
  locale: ExplainLocale,
  options: ExplainOptions = {},
): (of: Signal | ExplainedLimits | RuleSet) => string {
  const words = wordsIn(locale);
  const first = checkWhole("first", options.first ?? 0, 0, 1) as 0 | 1;
  return (of) => explained(of, words, first);
}
