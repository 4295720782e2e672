import type { OeeResult } from "../model/oee-result.js";
import type { StateCategory } from "../model/state-category.js";
import { plannedOf } from "../result/times.js";
import { currentReason, knows, pathOf, type ReasonTree, refuseReason } from "./reason-tree.js";

/** One row of a Pareto over a tree of reasons. */
export interface ReasonRow {
  /** The reason or group; the group itself for what was booked to it directly; `""` for what the tree does not know. */
  readonly key: string;
  /** From the top to `key`; empty for what the tree does not know. */
  readonly path: readonly string[];
  /** Planned time lost, ms. */
  readonly ms: number;
  /** Separate stops that touched planned time. */
  readonly occurrences: number;
  /** Share of the time of all rows, 0..1. */
  readonly share: number;
  /** Share of this row and all before it; exactly 1 in the last. */
  readonly cumulative: number;
  /** Whether there is anything below to drill down into. */
  readonly group: boolean;
  /** The reasons (or states without a reason) in this row as they were booked, in order of name. */
  readonly booked: readonly string[];
}

/** Where to look, and what counts as a stop. */
export interface ReasonParetoOptions {
  /** The group to look into; default the top. */
  readonly at?: string;
  /** The categories that count; default `setup`, `downtime`, `idle`, `offline` and `unknown`, micro-stops included. */
  readonly categories?: readonly StateCategory[];
}

/**
 * Ranks stops by groups of reasons, at the top or within one group.
 *
 * The rows within a group add up to the row of the group, exactly. What was booked to the group itself is a row of its own, and
 * what the tree does not know is the row `""` at the top: nothing disappears.
 *
 * @param result - what `oee` or `rollUpOee` gave
 * @param tree - the groups
 * @param options - where to look
 * @throws `OEE_REASON_TREE` when `at` is not in the tree
 *
 * @example
 * ```ts
 * import { frame } from "@taktline/core";
 * import { oee, reasonPareto, reasonTree, stateMap } from "@taktline/oee";
 *
 * const meaning = stateMap({
 *   RUN: "production",
 *   E1: { category: "downtime", reason: "jam" },
 *   E2: { category: "downtime", reason: "bearing" },
 *   E3: { category: "downtime", reason: "fuse" },
 * });
 * const states = frame(new Float64Array([0, 10, 40, 60, 65]), ["RUN", "E1", "E2", "E3", "RUN"]);
 * const tree = reasonTree({ mechanical: ["jam", "bearing"] });
 * const result = oee({ from: 0, to: 100, states }, { stateMap: meaning });
 * reasonPareto(result, tree).map((row) => [row.key, row.ms]); // => [["mechanical", 50], ["", 5]]
 * reasonPareto(result, tree, { at: "mechanical" }).map((row) => [row.key, row.ms]); // => [["jam", 30], ["bearing", 20]]
 * ```
 */
export function reasonPareto(
  result: OeeResult,
  tree: ReasonTree,
  options: ReasonParetoOptions = {},
): ReasonRow[] {
  const { at, categories = ["setup", "downtime", "idle", "offline", "unknown"] } = options;
  if (at !== undefined && !knows(tree, at)) {
    refuseReason(`the tree does not know ${JSON.stringify(at)}; look into one of its groups`, at);
  }
  type Group = { path: string[]; ms: number; occurrences: number; booked: Set<string> };
  const groups = new Map<string, Group>();
  let total = 0;
  for (const state of result.states) {
    const ms = plannedOf(state, result.policy);
    if (ms === 0 || !categories.includes(state.category)) continue;
    const booked = state.reason ?? state.state;
    const reason = currentReason(tree, booked);
    const path = knows(tree, reason) ? pathOf(tree, reason) : [];
    const depth = at === undefined ? 0 : path.indexOf(at) + 1;
    if (at !== undefined && depth === 0) continue;
    const key = path.length === 0 ? "" : (path[depth] ?? at!);
    const group = groups.get(key) ?? {
      path: key === "" ? [] : pathOf(tree, key),
      ms: 0,
      occurrences: 0,
      booked: new Set<string>(),
    };
    group.ms += ms;
    group.occurrences += state.occurrences;
    group.booked.add(booked);
    groups.set(key, group);
    total += ms;
  }
  const parents = new Set(Object.values(tree.parents));
  let sum = 0;
  return [...groups]
    .sort((a, b) => b[1].ms - a[1].ms || (a[0] < b[0] ? -1 : 1))
    .map(([key, { path, ms, occurrences, booked }]) => {
      sum += ms;
      return {
        key,
        path,
        ms,
        occurrences,
        share: ms / total,
        cumulative: sum / total,
        group: key !== at && parents.has(key),
        booked: [...booked].sort(),
      };
    });
}
