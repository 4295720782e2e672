import type { CoreErrorCode } from "../errors.catalogue.js";
import { TaktlineError } from "../taktline-error.js";
import { copyInto, emptyColumn } from "./column.js";
import type { Column, Frame } from "./frame.js";
import { kindOf } from "./frame-kind.js";

/**
 * Joins frames of one signal end to end, in the order given; times are not looked at.
 *
 * The result has a quality column when any of the frames has one. When only one frame has samples, it is returned itself.
 * To join by time use `mergeFrames`.
 *
 * @param frames - at least one, all with the same kind of value column
 * @throws `CORE_FRAME_KIND` when the kinds differ or no frame is given
 *
 * @example
 * ```ts
 * import { concatFrames, frame } from "@taktline/core";
 *
 * const first = frame(new Float64Array([0]), ["RUN"]);
 * const second = frame(new Float64Array([5]), ["IDLE"]);
 * concatFrames([first, second]).v; // => ["RUN", "IDLE"]
 * ```
 */
export function concatFrames<V extends Column>(frames: readonly Frame<V>[]): Frame<V> {
  const first = frames[0];
  if (first === undefined) {
    throw new TaktlineError<CoreErrorCode>(
      "CORE_FRAME_KIND",
      "there is no frame to join, so the kind of the result is unknown; give at least one, it may be empty",
    );
  }
  const kind = kindOf(first.v);
  let length = 0;
  let quality = false;
  let only: Frame<V> | undefined;
  let filled = 0;
  for (let i = 0; i < frames.length; i++) {
    const next = frames[i]!;
    const other = kindOf(next.v);
    if (other !== kind) {
      throw new TaktlineError<CoreErrorCode>(
        "CORE_FRAME_KIND",
        `frame 0 holds ${kind} and frame ${i} holds ${other}; join only frames of one signal, or convert one first`,
        { details: { index: i, kind, other } },
      );
    }
    if (next.t.length > 0) {
      filled++;
      only = next;
      length += next.t.length;
      if (next.q !== undefined) quality = true;
    }
  }
  if (filled < 2) return only ?? first;
  const t = new Float64Array(length);
  const v = emptyColumn(kind, length);
  const q = quality ? new Uint32Array(length) : undefined;
  let at = 0;
  for (const next of frames) {
    t.set(next.t, at);
    copyInto(v, next.v, at);
    if (q !== undefined && next.q !== undefined) q.set(next.q, at);
    at += next.t.length;
  }
  return (q === undefined ? { t, v } : { t, v, q }) as Frame<V>;
}
