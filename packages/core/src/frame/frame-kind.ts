import type { Column } from "./frame.js";

/** The column type behind each name of a value kind. */
export interface ColumnByKind {
  /** IEEE 754 double. */
  readonly float64: Float64Array;
  /** IEEE 754 single. */
  readonly float32: Float32Array;
  /** Signed 32 bits. */
  readonly int32: Int32Array;
  /** Unsigned 32 bits. */
  readonly uint32: Uint32Array;
  /** Unsigned 8 bits; also booleans as 0 and 1. */
  readonly uint8: Uint8Array;
  /** Signed 64 bits, `bigint`. */
  readonly int64: BigInt64Array;
  /** Unsigned 64 bits, `bigint`. */
  readonly uint64: BigUint64Array;
  /** Text. */
  readonly text: readonly string[];
}

/** The name of a value kind: what a column holds. */
export type FrameKind = keyof ColumnByKind;

/**
 * Names the kind of a value column.
 *
 * @example
 * ```ts
 * import { kindOf } from "@taktline/core";
 *
 * kindOf(new Uint8Array(2)); // => "uint8"
 * ```
 */
export function kindOf(column: Column): FrameKind {
  if (column instanceof Float64Array) return "float64";
  if (column instanceof Float32Array) return "float32";
  if (column instanceof Int32Array) return "int32";
  if (column instanceof Uint32Array) return "uint32";
  if (column instanceof Uint8Array) return "uint8";
  if (column instanceof BigInt64Array) return "int64";
  if (column instanceof BigUint64Array) return "uint64";
  return "text";
}
