import { concatFrames } from "./concat-frames.js";
import type { Column, Frame } from "./frame.js";
import { sortFrame } from "./sort-frame.js";

/**
 * Merges frames of one signal by time.
 *
 * Of equal times the sample of the earlier argument comes first, and within one frame the order of arrival is kept; nothing is
 * dropped. The frames need not be in order themselves. k frames in order with n samples altogether cost n log k steps.
 * To join end to end use `concatFrames`; to drop repeated samples decide first which of them is right.
 *
 * @param frames - at least one, all with the same kind of value column
 * @throws `CORE_FRAME_KIND` when the kinds differ or no frame is given
 *
 * @example
 * ```ts
 * import { frame, mergeFrames } from "@taktline/core";
 *
 * const live = frame(new Float64Array([1, 3]), ["live 1", "live 3"]);
 * const resent = frame(new Float64Array([2, 3]), ["resent 2", "resent 3"]);
 * mergeFrames([live, resent]).v; // => ["live 1", "resent 2", "live 3", "resent 3"]
 * ```
 */
export function mergeFrames<V extends Column>(frames: readonly Frame<V>[]): Frame<V> {
  return sortFrame(concatFrames(frames)).frame;
}
