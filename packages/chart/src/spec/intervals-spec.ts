import type { ChartBase } from "./chart-base.js";
import type { ChartText } from "./chart-text.js";
import type { ReferenceLine, ValueAxis } from "./value-axis.js";

/** A stretch of the axis of values, with a name. */
export interface IntervalRow {
  /** What it is. */
  readonly label: ChartText;
  /** Its lower end; left out where it is open. */
  readonly from?: number;
  /** Its upper end; left out where it is open. */
  readonly to?: number;
  /** The estimate or the centre, marked on the interval. */
  readonly value?: number;
  /** `process` for what the process does (default), `specification` for what is asked of it, `signal` for what is out of place. */
  readonly tone?: "process" | "specification" | "signal";
  /** Numbers or remarks at the right: Cp and Cpk. */
  readonly note?: ChartText;
}

/** Intervals one above the other: the capability plot, confidence intervals. */
export interface IntervalsSpec extends ChartBase {
  /** Discriminates {@link ChartSpec}. */
  readonly kind: "intervals";
  /** The rows from top to bottom. */
  readonly rows: readonly IntervalRow[];
  /** The axis of values. */
  readonly axis?: ValueAxis;
  /** Vertical lines: specification limits, zero. */
  readonly lines?: readonly ReferenceLine[];
  /** Facts for the line below. */
  readonly facts?: readonly ChartText[];
}
