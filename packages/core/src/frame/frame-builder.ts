import type { CoreErrorCode } from "../errors.catalogue.js";
import { TaktlineError } from "../taktline-error.js";
import { copyInto, emptyColumn, partOf, type WritableColumn } from "./column.js";
import type { CellOf, Column, Frame } from "./frame.js";
import { type ColumnByKind, type FrameKind, kindOf } from "./frame-kind.js";

const smallest = 16;

/** Collects samples into frames; made by `frameBuilder`. */
export interface FrameBuilder<V extends Column = Float64Array> {
  /** How many samples are collected and not taken yet. */
  readonly length: number;
  /**
   * Appends one sample in constant time on average.
   *
   * @param t - epoch milliseconds (UTC), finite
   * @param v - must fit the kind: no fraction or overflow in an integer column
   * @param q - OPC UA StatusCode; Good when left out
   * @throws `CORE_FRAME_TIME` when the time is not finite
   * @throws `CORE_FRAME_VALUE` when the value does not fit the kind
   */
  push(t: number, v: CellOf<V>, q?: number): void;
  /**
   * Appends all samples of a frame.
   *
   * @throws `CORE_FRAME_KIND` when its value column is of another kind
   */
  append(frame: Frame<V>): void;
  /** What is collected so far as a frame that later pushes do not change; the builder keeps it. Typed columns are not copied. */
  frame(): Frame<V>;
  /** What is collected so far as a frame of its own memory; the builder is empty afterwards. */
  take(): Frame<V>;
}

/**
 * Makes a builder that collects samples, one by one or by the frame, into frames of one kind.
 *
 * The columns grow by doubling. A quality column appears with the first sample that is not Good.
 *
 * @param kind - what the value column holds, `"float64"` by default
 * @throws `CORE_FRAME_KIND` when there is no such kind
 *
 * @example
 * ```ts
 * import { BadSensorFailure, frameBuilder } from "@taktline/core";
 *
 * const builder = frameBuilder();
 * builder.push(0, 21.5);
 * builder.push(1000, Number.NaN, BadSensorFailure);
 * builder.take().q; // => new Uint32Array([0, 0x808c0000])
 * builder.length; // => 0
 * ```
 */
export function frameBuilder<K extends FrameKind = "float64">(
  kind: K = "float64" as K,
): FrameBuilder<ColumnByKind[K]> {
  type V = ColumnByKind[K];
  let capacity = smallest;
  let length = 0;
  let t = new Float64Array(capacity);
  let v: Column = emptyColumn(kind, capacity);
  let q: Uint32Array | undefined;
  const type =
    kind === "text"
      ? "string"
      : v instanceof BigInt64Array || v instanceof BigUint64Array
        ? "bigint"
        : "number";
  const whole = kind !== "float64" && kind !== "float32";

  const start = (): void => {
    t = new Float64Array(capacity);
    v = emptyColumn(kind, capacity);
    q = undefined;
    length = 0;
  };

  const reserve = (needed: number): void => {
    if (needed <= capacity) return;
    while (capacity < needed) capacity *= 2;
    const oldT = t;
    const oldV = v;
    t = new Float64Array(capacity);
    t.set(oldT.subarray(0, length));
    if (kind !== "text") {
      v = emptyColumn(kind, capacity);
      copyInto(v, partOf(oldV, 0, length), 0);
    }
    if (q !== undefined) {
      const oldQ = q;
      q = new Uint32Array(capacity);
      q.set(oldQ.subarray(0, length));
    }
  };

  const view = (): Frame<V> => {
    const part = { t: t.subarray(0, length), v: partOf(v, 0, length) as V };
    return q === undefined ? part : { ...part, q: q.subarray(0, length) };
  };

  return {
    get length() {
      return length;
    },
    push(time, value, quality = 0) {
      if (!Number.isFinite(time)) {
        throw new TaktlineError<CoreErrorCode>(
          "CORE_FRAME_TIME",
          `the time ${time} is not finite; give epoch milliseconds`,
        );
      }
      reserve(length + 1);
      const cells = v as unknown as WritableColumn;
      // An integer column would wrap or cut silently what does not fit.
      if (typeof value === type) cells[length] = value;
      if (typeof value !== type || (whole && cells[length] !== value)) {
        throw new TaktlineError<CoreErrorCode>(
          "CORE_FRAME_VALUE",
          `${typeof value} ${String(value)} does not fit a column of ${kind}; choose the kind that the signal needs`,
          { details: { kind, value } },
        );
      }
      t[length] = time;
      if (quality !== 0) {
        q ??= new Uint32Array(capacity);
        q[length] = quality;
      }
      length++;
    },
    append(frame) {
      const other = kindOf(frame.v);
      if (other !== kind) {
        throw new TaktlineError<CoreErrorCode>(
          "CORE_FRAME_KIND",
          `the builder collects ${kind} and the frame holds ${other}; append only frames of the same signal`,
          { details: { kind, other } },
        );
      }
      reserve(length + frame.t.length);
      t.set(frame.t, length);
      copyInto(v, frame.v, length);
      if (frame.q !== undefined) {
        q ??= new Uint32Array(capacity);
        q.set(frame.q, length);
      }
      length += frame.t.length;
    },
    frame: view,
    take() {
      const taken = view();
      const full = length === capacity;
      const own =
        full || length === 0
          ? taken
          : ({
              t: taken.t.slice(),
              v: taken.v.slice(),
              ...(taken.q === undefined ? {} : { q: taken.q.slice() }),
            } as unknown as Frame<V>);
      start();
      return own;
    },
  };
}
