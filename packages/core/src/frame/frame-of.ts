import type { Frame } from "./frame.js";
import { frameBuilder } from "./frame-builder.js";
import type { FrameKind } from "./frame-kind.js";

/** The column that holds values of a JavaScript type: booleans go into bytes as 0 and 1. */
export type ColumnForCell<T> = [T] extends [number]
  ? Float64Array
  : [T] extends [boolean]
    ? Uint8Array
    : [T] extends [bigint]
      ? BigInt64Array
      : readonly string[];

/** One sample as given by hand or by an edge that knows no frames. */
export interface SampleInput<T extends number | boolean | bigint | string> {
  /** Epoch milliseconds (UTC). */
  readonly t: number;
  /** The value. */
  readonly v: T;
  /** OPC UA StatusCode; Good when left out. */
  readonly q?: number;
}

/**
 * Makes a frame from sample objects; the first value decides the kind: numbers, text, booleans (as 0 and 1) or 64-bit integers.
 *
 * A convenience for edges and tests. Where many samples arrive use `frameBuilder`, which also offers the other kinds.
 * Without samples the frame is an empty one of numbers.
 *
 * @param samples - in the order of arrival, all values of one JavaScript type
 * @throws `CORE_FRAME_TIME` when a time is not finite
 * @throws `CORE_FRAME_VALUE` when the types differ or an integer needs more than 64 bits
 *
 * @example
 * ```ts
 * import { frameOf } from "@taktline/core";
 *
 * frameOf([{ t: 0, v: 7.5 }, { t: 1000, v: 7.6 }]).v; // => new Float64Array([7.5, 7.6])
 * ```
 */
export function frameOf<T extends number | boolean | bigint | string>(
  samples: readonly SampleInput<T>[],
): Frame<ColumnForCell<T>> {
  const type = typeof samples[0]?.v;
  const kind: FrameKind =
    type === "string"
      ? "text"
      : type === "bigint"
        ? "int64"
        : type === "boolean"
          ? "uint8"
          : "float64";
  const builder = frameBuilder<FrameKind>(kind);
  for (const { t, v, q } of samples) {
    const cell = type === "boolean" && typeof v === "boolean" ? Number(v) : v;
    builder.push(t, cell as never, q);
  }
  return builder.take() as Frame<ColumnForCell<T>>;
}
