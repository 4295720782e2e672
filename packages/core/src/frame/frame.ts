import type { CoreErrorCode } from "../errors.catalogue.js";
import { TaktlineError } from "../taktline-error.js";

/** A value column: numbers (also booleans as 0/1 in a `Uint8Array`), 64-bit integers, or text. */
export type Column =
  | Float64Array
  | Float32Array
  | Int32Array
  | Uint32Array
  | Uint8Array
  | BigInt64Array
  | BigUint64Array
  | readonly string[];

/** The JavaScript type of one cell of a column. */
export type CellOf<V extends Column> = V extends BigInt64Array | BigUint64Array
  ? bigint
  : V extends readonly string[]
    ? string
    : number;

/**
 * A batch of samples of one signal as columns: the unit that flows through Taktline.
 *
 * `t` is epoch milliseconds (UTC, fractions allowed) in the order of arrival; disorder is legal and reported by
 * `disorderOf`. `q` is the OPC UA StatusCode of each sample; without it every sample is Good.
 * A frame is never changed after it was made: its columns are shared, not copied.
 */
export interface Frame<V extends Column = Float64Array> {
  /** Epoch milliseconds (UTC), one per sample. */
  readonly t: Float64Array;
  /** The values, one per sample. */
  readonly v: V;
  /** OPC UA StatusCode, one per sample; absent means all Good. */
  readonly q?: Uint32Array;
}

/**
 * Makes a frame from columns, which are shared and not copied.
 *
 * @param t - epoch milliseconds (UTC), all finite
 * @param v - values, as many as `t`
 * @param q - OPC UA StatusCodes, as many as `t`
 * @throws `CORE_FRAME_LENGTH` when the columns differ in length
 * @throws `CORE_FRAME_TIME` when a time is not finite
 *
 * @example
 * ```ts
 * import { frame, frameLength } from "@taktline/core";
 *
 * const bore = frame(new Float64Array([0, 1000]), new Float64Array([25.001, 25.003]));
 * frameLength(bore); // => 2
 * ```
 */
export function frame<V extends Column>(t: Float64Array, v: V, q?: Uint32Array): Frame<V> {
  if (v.length !== t.length || (q !== undefined && q.length !== t.length)) {
    throw new TaktlineError<CoreErrorCode>(
      "CORE_FRAME_LENGTH",
      `t has ${t.length} values, v has ${v.length}${q === undefined ? "" : `, q has ${q.length}`}; give each one entry per sample`,
      { details: { t: t.length, v: v.length, q: q?.length } },
    );
  }
  for (let i = 0; i < t.length; i++) {
    if (!Number.isFinite(t[i]!)) {
      throw new TaktlineError<CoreErrorCode>(
        "CORE_FRAME_TIME",
        `t[${i}] is ${t[i]}; times must be finite epoch milliseconds`,
        { details: { index: i } },
      );
    }
  }
  return q === undefined ? { t, v } : { t, v, q };
}

/**
 * The number of samples of a frame.
 *
 * @example
 * ```ts
 * import { frame, frameLength } from "@taktline/core";
 *
 * frameLength(frame(new Float64Array(3), ["RUN", "IDLE", "RUN"])); // => 3
 * ```
 */
export function frameLength(of: Frame<Column>): number {
  return of.t.length;
}
