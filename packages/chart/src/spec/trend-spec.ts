import type { ChartAxis } from "./chart-axis.js";
import type { ChartBase } from "./chart-base.js";
import type { ChartText, NumberColumn } from "./chart-text.js";
import type { ValueFormat } from "./value-format.js";

/** One line of a trend. */
export interface TrendSeries {
  /** Its name, written at its right end. */
  readonly label: ChartText;
  /** One value per point of the axis; a gap breaks the line. */
  readonly values: NumberColumn;
}

/** A horizontal line: a threshold, a budget. */
export interface TrendLine {
  /** Its name, written at the right. */
  readonly label: ChartText;
  /** Where it lies. */
  readonly value: number;
  /** `limit` is drawn firm, `target` dotted; default `limit`. */
  readonly kind?: "limit" | "target";
}

/** Values over time or sequence. Up to four series; lines differ in dashes as well as in colour. */
export interface TrendSpec extends ChartBase {
  /** Discriminates {@link ChartSpec}. */
  readonly kind: "trend";
  /** The horizontal axis. */
  readonly axis: ChartAxis;
  /** The lines. */
  readonly series: readonly TrendSeries[];
  /** Thresholds. */
  readonly lines?: readonly TrendLine[];
  /** How values are written; default `{ kind: "number" }`. */
  readonly format?: ValueFormat;
  /** The vertical axis starts at 0. */
  readonly fromZero?: boolean;
}
