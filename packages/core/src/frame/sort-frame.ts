import { reorder } from "./column.js";
import { type DisorderReport, disorderOf } from "./disorder-of.js";
import type { Column, Frame } from "./frame.js";
import { sortOrder } from "./sort-order.js";

/** A frame in order of time, and how far it was from it. */
export interface SortedFrame<V extends Column = Float64Array> {
  /** The samples ascending by time; the very frame that was given when it was in order already. */
  readonly frame: Frame<V>;
  /** What was out of order before. */
  readonly disorder: DisorderReport;
}

/**
 * Brings a frame into ascending order of time and says how far it was from it.
 *
 * Stable: samples with equal times keep their order of arrival, and none is dropped. A frame in order is returned as it is.
 *
 * @param frame - times are finite, in any order
 *
 * @example
 * ```ts
 * import { frame, sortFrame } from "@taktline/core";
 *
 * const { frame: sorted, disorder } = sortFrame(frame(new Float64Array([2, 1, 2]), ["a", "b", "c"]));
 * sorted.v; // => ["b", "a", "c"]
 * disorder.backward; // => 1
 * ```
 */
export function sortFrame<V extends Column>(frame: Frame<V>): SortedFrame<V> {
  const disorder = disorderOf(frame.t);
  const order = disorder.backward === 0 ? null : sortOrder(frame.t);
  if (order === null) return { frame, disorder };
  const t = reorder(frame.t, order);
  const v = reorder(frame.v, order);
  return {
    frame: frame.q === undefined ? { t, v } : { t, v, q: reorder(frame.q, order) },
    disorder,
  };
}
