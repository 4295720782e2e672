import { cutText } from "./sheet-name.js";

// Characters that XML 1.0 forbids, and halves of surrogate pairs.
export const forbidden =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const special: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};
/** The most UTF-16 units that a cell can hold. */
const longestText = 32_767;

/** What happened to texts on their way into cells. */
export interface TextLosses {
  /** Characters left out. */
  characters: number;
  /** Texts cut. */
  cut: number;
}

/** A text as the content of an XML element in a workbook: cut to what a cell holds, cleaned, escaped. */
export function cellXml(text: string, losses: TextLosses): string {
  let clean = text.replace(forbidden, () => {
    losses.characters++;
    return "";
  });
  clean = clean.replace(/\r\n?/g, "\n");
  if (clean.length > longestText) {
    losses.cut++;
    clean = cutText(clean, longestText);
  }
  // Readers take _x000D_ for a character code: the underscore in front of such a text is written as one itself.
  return clean
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replace(/[&<>"]/g, (c) => special[c] ?? c);
}
