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
  /** More statistics on the same scale and with the same limits: the other arm of a two-sided CUSUM. */
  readonly arms?: readonly ControlArm[];
  /** Centre line; a gap where there is none. */
  readonly center: ChartLevel;
  /** Upper control limit; a gap where there is none. */
  readonly ucl: ChartLevel;
  /** Lower control limit; a gap where there is none: T2, SPE and MEWMA have an upper one only. */
  readonly lcl: ChartLevel;
  /** What the three lines are called, where that is not UCL, CL and LCL: `h` and `-h` of a CUSUM. */
  readonly names?: {
    /** Name of the upper limit. */
    readonly ucl?: string;
    /** Name of the centre line; empty for no label. */
    readonly center?: string;
    /** Name of the lower limit. */
    readonly lcl?: string;
  };
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

/** Something that happened, drawn as a line through all panels with its name: a tool change, a new batch of material. */
export interface ChartEvent {
  /** Zero-based index of the point before which it happened. */
  readonly index?: number;
  /** When it happened, epoch ms; needs a time axis. Without a time and without an index nothing is drawn. */
  readonly t?: number;
  /** What happened. */
  readonly label: ChartText;
}

/** A second plotted statistic in the same panel: the lower arm of a CUSUM, a smoothed line over the values. */
export interface ControlArm {
  /** Its name, such as `C-`. */
  readonly label: ChartText;
  /** The plotted values, one per point; a gap breaks the line. */
  readonly values: NumberColumn;
  /** Per point the rules that hold on this arm: rule k sets bit `k - 1`. */
  readonly masks?: ArrayLike<number>;
}

/** What the number at a flagged point means. */
export interface ControlRule {
  /** Number of the rule, 1 to 16. */
  readonly number: number;
  /** What it says. */
  readonly text: ChartText;
  /** Zero-based index of the only panel it speaks of; left out where the number means the same on all. */
  readonly panel?: number;
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
  /** Known changes, as lines with names. */
  readonly events?: readonly ChartEvent[];
  /** Zero-based indices of points left out on purpose, drawn hollow. */
  readonly excluded?: readonly number[];
  /** What the rule numbers mean; only those that occur are listed. */
  readonly rules?: readonly ControlRule[];
  /** Facts for the line below: estimator, conventions, counts. */
  readonly facts?: readonly ChartText[];
}
