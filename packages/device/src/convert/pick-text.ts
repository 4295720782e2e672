import type { Texts } from "../model/texts.js";

/**
 * Picks one text where a target takes a single language: the wanted one, a more or less specific tag of it, English, text whose
 * language was not stated, else the first.
 */
export function pickText(texts: Texts, language = "en"): string {
  const tags = Object.keys(texts);
  const primary = (tag: string) => tag.toLowerCase().split("-")[0];
  const tag =
    tags.find((t) => t.toLowerCase() === language.toLowerCase()) ??
    tags.find((t) => primary(t) === primary(language)) ??
    tags.find((t) => primary(t) === "en") ??
    tags.find((t) => t === "und") ??
    tags[0]!;
  return texts[tag]!;
}
