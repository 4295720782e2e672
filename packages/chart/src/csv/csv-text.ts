import { looksLikeFormula } from "../text/looks-like-formula.js";

/** A number that spreadsheets cannot take for anything else. */
const plainNumber = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;

/** A text made harmless: what a spreadsheet would take for a formula gets an apostrophe in front; plain numbers stay. */
export function harmless(text: string): string {
  return looksLikeFormula(text) && !plainNumber.test(text.trim()) ? `'${text}` : text;
}

/** Fields as lines of a CSV text, ended by CR LF: quoted where they need it, also where a reader may expect another separator. */
export function csvLine(fields: readonly string[], separator: string): string {
  const written = fields.map((field) =>
    field.includes(separator) || /[",;\t\r\n]|^\s|\s$/.test(field)
      ? `"${field.replace(/"/g, '""')}"`
      : field,
  );
  // A line with one empty field would be an empty line, which readers pass over.
  const line = written.length === 1 && written[0] === "" ? '""' : written.join(separator);
  return `${line}\r\n`;
}
