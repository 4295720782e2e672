import { parse } from "csv-parse/sync";

/** The separator with which the first line holds most of the headers wanted, then most cells; a comma where nothing tells. */
export function detectSeparator(firstLine: string, wanted: readonly string[]): string {
  let best = ",";
  let bestScore = -1;
  for (const delimiter of [",", ";", "\t"]) {
    let cells: readonly string[] = [];
    try {
      cells = parse(firstLine, { delimiter, trim: true, relax_quotes: true, bom: true })[0] ?? [];
    } catch {
      // An open quote: the header goes on in the next line, and this one tells nothing.
      cells = firstLine.split(delimiter);
    }
    const found = wanted.filter((header) => cells.includes(header)).length;
    const score = found * 100_000 + Math.min(cells.length, 99_999);
    if (score > bestScore) {
      best = delimiter;
      bestScore = score;
    }
  }
  return best;
}
