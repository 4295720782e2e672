export type Language = "en" | "zh";

/** One sentence in both languages. */
export interface Text {
  readonly en: string;
  readonly zh: string;
}

export const say = (language: Language, text: Text): string => text[language];

/** A number with seven significant digits at most, as the library explains with. */
export const shown = (value: number): string =>
  Number.isFinite(value) ? String(Number(value.toPrecision(7))) : "-";

/** A number that may not exist, with a fixed number of digits. */
export const fixed = (value: number | null, digits: number): string =>
  value === null ? "-" : value.toFixed(digits);
