import { unitEntries } from "./unit-entries.js";

/** Up to five codes with their symbols that look most like a text, best first: for error messages. */
export function nearestUnits(text: string): string[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === "" || wanted.length > 40) return [];
  const scored: { code: string; symbol: string; score: number }[] = [];
  for (const { unit } of unitEntries().values()) {
    let score = Number.POSITIVE_INFINITY;
    for (const spelling of [unit.code, unit.ucum, unit.symbol, unit.name.en, ...unit.spellings]) {
      if (spelling !== "") score = Math.min(score, distance(wanted, spelling.toLowerCase(), 2));
    }
    if (score <= Math.min(2, wanted.length - 1)) {
      scored.push({ code: unit.code, symbol: unit.symbol, score });
    }
  }
  scored.sort((a, b) => a.score - b.score);
  return scored.slice(0, 5).map(({ code, symbol }) => `${code} (${symbol})`);
}

/** Levenshtein distance, or more than `limit` when it is sure to be more. */
function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  const row = new Uint8Array(b.length + 1);
  for (let j = 0; j <= b.length; j++) row[j] = j;
  for (let i = 1; i <= a.length; i++) {
    let diagonal = row[0]!;
    let least = i;
    row[0] = i;
    for (let j = 1; j <= b.length; j++) {
      const above = row[j]!;
      const change = diagonal + (a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1);
      const cost = Math.min(change, above + 1, row[j - 1]! + 1);
      row[j] = cost;
      diagonal = above;
      if (cost < least) least = cost;
    }
    if (least > limit) return limit + 1;
  }
  return row[b.length]!;
}
