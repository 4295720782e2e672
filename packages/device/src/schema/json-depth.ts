/** Whether plain data nests deeper than a limit; without recursion, because the input may be made to overflow a stack. */
export function deeperThan(value: unknown, limit: number): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; depth <= limit; depth++) {
    const next: unknown[] = [];
    for (const item of level) {
      if (typeof item !== "object" || item === null) continue;
      for (const member of Object.values(item)) {
        if (typeof member === "object" && member !== null) next.push(member);
      }
    }
    if (next.length === 0) return false;
    level = next;
  }
  return true;
}
