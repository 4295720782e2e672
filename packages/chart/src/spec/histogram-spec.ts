import type { ChartBase } from "./chart-base.js";
import type { ChartText, NumberColumn } from "./chart-text.js";
import type { SpecificationLines } from "./control-chart-spec.js";
import type { ReferenceLine, ValueAxis } from "./value-axis.js";

/** A curve over a histogram, in the unit of its counts: density times number of values times width of a bin. */
export interface HistogramCurve {
  /** Its name in the legend. */
  readonly label: ChartText;
  /** Where the curve is known, ascending. */
  readonly x: NumberColumn;
  /** Its height there. */
  readonly y: NumberColumn;
}

/** How often values occur, with fitted curves and specification lines. */
export interface HistogramSpec extends ChartBase {
  /** Discriminates {@link ChartSpec}. */
  readonly kind: "histogram";
  /** Edges of the bins, ascending: one more than there are bins. */
  readonly edges: NumberColumn;
  /** What the bins hold, 0 or more each. */
  readonly counts: NumberColumn;
  /** The axis of values. */
  readonly x?: ValueAxis;
  /** The axis of counts; default title "Frequency". */
  readonly y?: ValueAxis;
  /** Curves, such as the normal densities with within and overall standard deviation; up to four differ in colour and dashes. */
  readonly curves?: readonly HistogramCurve[];
  /** Specification limits and target as vertical lines. */
  readonly specification?: SpecificationLines;
  /** Other vertical lines: the mean. */
  readonly lines?: readonly ReferenceLine[];
  /** Facts for the line below. */
  readonly facts?: readonly ChartText[];
}
