import { fitText } from "./fit-text.js";
import { isWide, textWidth } from "./text-width.js";

/** Words and single wide characters, each with the space before it. */
function pieces(text: string): string[] {
  const found: string[] = [];
  let current = "";
  for (const character of text) {
    const isSpace = /\s/.test(character);
    if (isSpace) {
      if (current.trim() !== "") {
        found.push(current);
        current = "";
      }
      current += " ";
    } else if (isWide(character.codePointAt(0) ?? 0)) {
      if (current.trim() !== "") {
        found.push(current);
        current = "";
      }
      found.push(current + character);
      current = "";
    } else {
      current += character;
    }
  }
  if (current.trim() !== "") found.push(current);
  return found;
}

/** Breaks a text into at most `lines` lines of `width` CSS pixels, between words or wide characters; the last one is cut. */
export function wrapText(text: string, fontSize: number, width: number, lines: number): string[] {
  const out: string[] = [];
  let line = "";
  const rest = pieces(text);
  for (let i = 0; i < rest.length; i++) {
    const piece = rest[i] ?? "";
    const next = line === "" ? piece.trimStart() : line + piece;
    if (line !== "" && textWidth(next, fontSize) > width) {
      if (out.length === lines - 1) {
        out.push(fitText(line + rest.slice(i).join(""), fontSize, width));
        return out;
      }
      out.push(line);
      line = piece.trimStart();
    } else {
      line = next;
    }
  }
  if (line !== "") out.push(line);
  return out.map((one) => fitText(one, fontSize, width));
}
