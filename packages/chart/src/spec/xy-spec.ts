import type { ChartBase } from "./chart-base.js";
import type { ChartText, NumberColumn } from "./chart-text.js";
import type { ReferenceLine, ValueAxis } from "./value-axis.js";

/** One curve or one cloud of points. */
export interface XySeries {
  /** Its name in the legend. */
  readonly label: ChartText;
  /** Horizontal coordinates; for a line in the order in which it runs. */
  readonly x: NumberColumn;
  /** Vertical coordinates, as many; a gap breaks a line. */
  readonly y: NumberColumn;
  /** Drawn as `line` (default), `points` or `both`. */
  readonly mark?: "line" | "points" | "both";
}

/** A band between two curves: a confidence or prediction band. */
export interface XyBand {
  /** Its name in the legend. */
  readonly label: ChartText;
  /** Horizontal coordinates, ascending. */
  readonly x: NumberColumn;
  /** Lower edge. */
  readonly lower: NumberColumn;
  /** Upper edge. */
  readonly upper: NumberColumn;
}

/** A point that a reader looks for, with lines down and left to the axes: the producer's and the consumer's risk on an OC curve. */
export interface XyPoint {
  /** Horizontal coordinate. */
  readonly x: number;
  /** Vertical coordinate. */
  readonly y: number;
  /** What it is, written beside it. */
  readonly label: ChartText;
}

/** Curves and points over a numeric axis: OC, AOQ, ATI and ASN curves, linearity of a gauge, scatter. */
export interface XySpec extends ChartBase {
  /** Discriminates {@link ChartSpec}. */
  readonly kind: "xy";
  /** The horizontal axis. */
  readonly x: ValueAxis;
  /** The vertical axis. */
  readonly y: ValueAxis;
  /** The curves and points; up to four differ in colour and dashes. */
  readonly series: readonly XySeries[];
  /** Bands, drawn behind. */
  readonly bands?: readonly XyBand[];
  /** Points with crosshairs. */
  readonly points?: readonly XyPoint[];
  /** Horizontal lines. */
  readonly lines?: readonly ReferenceLine[];
  /** Facts for the line below. */
  readonly facts?: readonly ChartText[];
}
