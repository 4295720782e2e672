import type { Language } from "./options.js";

/** One sentence in both languages. */
export interface Text {
  readonly en: string;
  readonly zh: string;
}

export const say = (language: Language, text: Text): string => text[language];

/** A number that may not exist. */
export const fixed = (value: number | null, digits: number): string =>
  value === null ? "-" : value.toFixed(digits);

/** Parts by their numbers: "part 5", "parts 4, 5". */
export const partList = (numbers: readonly number[]): Text => ({
  en:
    numbers.length === 0 ? "none" : `part${numbers.length === 1 ? "" : "s"} ${numbers.join(", ")}`,
  zh: numbers.length === 0 ? "没有" : `${numbers.join("、")} 号件`,
});

/** Subgroups by their numbers: "subgroup 4", "subgroups 4, 9". */
export const subgroupList = (numbers: readonly number[]): Text => ({
  en:
    numbers.length === 0
      ? "none"
      : `subgroup${numbers.length === 1 ? "" : "s"} ${numbers.join(", ")}`,
  zh: numbers.length === 0 ? "没有" : `第 ${numbers.join("、")} 组`,
});
