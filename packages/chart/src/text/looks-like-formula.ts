/**
 * What spreadsheets pass over in front of a formula: white space, control characters, marks of direction and of no width.
 */
const begin =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /^(?:[\t\r\n]|[\s\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]*[=+\-@＝＋－＠])/;

/** Whether a spreadsheet could take a text for a formula when somebody opens it as CSV, edits the cell or saves it again. */
export function looksLikeFormula(text: string): boolean {
  return begin.test(text);
}
