import { textWidth } from "./text-width.js";

/** The text, cut with an ellipsis where it is wider than `width` CSS pixels; empty where not even that fits. */
export function fitText(text: string, fontSize: number, width: number, bold = false): string {
  if (textWidth(text, fontSize, bold) <= width) return text;
  let cut = "";
  for (const character of text) {
    if (textWidth(`${cut}${character}…`, fontSize, bold) > width) break;
    cut += character;
  }
  return cut === "" ? "" : `${cut.trimEnd()}…`;
}
