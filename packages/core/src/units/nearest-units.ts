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

/** Levenshtein distance, or more than `limit` as soon as it is sure to be more. */
function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = before[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(change, before[j]! + 1, row[j - 1]! + 1));
    }
    before = row;
  }
  return before[b.length]!;
}
