import type { ChartBase } from "./chart-base.js";
import type { ChartText, NumberColumn } from "./chart-text.js";
import type { ReferenceLine, ValueAxis } from "./value-axis.js";

/** A fitted distribution on a probability plot. */
export interface ProbabilityFit {
  /** Cumulative probabilities, ascending, strictly between 0 and 1. */
  readonly p: NumberColumn;
  /** The value of the fitted distribution at each. */
  readonly x: NumberColumn;
  /** Lower confidence bound of the value at each. */
  readonly lower?: NumberColumn;
  /** Upper confidence bound of the value at each. */
  readonly upper?: NumberColumn;
}

/** Ordered values against their plotting positions, on paper on which the distribution is a straight line. */
export interface ProbabilityPlotSpec extends ChartBase {
  /** Discriminates {@link ChartSpec}. */
  readonly kind: "probabilityPlot";
  /** The observed values, ascending. */
  readonly x: NumberColumn;
  /** The plotting position of each, strictly between 0 and 1. */
  readonly p: NumberColumn;
  /** How the vertical axis is divided; default `normal`. `weibull` is the scale of smallest extreme values. */
  readonly paper?: "normal" | "weibull" | "exponential" | "uniform";
  /** How the horizontal axis is divided; default `linear`. Lognormal and Weibull papers use `log`. */
  readonly scale?: "linear" | "log";
  /** The axis of values. */
  readonly axis?: ValueAxis;
  /** The fitted line with its confidence band. */
  readonly fit?: ProbabilityFit;
  /** Vertical lines: specification limits. */
  readonly lines?: readonly ReferenceLine[];
  /** Facts for the line below: the test of fit with its p-value, n, mean, standard deviation. */
  readonly facts?: readonly ChartText[];
}
