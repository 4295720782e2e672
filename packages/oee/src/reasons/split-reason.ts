import { knows, type ReasonTree, refuseReason, treeOf } from "./reason-tree.js";

/**
 * Splits a reason into finer ones: it becomes a group of them. What was booked to it stays with it, visible beside the new ones,
 * until a correction of the reason (`correct`) says better.
 *
 * @param tree - the tree; it stays as it is
 * @param reason - what is split
 * @param finer - the new reasons
 * @throws `OEE_REASON_TREE` when the tree does not know the reason, or knows one of the new ones or had it merged
 *
 * @example
 * ```ts
 * import { reasonTree, splitReason } from "@taktline/oee";
 *
 * const tree = splitReason(reasonTree(["jam"]), "jam", ["jam at infeed", "jam at outfeed"]);
 * tree.parents["jam at infeed"]; // => "jam"
 * ```
 */
export function splitReason(
  tree: ReasonTree,
  reason: string,
  finer: readonly string[],
): ReasonTree {
  if (!knows(tree, reason)) {
    refuseReason(
      `the tree does not know ${JSON.stringify(reason)}; name one of its reasons`,
      reason,
    );
  }
  const seen = new Set<string>();
  for (const one of finer) {
    if (one === "" || knows(tree, one) || Object.hasOwn(tree.merged, one) || seen.has(one)) {
      refuseReason(
        `${JSON.stringify(one)} is empty or stands in the tree already; choose another name`,
        one,
      );
    }
    seen.add(one);
  }
  const added = finer.map((one) => [one, reason] as const);
  return treeOf([...Object.entries(tree.parents), ...added], tree.merged);
}
