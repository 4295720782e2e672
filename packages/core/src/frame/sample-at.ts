import type { CoreErrorCode } from "../errors.catalogue.js";
import { TaktlineError } from "../taktline-error.js";
import type { CellOf, Column, Frame } from "./frame.js";
import type { Sample } from "./sample.js";

/**
 * One sample of a frame as an object, quality filled in: for edges and messages, not for loops over many samples.
 *
 * @param index - zero-based
 * @throws `CORE_FRAME_RANGE` when there is no such sample
 *
 * @example
 * ```ts
 * import { frame, sampleAt } from "@taktline/core";
 *
 * sampleAt(frame(new Float64Array([1000]), ["RUN"]), 0); // => { t: 1000, v: "RUN", q: 0 }
 * ```
 */
export function sampleAt<V extends Column>(frame: Frame<V>, index: number): Sample<V> {
  const t = frame.t[index];
  if (t === undefined) {
    throw new TaktlineError<CoreErrorCode>(
      "CORE_FRAME_RANGE",
      `there is no sample ${index} in a frame of ${frame.t.length}; use 0 to ${frame.t.length - 1}`,
      { details: { index, length: frame.t.length } },
    );
  }
  return { t, v: frame.v[index] as CellOf<V>, q: frame.q?.[index] ?? 0 };
}
