import { formatShort } from "../format/format-number.js";
import type { ChartText } from "../spec/chart-text.js";
import type { ChartLocale, ChartMessages } from "./chart-locale.js";

/** The texts of one kind of chart in both languages. */
export type MessageTable = Readonly<Record<ChartLocale, ChartMessages>>;

/** Makes plain strings of chart texts. */
export type TextResolver = (text: ChartText) => string;

/** Looks texts up in the caller's messages, then in the tables in order; an unknown key is its own text. */
export function textResolver(
  locale: ChartLocale,
  own: ChartMessages | undefined,
  tables: readonly MessageTable[],
): TextResolver {
  // A language that came from outside and is not known is English, as by default.
  const language = locale === "zh" ? "zh" : "en";
  const layers = [...(own === undefined ? [] : [own]), ...tables.map((table) => table[language])];
  return (text) => {
    if (typeof text === "string") return text;
    if (!("key" in text)) return text[language];
    const layer = layers.find((messages) => Object.hasOwn(messages, text.key));
    const message = layer?.[text.key] ?? text.key;
    const { values } = text;
    if (values === undefined) return message;
    return message.replace(/\{(\w+)\}/g, (whole, name: string) => {
      if (!Object.hasOwn(values, name)) return whole;
      const value = values[name];
      return typeof value === "number" ? formatShort(value) : (value ?? whole);
    });
  };
}
