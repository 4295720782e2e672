import type { RulePlan } from "./plan.js";

/** A piece of memory of a backend. */
export interface Slot {
  readonly bytes: number;
  /** Its address, where the backend has one. */
  readonly at: number;
  /** Views, valid until the backend allocates again. */
  f64(length: number): Float64Array;
  u16(length: number): Uint16Array;
  u8(length: number): Uint8Array;
}

/** The compensated sum of a column and what goes with it. */
export interface Total {
  sum: number;
  lost: number;
  count: number;
}

/** Number, mean, sum of squared deviations and extremes. */
export interface Moments {
  count: number;
  mean: number;
  squares: number;
  low: number;
  high: number;
}

/** Parameters and state of EWMA and CUSUM, in the order in which the WebAssembly module has them. */
export interface TimeWeighted {
  target: number;
  lambda: number;
  /** 1 - lambda. */
  keep: number;
  /** Half width of the limits that are approached. */
  width: number;
  /** Reference value. */
  slack: number;
  decision: number;
  ewma: number;
  upper: number;
  lower: number;
  /** keep^(2 i) after i points. */
  weight: number;
  missing: number;
  flagged: number;
}

/** What does the work. */
export interface Backend {
  readonly kind: "wasm" | "js";
  readonly bytes: number;
  /** Memory with any contents; throws `SPC_KERNEL_MEMORY` when there is none. */
  allocate(bytes: number): Slot;
  free(slot: Slot): void;
  /** Leaves the memory to whoever has a view of it, where it is memory of its own; gives whether that is so. */
  handOver(slot: Slot): boolean;
  /** The numbers as memory of this backend, without a copy where that is possible. */
  within(values: Float64Array): Slot | undefined;
  xbar(x: Slot, size: number, n: number, means: Slot, ranges: Slot): readonly [Total, Total];
  moving(x: Slot, n: number, ranges: Slot): readonly [Total, Total];
  moments(x: Slot, n: number): Moments;
  rules(x: Slot, n: number, masks: Slot, plan: RulePlan): { flagged: number; missing: number };
  timeWeighted(x: Slot, n: number, masks: Slot, series: Slot | undefined, to: TimeWeighted): void;
}

/** A total of nothing. */
export function total(): Total {
  return { sum: 0, lost: 0, count: 0 };
}
