import type { StateCategory } from "./state-category.js";

/** A node of the loss tree; `ms` of a node with children is exactly the sum of theirs. */
export interface LossNode {
  /** Stable key, unique among siblings: `scheduled`, `busy`, `downtime`, a reason, a state name, ... */
  readonly key: string;
  /** Key to translate into a label; absent on a reason or a state, whose `key` is the label itself. */
  readonly labelKey?: string;
  /** `time` for what is left, `loss` for what is lost. */
  readonly kind: "time" | "loss";
  /** Duration in ms; negative only for the speed loss of a machine faster than ideal, or where counts contradict each other. */
  readonly ms: number;
  /** What the machine's time counts as, on loss nodes that come from states. */
  readonly category?: StateCategory;
  /** Parts of this node; empty on a leaf. */
  readonly children: readonly LossNode[];
}

/**
 * Calendar time taken apart: calendar = unscheduled + scheduled, scheduled = planned stops + busy, busy = stops + production,
 * production = speed loss + net, net = quality loss + good. Every sum holds exactly.
 */
export interface LossTree {
  /** The calendar time of the window, root of the tree. */
  readonly root: LossNode;
  /** False where the ideal or the good count is unknown: the tree then ends at production or at net time. */
  readonly complete: boolean;
}
