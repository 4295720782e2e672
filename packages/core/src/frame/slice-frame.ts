import type { CoreErrorCode } from "../errors.catalogue.js";
import { TaktlineError } from "../taktline-error.js";
import { partOf } from "./column.js";
import type { Column, Frame } from "./frame.js";

/**
 * The samples `from` (inclusive) to `to` (exclusive) of a frame, by index.
 *
 * Typed columns become views of the same memory, without a copy; a column of text is copied because JavaScript has no view of a list.
 *
 * @param from - zero-based index of the first sample
 * @param to - index after the last sample; the length of the frame when left out
 * @throws `CORE_FRAME_RANGE` unless 0 <= from <= to <= frame length, all whole numbers
 *
 * @example
 * ```ts
 * import { frame, sliceFrame } from "@taktline/core";
 *
 * const spindle = frame(new Float64Array([0, 1, 2]), new Float64Array([10, 20, 30]));
 * sliceFrame(spindle, 1).v; // => new Float64Array([20, 30])
 * ```
 */
export function sliceFrame<V extends Column>(
  frame: Frame<V>,
  from: number,
  to: number = frame.t.length,
): Frame<V> {
  const length = frame.t.length;
  const whole = Number.isInteger(from) && Number.isInteger(to);
  if (!whole || from < 0 || to < from || to > length) {
    throw new TaktlineError<CoreErrorCode>(
      "CORE_FRAME_RANGE",
      `from ${from} to ${to} is not within a frame of ${length} samples; use whole numbers with 0 <= from <= to <= ${length}`,
      { details: { from, to, length } },
    );
  }
  if (from === 0 && to === length) return frame;
  const t = frame.t.subarray(from, to);
  const v = partOf(frame.v, from, to);
  return frame.q === undefined ? { t, v } : { t, v, q: frame.q.subarray(from, to) };
}
