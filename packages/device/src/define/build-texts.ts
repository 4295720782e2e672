import type { Texts } from "../model/texts.js";
import { show } from "../show.js";
import { entriesOf } from "./entries.js";
import { type Path, pathText, type Report } from "./report.js";

const languagePattern = /^[a-zA-Z]{2,3}(?:-[a-zA-Z0-9]{2,8})*$/;
const loneSurrogate = /\p{Surrogate}/u;

/** Whether a value is text that can be written as UTF-8: a half of a surrogate pair cannot. */
export function isCleanText(value: unknown): value is string {
  return typeof value === "string" && !loneSurrogate.test(value);
}

/** Reads text for people: by language, or one string, which is kept under `und`. */
export function buildTexts(raw: unknown, path: Path, report: Report): Texts | undefined {
  if (raw === undefined) return undefined;
  const entries = typeof raw === "string" ? [["und", raw] as const] : entriesOf(raw);
  const texts: Record<string, string> = {};
  for (const [language, text] of entries ?? []) {
    if (!languagePattern.test(language)) {
      report.error(
        "DEVICE_TEXT",
        [...path, language],
        `${pathText(path)} has the language ${show(language)}; use a BCP 47 tag such as en, zh or zh-CN`,
      );
    } else if (!isCleanText(text) || text === "") {
      report.error(
        "DEVICE_TEXT",
        [...path, language],
        `${pathText([...path, language])} is ${show(text)}; give text of at least one character and no half surrogate pair`,
      );
    } else texts[language] = text;
  }
  if (entries === undefined || entries.length === 0) {
    report.error(
      "DEVICE_TEXT",
      path,
      `${pathText(path)} is ${show(raw)}; give a text, or texts by language such as { en: "Mode", zh: "模式" }`,
    );
    return undefined;
  }
  return Object.freeze(texts);
}
