/** The text that needs the fewest edits (Levenshtein distance, case aside) to become `wanted`; undefined without candidates. */
export function nearestText(wanted: string, candidates: readonly string[]): string | undefined {
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  const a = wanted.toLowerCase().slice(0, 200);
  for (const candidate of candidates) {
    const b = candidate.toLowerCase().slice(0, 200);
    let row = Array.from({ length: b.length + 1 }, (_, j) => j);
    for (let i = 1; i <= a.length; i++) {
      const next = [i];
      for (let j = 1; j <= b.length; j++) {
        next[j] = Math.min(
          next[j - 1]! + 1,
          row[j]! + 1,
          row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1),
        );
      }
      row = next;
    }
    const distance = row[b.length]!;
    if (distance < least) {
      least = distance;
      best = candidate;
    }
  }
  return best;
}
