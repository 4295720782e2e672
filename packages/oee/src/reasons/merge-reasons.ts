import { knows, pathOf, type ReasonTree, refuseReason, treeOf } from "./reason-tree.js";

/**
 * Merges reasons into one: what was and will be booked to them counts for it. What stood below them stands below it.
 *
 * @param tree - the tree; it stays as it is
 * @param reasons - what disappears
 * @param into - what counts instead; a reason of the tree that is none of them and lies below none of them
 * @throws `OEE_REASON_TREE` when the tree does not know one of them, or `into` is or lies below one of them
 *
 * @example
 * ```ts
 * import { mergeReasons, reasonTree } from "@taktline/oee";
 *
 * const tree = mergeReasons(reasonTree({ technical: ["jam", "stuck"] }), ["stuck"], "jam");
 * tree.merged; // => { stuck: "jam" }
 * Object.keys(tree.parents); // => ["technical", "jam"]
 * ```
 */
export function mergeReasons(
  tree: ReasonTree,
  reasons: readonly string[],
  into: string,
): ReasonTree {
  for (const one of [...reasons, into]) {
    if (!knows(tree, one)) {
      refuseReason(`the tree does not know ${JSON.stringify(one)}; name one of its reasons`, one);
    }
  }
  const gone = new Set(reasons);
  const blocked = pathOf(tree, into).find((one) => gone.has(one));
  if (blocked !== undefined) {
    refuseReason(
      `${JSON.stringify(into)} is or lies below ${JSON.stringify(blocked)}; move it out first`,
      blocked,
    );
  }
  const parents = Object.entries(tree.parents)
    .filter(([key]) => !gone.has(key))
    .map(([key, parent]) => [key, parent !== null && gone.has(parent) ? into : parent] as const);
  const merged = { ...tree.merged, ...Object.fromEntries(reasons.map((one) => [one, into])) };
  return treeOf(parents, merged);
}
