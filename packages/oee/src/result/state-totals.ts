import type { StateTotal } from "../model/oee-result.js";
import type { StateMeaning } from "../model/state-map.js";
import type { StateFold } from "../sweep/state-fold.js";

/** What a state name counts as: unknown where the map lacks it. */
export function meaningOf(
  states: Readonly<Record<string, StateMeaning>>,
  name: string,
): StateMeaning {
  return name !== "" && Object.hasOwn(states, name) ? states[name]! : { category: "unknown" };
}

/** The time of every state that has any, in order of name. */
export function stateTotals(
  states: Readonly<Record<string, StateMeaning>>,
  names: readonly string[],
  fold: StateFold,
): StateTotal[] {
  const totals: StateTotal[] = [];
  for (let code = 0; code * 3 < fold.sums.length; code++) {
    const [workingMs = 0, breakMs = 0, unscheduledMs = 0] = fold.sums.slice(3 * code, 3 * code + 3);
    if (workingMs + breakMs + unscheduledMs === 0) continue;
    totals.push({
      state: names[code]!,
      ...meaningOf(states, names[code]!),
      workingMs,
      breakMs,
      unscheduledMs,
      occurrences: fold.occurrences[code] ?? 0,
    });
  }
  return totals.sort((a, b) => (a.state < b.state ? -1 : a.state > b.state ? 1 : 0));
}
