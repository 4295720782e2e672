import type { ChartAxis } from "./chart-axis.js";
import type { ChartBase } from "./chart-base.js";
import type { ChartLevel, ChartText, NumberColumn } from "./chart-text.js";

/** Lines that come from the customer, not from the process. */
export interface SpecificationLines {
  /** Lower specification limit. */
  readonly lower?: number;
  /** Upper specification limit. */
  readonly upper?: number;
  /** Target. */
  readonly target?: number;
}

/** One plotted statistic of a control chart. */
export interface ControlPanel {
  /** What is plotted: `X`, `MR`, `Xbar`, `R`. Write `Xbar`; a combining overline breaks in CJK fonts. */
  readonly label: ChartText;
  /** Unit of the values. */
  readonly unit?: string;
  /** The plotted values; a gap breaks the line. */
  readonly values: NumberColumn;
  /** Centre line. */
  readonly center: ChartLevel;
  /** Upper control limit. */
  readonly ucl: ChartLevel;
  /** Lower control limit. */
  readonly lcl: ChartLevel;
  /** Standard deviation of the plotted statistic; without it no zones are drawn. */
  readonly sigma?: ChartLevel;
  /** Whether zones A, B and C are tinted; default true. */
  readonly zones?: boolean;
  /** Per point the rules that hold: rule k sets bit `k - 1`. */
  readonly masks?: ArrayLike<number>;
  /** The vertical axis starts at 0: for ranges and standard deviations. */
  readonly fromZero?: boolean;
  /** Specification and target, drawn apart from the control limits. */
  readonly specification?: SpecificationLines;
  /** Digits after the point in labels, 0 to 12; default: as many as the limits need to differ visibly. */
  readonly decimals?: number;
}

/** A stretch of points with a name, from its first point to the next stage. */
export interface ChartStage {
  /** Zero-based index of its first point. */
  readonly from: number;
  /** What it is called. */
  readonly label: ChartText;
  /** A `phase` divider is a firm line (limits estimated | limits applied), a `stage` divider a lighter one; default `stage`. */
  readonly kind?: "phase" | "stage";
}

/** What the number at a flagged point means. */
export interface ControlRule {
  /** Number of the rule, 1 to 16. */
  readonly number: number;
  /** What it says. */
  readonly text: ChartText;
}

/** A control chart: a location panel with its dispersion panel below, on one horizontal axis. */
export interface ControlChartSpec extends ChartBase {
  /** Discriminates {@link ChartSpec}. */
  readonly kind: "controlChartPair";
  /** The horizontal axis, shared by the panels. */
  readonly axis: ChartAxis;
  /** The panels from top to bottom, the location chart first; usually two. */
  readonly panels: readonly ControlPanel[];
  /** Phases or stages in ascending order of `from`. */
  readonly stages?: readonly ChartStage[];
  /** Zero-based indices of points left out on purpose, drawn hollow. */
  readonly excluded?: readonly number[];
  /** What the rule numbers mean; only those that occur are listed. */
  readonly rules?: readonly ControlRule[];
  /** Facts for the line below: estimator, conventions, counts. */
  readonly facts?: readonly ChartText[];
}
