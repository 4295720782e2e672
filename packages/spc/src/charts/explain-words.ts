import type { ConstantsMode } from "../constants/constants-mode.js";
import { checkWord } from "./shared/lines.js";

/** The languages of explanations. */
export type ExplainLocale = "en" | "zh";

/** A text in both languages. */
export type Pair = readonly [en: string, zh: string];

/** Takes a text in both languages and gives the one that is wanted, and knows the words that all explanations share. */
export interface Words {
  readonly english: boolean;
  /** The text in the wanted language. */
  readonly say: (en: string, zh: string) => string;
  readonly center: string;
  readonly ucl: string;
  readonly lcl: string;
  readonly sigma: string;
  readonly given: string;
  readonly mean: string;
  readonly floor: string;
  /** Stands between a name and what is said of it. */
  readonly is: string;
  /** Joins equals. */
  readonly comma: string;
  /** Joins clauses. */
  readonly semi: string;
  /** Ends a sentence. */
  readonly stop: string;
  /** A remark in brackets. */
  readonly aside: (en: string, zh: string) => string;
  /** What is to be said of limits from so few points. */
  readonly few: (points: number) => string;
  /** Where the constants came from, as a line. */
  readonly constants: (mode: ConstantsMode) => string;
}

/** The words of a language; throws `SPC_OPTION` for another one. */
export function wordsIn(locale: ExplainLocale): Words {
  const english = checkWord("locale", locale, ["en", "zh"]) === "en";
  const say = (en: string, zh: string) => (english ? en : zh);
  const aside = (en: string, zh: string) => say(` (${en})`, `（${zh}）`);
  return {
    english,
    say,
    center: say("center", "中心线"),
    ucl: say("UCL", "上控制限 UCL"),
    lcl: say("LCL", "下控制限 LCL"),
    sigma: say("sigma", "σ"),
    given: say("given", "给定"),
    mean: say("mean", "均值"),
    floor: say(", not below 0", "，不低于 0"),
    is: say(": ", "："),
    comma: say(", ", "，"),
    semi: say("; ", "；"),
    stop: say(".", "。"),
    aside,
    few: (points) =>
      points < 20
        ? aside(
            "20 or more are usual; the limits are uncertain",
            "通常需 20 个或更多，此控制限尚不可靠",
          )
        : "",
    constants: (mode) =>
      mode === "exact"
        ? say("Constants: computed exactly.", "常数：精确计算。")
        : say("Constants: as printed in tables.", "常数：取自印刷系数表。"),
  };
}
