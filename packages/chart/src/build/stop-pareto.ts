import type { OeeResult, StateCategory, StateTotal } from "@taktline/oee";
import type { ChartText } from "../spec/chart-text.js";
import type { ParetoItem, ParetoSpec } from "../spec/pareto-spec.js";
import { type ParetoOptions, pareto } from "./pareto.js";

/** How a Pareto chart of stops is drawn up. */
export interface StopParetoOptions extends Omit<ParetoOptions, "format"> {
  /** What is compared: `time` lost in working time (default), or `occurrences`. */
  readonly by?: "time" | "occurrences";
  /** Which categories count as stops; default `downtime`, `idle`, `setup` and `offline`. */
  readonly categories?: readonly StateCategory[];
}

/**
 * Draws up the Pareto chart of what stopped machines, by reason (by state name where the state map gives no reason).
 *
 * @param of - a result of `@taktline/oee`, or the state totals of one or more
 *
 * @example
 * ```ts
 * import { stopPareto } from "@taktline/chart";
 *
 * const spec = stopPareto([
 *   { state: "ALARM", category: "downtime", workingMs: 90_000, breakMs: 0, unscheduledMs: 0, occurrences: 2 },
 *   { state: "RUN", category: "production", workingMs: 500_000, breakMs: 0, unscheduledMs: 0, occurrences: 3 },
 * ]);
 * spec.items.map((item) => item.value); // => [90000]
 * ```
 */
export function stopPareto(
  of: Pick<OeeResult, "states"> | readonly StateTotal[],
  options: StopParetoOptions = {},
): ParetoSpec {
  const states = "states" in of ? of.states : of;
  const {
    by = "time",
    categories = ["downtime", "idle", "setup", "offline"],
    title = { key: by === "time" ? "pareto.stopTime" : "pareto.stopCount" },
    ...rest
  } = options;
  const causes = new Map<string, { label: ChartText; ms: number; count: number }>();
  for (const state of states) {
    if (!categories.includes(state.category)) continue;
    const name = state.reason ?? state.state;
    const label: ChartText = name === "" ? { key: `category.${state.category}` } : name;
    const cause = causes.get(name) ?? { label, ms: 0, count: 0 };
    cause.ms += state.workingMs;
    cause.count += state.occurrences;
    causes.set(name, cause);
  }
  const items: ParetoItem[] = [...causes.values()].map(({ label, ms, count }) =>
    by === "time" ? { label, value: ms, count } : { label, value: count },
  );
  return pareto(items, {
    ...rest,
    title,
    format: by === "time" ? { kind: "duration" } : { kind: "number", decimals: 0 },
  });
}
