import type { CellOf, Column } from "./frame.js";

/** One sample: the convenience form at the edges. What flows is a `Frame`. */
export interface Sample<V extends Column = Float64Array> {
  /** Epoch milliseconds (UTC). */
  readonly t: number;
  /** The value. */
  readonly v: CellOf<V>;
  /** OPC UA StatusCode; 0 is Good. */
  readonly q: number;
}
