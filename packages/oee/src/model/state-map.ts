import { TaktlineError } from "@taktline/core";
import type { OeeErrorCode } from "../errors.catalogue.js";
import type { StateCategory } from "./state-category.js";

/** What one state means: a category alone, or a category with the reason that stop analysis groups by. */
export type StateMapEntry =
  | StateCategory
  | {
      /** What the time in this state counts as. */
      readonly category: StateCategory;
      /** Why the machine is in this state, as people say it: `"tool break"`; several states may share one reason. */
      readonly reason?: string;
    };

/** The meaning of one state after parsing. */
export interface StateMeaning {
  /** What the time in this state counts as. */
  readonly category: StateCategory;
  /** The reason that stop analysis groups by. */
  readonly reason?: string;
}

/** The meaning of every state name of a machine; made by {@link stateMap}, frozen plain data. */
export interface StateMap<Name extends string = string> {
  /** Meaning by state name, exactly as the machine writes it (case matters). */
  readonly states: Readonly<Record<Name, StateMeaning>>;
}

/** The categories, in the order in which losses are shown. */
export const categories: readonly StateCategory[] = /* @__PURE__ */ Object.freeze([
  "production",
  "setup",
  "downtime",
  "idle",
  "offline",
  "unknown",
  "plannedStop",
] as const);

/**
 * Says what the state names of a machine count as.
 *
 * A name that occurs in the data and not here counts as `unknown` and is reported with `OEE_UNKNOWN_STATE`; its time is
 * never dropped and never taken for production.
 *
 * @param entries - category, or category and reason, by state name
 * @throws `OEE_STATE_MAP` when a category does not exist
 * @see ISO 22400-2, time model for work units; OPC 40001-1, annex C.2
 *
 * @example
 * ```ts
 * import { stateMap } from "@taktline/oee";
 *
 * const press = stateMap({
 *   RUN: "production",
 *   CHANGEOVER: "setup",
 *   E42: { category: "downtime", reason: "no lubrication" },
 * });
 * press.states.E42.reason; // => "no lubrication"
 * ```
 */
export function stateMap<const M extends Readonly<Record<string, StateMapEntry>>>(
  entries: M,
): StateMap<keyof M & string> {
  const pairs = Object.entries(entries).map(([name, entry]) => {
    const { category, reason } =
      typeof entry === "string" ? { category: entry, reason: undefined } : entry;
    if (!categories.includes(category)) {
      throw new TaktlineError<OeeErrorCode>(
        "OEE_STATE_MAP",
        `state ${JSON.stringify(name)} has category ${JSON.stringify(category)}; use one of ${categories.join(", ")}`,
        { details: { state: name, category } },
      );
    }
    return [name, Object.freeze(reason === undefined ? { category } : { category, reason })];
  });
  return Object.freeze({
    states: Object.freeze(Object.fromEntries(pairs)) as Record<keyof M & string, StateMeaning>,
  });
}
