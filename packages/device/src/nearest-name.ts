/** Optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbours, ignoring case. */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let last: number[] = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let least = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        least = Math.min(least, before[j - 2]! + 1);
      }
      row.push(least);
    }
    before = last;
    last = row;
  }
  return last[b.length]!;
}

/** The name that was probably meant, or undefined when none is near; names longer than 64 are not compared. */
export function nearestName(name: string, names: Iterable<string>): string | undefined {
  if (name.length > 64) return undefined;
  let best: string | undefined;
  let bestDistance = Math.max(1, Math.floor(name.length / 3)) + 1;
  const wanted = name.toLowerCase();
  for (const candidate of names) {
    if (Math.abs(candidate.length - name.length) >= bestDistance) continue;
    const d = distance(wanted, candidate.toLowerCase());
    if (d < bestDistance) {
      best = candidate;
      bestDistance = d;
    }
  }
  return best;
}

/** A half sentence that helps with a wrong name: the one probably meant, else the names there are (at most 12). */
export function nameHelp(name: string, names: Iterable<string>): string {
  const all = [...names];
  const near = nearestName(name, all);
  if (near !== undefined) return `did you mean "${near}"?`;
  if (all.length === 0) return "there are none";
  const more = all.length > 12 ? `, and ${all.length - 12} more` : "";
  return `there ${all.length === 1 ? "is" : "are"} ${all.slice(0, 12).join(", ")}${more}`;
}
