import { knows, pathOf, type ReasonTree, refuseReason, treeOf } from "./reason-tree.js";

/**
 * Puts a reason or a group, with all below it, under another group; what was booked before follows it.
 *
 * @param tree - the tree; it stays as it is
 * @param reason - what moves
 * @param group - its new group, or null for the top
 * @throws `OEE_REASON_TREE` when the tree does not know them, or the group lies below the reason
 *
 * @example
 * ```ts
 * import { moveReason, reasonTree } from "@taktline/oee";
 *
 * const tree = reasonTree({ technical: ["jam"], material: ["wet"] });
 * moveReason(tree, "jam", "material").parents.jam; // => "material"
 * ```
 */
export function moveReason(tree: ReasonTree, reason: string, group: string | null): ReasonTree {
  for (const one of [reason, group]) {
    if (one !== null && !knows(tree, one)) {
      refuseReason(`the tree does not know ${JSON.stringify(one)}; name one of its reasons`, one);
    }
  }
  if (group !== null && pathOf(tree, group).includes(reason)) {
    refuseReason(
      `${JSON.stringify(group)} lies below ${JSON.stringify(reason)}; choose another group`,
      reason,
    );
  }
  const parents = Object.entries(tree.parents).map(
    ([key, parent]) => [key, key === reason ? group : parent] as const,
  );
  return treeOf(parents, tree.merged);
}
