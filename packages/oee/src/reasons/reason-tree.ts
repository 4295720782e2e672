import { TaktlineError } from "@taktline/core";
import type { OeeErrorCode } from "../errors.catalogue.js";

/** Reasons by group: a list of reasons, or groups of groups to any depth. */
export type ReasonGroups = readonly string[] | { readonly [group: string]: ReasonGroups };

/** Groups of stop reasons; made by {@link reasonTree}, frozen plain data. */
export interface ReasonTree {
  /** By reason or group: the group above it, null at the top. */
  readonly parents: Readonly<Record<string, string | null>>;
  /** Reasons that were merged into another one: what is counted instead. */
  readonly merged: Readonly<Record<string, string>>;
}

/** Refuses a change of a tree. */
export function refuseReason(message: string, reason: string): never {
  throw new TaktlineError<OeeErrorCode>("OEE_REASON_TREE", message, { details: { reason } });
}

/** Freezes a tree. */
export function treeOf(
  parents: readonly (readonly [string, string | null])[],
  merged: Readonly<Record<string, string>> = {},
): ReasonTree {
  return Object.freeze({
    parents: Object.freeze(Object.fromEntries(parents)),
    merged: Object.freeze({ ...merged }),
  });
}

/**
 * Sorts stop reasons into groups of any depth, for a Pareto at any level.
 *
 * A reason stands in one place; groups and reasons share one name space, and a stop may also be booked to a group as long as nobody
 * knows better. Reasons that occur in the data and not here stay visible as not assigned.
 *
 * @param groups - the reasons by group
 * @throws `OEE_REASON_TREE` when a reason or group stands twice or is empty
 *
 * @example
 * ```ts
 * import { reasonTree } from "@taktline/oee";
 *
 * const tree = reasonTree({ technical: { mechanical: ["jam", "bearing"], electrical: ["sensor"] }, organisation: ["no material"] });
 * tree.parents.jam; // => "mechanical"
 * tree.parents.mechanical; // => "technical"
 * ```
 */
export function reasonTree(groups: ReasonGroups): ReasonTree {
  const parents: [string, string | null][] = [];
  const seen = new Set<string>();
  const add = (reason: string, parent: string | null) => {
    if (seen.has(reason) || reason === "") {
      refuseReason(
        `reason ${JSON.stringify(reason)} ${reason === "" ? "is empty" : "stands twice"}; give every reason one place and a name`,
        reason,
      );
    }
    seen.add(reason);
    parents.push([reason, parent]);
  };
  const walk = (of: ReasonGroups, parent: string | null) => {
    if (isList(of)) {
      for (const reason of of) add(reason, parent);
    } else {
      for (const [group, below] of Object.entries(of)) {
        add(group, parent);
        walk(below, group);
      }
    }
  };
  walk(groups, null);
  return treeOf(parents);
}

function isList(of: ReasonGroups): of is readonly string[] {
  return Array.isArray(of);
}

/** Whether a tree knows a reason. */
export function knows(tree: ReasonTree, reason: string): boolean {
  return Object.hasOwn(tree.parents, reason);
}

/** The reason that counts instead of a merged one. */
export function currentReason(tree: ReasonTree, reason: string): string {
  let now = reason;
  while (Object.hasOwn(tree.merged, now)) now = tree.merged[now]!;
  return now;
}

/** A reason and the groups above it, from the top. */
export function pathOf(tree: ReasonTree, reason: string): string[] {
  const path: string[] = [];
  for (let at: string | null = reason; at !== null; at = tree.parents[at] ?? null) path.unshift(at);
  return path;
}
