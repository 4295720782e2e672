import type { CoreErrorCode } from "../errors.catalogue.js";
import { TaktlineError } from "../taktline-error.js";
import type { Column } from "./frame.js";
import { type FrameKind, kindOf } from "./frame-kind.js";

type TypedColumn = Exclude<Column, readonly string[]>;

/** What is common to all writable columns inside the kernels. */
export interface WritableColumn {
  readonly length: number;
  [index: number]: number | bigint | string;
}

/** An empty column of a kind with room for `length` values. */
export function emptyColumn(kind: FrameKind, length: number): Column {
  switch (kind) {
    case "float64":
      return new Float64Array(length);
    case "float32":
      return new Float32Array(length);
    case "int32":
      return new Int32Array(length);
    case "uint32":
      return new Uint32Array(length);
    case "uint8":
      return new Uint8Array(length);
    case "int64":
      return new BigInt64Array(length);
    case "uint64":
      return new BigUint64Array(length);
    case "text":
      return [];
    default:
      throw new TaktlineError<CoreErrorCode>(
        "CORE_FRAME_KIND",
        `"${String(kind)}" is not a kind of column; use float64, float32, int32, uint32, uint8, int64, uint64 or text`,
        { details: { kind } },
      );
  }
}

/** A part of a column: a view of a typed array, a copy of a list of text. */
export function partOf<V extends Column>(column: V, from: number, to: number): V {
  return (Array.isArray(column)
    ? column.slice(from, to)
    : (column as unknown as TypedColumn).subarray(from, to)) as unknown as V;
}

/** Copies all of `source` into `target` from index `at` on; both of one kind. */
export function copyInto(target: Column, source: Column, at: number): void {
  if (Array.isArray(source)) {
    const cells = target as unknown as WritableColumn;
    for (let i = 0; i < source.length; i++) cells[at + i] = source[i] as string;
  } else {
    (target as Float64Array).set(source as Float64Array, at);
  }
}

/** A new column with the cells of `column` in the given order. */
export function reorder<V extends Column>(column: V, order: Uint32Array): V {
  const result = emptyColumn(kindOf(column), order.length);
  const cells = result as unknown as WritableColumn;
  const from = column as unknown as WritableColumn;
  for (let i = 0; i < order.length; i++) cells[i] = from[order[i]!]!;
  return result as V;
}
