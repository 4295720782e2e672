import type { ChartBase } from "./chart-base.js";
import type { ChartText, NumberColumn } from "./chart-text.js";
import type { ReferenceLine } from "./value-axis.js";
import type { ValueFormat } from "./value-format.js";

/** One colour of bars: a value for every group. */
export interface BarSeries {
  /** Its name in the legend. */
  readonly label: ChartText;
  /** One value per group; a gap leaves the bar out. */
  readonly values: NumberColumn;
}

/** Bars in groups: components of variation, key figures of machines side by side. */
export interface BarsSpec extends ChartBase {
  /** Discriminates {@link ChartSpec}. */
  readonly kind: "bars";
  /** The groups from left to right. */
  readonly groups: readonly ChartText[];
  /** The bars in each group; up to four differ in colour and pattern. */
  readonly series: readonly BarSeries[];
  /** How values are written; default `{ kind: "number" }`. */
  readonly format?: ValueFormat;
  /** Title of the axis of values. */
  readonly axisTitle?: ChartText;
  /** Horizontal lines: a target. */
  readonly lines?: readonly ReferenceLine[];
  /** Facts for the line below. */
  readonly facts?: readonly ChartText[];
}
