import type { ChartText } from "../spec/chart-text.js";
import type { ChartEvent, ChartStage, SpecificationLines } from "../spec/control-chart-spec.js";

/** What a control chart shows beside its result. */
export interface ControlChartOptions {
  /** Headline; default the name of the chart. */
  readonly title?: ChartText;
  /** Line under the headline: characteristic, machine, period. */
  readonly subtitle?: ChartText;
  /** What the picture says, for those who do not see it; default: a summary of the numbers. */
  readonly description?: ChartText;
  /** Unit of the measurements. */
  readonly unit?: string;
  /** Title of the location panel in place of the statistic's name. */
  readonly label?: ChartText;
  /** `sequence` (default) or `time`, which needs times in the result. */
  readonly axis?: "sequence" | "time";
  /** Offset of the wall clock on a time axis, minutes east of UTC; default 0. */
  readonly utcOffsetMinutes?: number;
  /** Number of the first point on a sequence axis; default 1. */
  readonly first?: number;
  /** Names of points on a sequence axis. */
  readonly labels?: readonly string[];
  /** Title of the horizontal axis. */
  readonly axisTitle?: ChartText;
  /** Specification and target, drawn on the location panel. */
  readonly specification?: SpecificationLines;
  /**
   * Phases and stages. Default: where the limits rest on the points up to one place and not on those behind it, the
   * phases I and II; give `[]` for none.
   */
  readonly stages?: readonly ChartStage[];
  /**
   * Known changes, drawn as lines with names. On a sequence axis an event with a time stands before the first point that
   * is not earlier, where the result carries times.
   */
  readonly events?: readonly ChartEvent[];
  /** What rules are called, by number, in place of the built-in sentence: for custom rules. */
  readonly ruleTexts?: Readonly<Record<number, ChartText>>;
  /** Whether zones are tinted; default true. */
  readonly zones?: boolean;
  /** Digits after the point in labels; default: as many as the limits need. */
  readonly decimals?: number;
}
