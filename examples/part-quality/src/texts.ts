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

/** Parts by number, as in "4, 5 and 7" without the "and". */
export const list = (numbers: readonly number[]): Text => ({
  en: numbers.length === 0 ? "none" : numbers.join(", "),
  zh: numbers.length === 0 ? "无" : numbers.join("、"),
});
