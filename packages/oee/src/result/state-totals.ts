import type { StateTotal } from "../model/oee-result.js";
import type { StateMeaning } from "../model/state-map.js";
import type { StateFold } from "../sweep/state-fold.js";
import type { StateKind } from "../sweep/state-kinds.js";

/** What a state name counts as: unknown where the map lacks it. */
export function meaningOf(
  states: Readonly<Record<string, StateMeaning>>,
  name: string,
): StateMeaning {
  return name !== "" && Object.hasOwn(states, name) ? states[name]! : { category: "unknown" };
}

/** Orders rows by state, then category, then reason; micro-stops last. */
export function byState(a: StateKind, b: StateKind): number {
  const less = (x: string, y: string) => (x < y ? -1 : x > y ? 1 : 0);
  return (
    less(a.state, b.state) ||
    less(a.category, b.category) ||
    less(a.reason ?? "", b.reason ?? "") ||
    Number(a.reason !== undefined) - Number(b.reason !== undefined) ||
    Number(a.microStop ?? false) - Number(b.microStop ?? false)
  );
}

/** The time of every state that has any, in order of name. */
export function stateTotals(kindOf: (code: number) => StateKind, fold: StateFold): StateTotal[] {
  const totals: StateTotal[] = [];
  for (let code = 0; code * 3 < fold.sums.length; code++) {
    const [workingMs = 0, breakMs = 0, unscheduledMs = 0] = fold.sums.slice(3 * code, 3 * code + 3);
    if (workingMs + breakMs + unscheduledMs === 0) continue;
    totals.push({
      ...kindOf(code),
      workingMs,
      breakMs,
      unscheduledMs,
      occurrences: fold.occurrences[code] ?? 0,
    });
  }
  return totals.sort(byState);
}
