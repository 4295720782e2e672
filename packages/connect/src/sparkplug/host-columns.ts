import { findProperty, type Metric, type MetricDataType } from "@taktline/codec/sparkplug";
import {
  BadNoData,
  type Column,
  type Frame,
  frame,
  fromSparkplugQuality,
  Good,
} from "@taktline/core";

/** The kind of column that a datatype is read into. */
export type ColumnKind = "number" | "int64" | "uint64" | "boolean" | "text";

const kinds: ReadonlyMap<MetricDataType, ColumnKind> = /* @__PURE__ */ new Map<
  MetricDataType,
  ColumnKind
>([
  ["Int8", "number"],
  ["Int16", "number"],
  ["Int32", "number"],
  ["UInt8", "number"],
  ["UInt16", "number"],
  ["UInt32", "number"],
  ["Float", "number"],
  ["Double", "number"],
  ["DateTime", "number"],
  ["Int64", "int64"],
  ["UInt64", "uint64"],
  ["Boolean", "boolean"],
  ["String", "text"],
  ["Text", "text"],
  ["UUID", "text"],
]);

/** The kind of column of a datatype; undefined for what is no column. */
export function columnKind(type: MetricDataType): ColumnKind | undefined {
  return kinds.get(type);
}

/** One cell: what a column of its kind holds, or null. */
export type Cell = number | bigint | string | null;

/** The cell of a decoded value. */
export function cellOf(value: unknown, kind: ColumnKind): Cell {
  if (value === null || value === undefined) return null;
  if (kind === "boolean") return value === true ? 1 : 0;
  return kind === "number" ? Number(value) : (value as Cell);
}

/** Puts cells into a column; null becomes the placeholder of its kind. */
export function columnOf(kind: ColumnKind, cells: readonly Cell[]): Column {
  switch (kind) {
    case "number":
      return Float64Array.from(cells, (cell) => (cell === null ? Number.NaN : (cell as number)));
    case "int64":
      return BigInt64Array.from(cells, (cell) => (cell === null ? 0n : (cell as bigint)));
    case "uint64":
      return BigUint64Array.from(cells, (cell) => (cell === null ? 0n : (cell as bigint)));
    case "boolean":
      return Uint8Array.from(cells, (cell) => (cell === null ? 0 : (cell as number)));
    case "text":
      return cells.map((cell) => (cell === null ? "" : (cell as string)));
  }
}

/** The StatusCode of a metric: its property `Quality`; a null value is never good. */
export function qualityOf(metric: Metric): number {
  const property =
    metric.properties === undefined ? undefined : findProperty(metric.properties, "Quality");
  const code =
    property === undefined || property.value === undefined || property.value === null
      ? Good
      : fromSparkplugQuality(Number(property.value));
  return code === Good && metric.value === null ? BadNoData : code;
}

/** The frame of samples of one metric. */
export function frameOfCells(
  kind: ColumnKind,
  times: readonly number[],
  cells: readonly Cell[],
  qualities: readonly number[],
): Frame<Column> {
  return frame(
    Float64Array.from(times),
    columnOf(kind, cells),
    qualities.every((code) => code === Good) ? undefined : Uint32Array.from(qualities),
  );
}
