import { TaktlineError } from "@taktline/core";
import type { OeeErrorCode } from "./errors.catalogue.js";
import type { OeeResult } from "./model/oee-result.js";
import type { StateCategory } from "./model/state-category.js";
import { plannedOf } from "./result/times.js";

/** Options of {@link stopPareto}. */
export interface StopParetoOptions {
  /** What to group by; default `reason`, where a state without a reason stands for itself. */
  readonly by?: "reason" | "state" | "category";
  /** Which categories are stops; default set-up, downtime, idle, offline and unknown. */
  readonly categories?: readonly StateCategory[];
}

/** One row of a stop Pareto. */
export interface StopParetoRow {
  /** Reason, state name or category. */
  readonly key: string;
  /** Category of the stops; of the longest state where a reason has several. */
  readonly category: StateCategory;
  /** Time in planned time, ms. */
  readonly ms: number;
  /** Stretches of one state that touched planned time: a stop that goes through two states counts twice here, and once in `stopLengths`. */
  readonly occurrences: number;
  /** Share of the time of all rows, 0..1. */
  readonly share: number;
  /** Share of this row and all before it; exactly 1 in the last. */
  readonly cumulative: number;
}

/**
 * Ranks what stopped the machine, by time, with how often.
 *
 * Counts time in the shifts' planned time, so a stop that runs through the night weighs what it cost. Ties go by key.
 *
 * @param result - what `oee` or `rollUpOee` gave
 * @param options - grouping and categories
 * @throws `OEE_OPTION` when `by` is something else
 *
 * @example
 * ```ts
 * import { frame } from "@taktline/core";
 * import { oee, stateMap, stopPareto } from "@taktline/oee";
 *
 * const states = frame(new Float64Array([0, 10, 20, 50, 60]), ["JAM", "RUN", "TOOL", "JAM", "RUN"]);
 * const meaning = stateMap({ RUN: "production", JAM: "downtime", TOOL: "setup" });
 * const rows = stopPareto(oee({ from: 0, to: 90, states }, { stateMap: meaning }));
 * rows.map((row) => [row.key, row.ms, row.occurrences, row.cumulative]); // => [["TOOL", 30, 1, 0.6], ["JAM", 20, 2, 1]]
 * ```
 */
export function stopPareto(result: OeeResult, options: StopParetoOptions = {}): StopParetoRow[] {
  const { by = "reason", categories = ["setup", "downtime", "idle", "offline", "unknown"] } =
    options;
  if (by !== "reason" && by !== "state" && by !== "category") {
    throw new TaktlineError<OeeErrorCode>(
      "OEE_OPTION",
      `by is ${JSON.stringify(by)}; use reason, state or category`,
      { details: { option: "by", value: by } },
    );
  }
  type Group = { ms: number; occurrences: number; category: StateCategory; longest: number };
  const groups = new Map<string, Group>();
  let total = 0;
  for (const state of result.states) {
    const ms = plannedOf(state, result.policy);
    if (ms === 0 || !categories.includes(state.category)) continue;
    const key =
      by === "category" ? state.category : (by === "reason" && state.reason) || state.state;
    const group = groups.get(key) ?? {
      ms: 0,
      occurrences: 0,
      category: state.category,
      longest: 0,
    };
    group.ms += ms;
    group.occurrences += state.occurrences;
    if (ms > group.longest) {
      group.longest = ms;
      group.category = state.category;
    }
    groups.set(key, group);
    total += ms;
  }
  let sum = 0;
  return [...groups]
    .sort((a, b) => b[1].ms - a[1].ms || (a[0] < b[0] ? -1 : 1))
    .map(([key, { ms, occurrences, category }]) => {
      sum += ms;
      return { key, category, ms, occurrences, share: ms / total, cumulative: sum / total };
    });
}
