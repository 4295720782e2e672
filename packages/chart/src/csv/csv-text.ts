/** A number that spreadsheets cannot take for anything else. */
const plainNumber = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;

/** A text made harmless: what a spreadsheet would take for a formula gets an apostrophe in front; plain numbers stay. */
export function harmless(text: string): string {
  return /^[=+\-@\t\r\n＝＋－＠]/.test(text) && !plainNumber.test(text) ? `'${text}` : text;
}

/** Fields as lines of a CSV text: quoted where they need it, ended by CR LF. */
export function csvLine(fields: readonly string[], separator: string): string {
  const written = fields.map((field) =>
    field.includes(separator) || /["\r\n]|^\s|\s$/.test(field)
      ? `"${field.replace(/"/g, '""')}"`
      : field,
  );
  // A line with one empty field would be an empty line, which readers pass over.
  const line = written.length === 1 && written[0] === "" ? '""' : written.join(separator);
  return `${line}\r\n`;
}
