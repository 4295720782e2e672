/** A language of chart texts: English or Simplified Chinese. */
export type ChartLocale = "en" | "zh";

/** Texts by key. */
export type ChartMessages = Readonly<Record<string, string>>;
