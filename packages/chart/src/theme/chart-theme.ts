import type { StateTone } from "../spec/state-gantt-spec.js";

/** The colours of a chart, each a CSS colour. Built in: `light`, `dark`, and `auto`, which follows CSS variables with light as the fallback. */
export interface ChartTheme {
  /** Behind the chart; `none` for transparent. */
  readonly background: string;
  /** Main text. */
  readonly ink: string;
  /** Secondary text. */
  readonly muted: string;
  /** Axis lines. */
  readonly axis: string;
  /** Grid lines and frames. */
  readonly grid: string;
  /** Panels behind tiles and plots. */
  readonly surface: string;
  /** The data line. */
  readonly data: string;
  /** Points beyond a limit, losses of the first rank. */
  readonly signal: string;
  /** Points flagged by a run rule. */
  readonly warning: string;
  /** Good values. */
  readonly good: string;
  /** Centre line. */
  readonly center: string;
  /** Control limits. */
  readonly limit: string;
  /** Specification limits and target. */
  readonly specification: string;
  /** Zone C (within one sigma). */
  readonly zoneC: string;
  /** Zone B. */
  readonly zoneB: string;
  /** Zone A (two to three sigma). */
  readonly zoneA: string;
  /** Bars of levels and causes. */
  readonly bar: string;
  /** Muted bars: the rest. */
  readonly barMuted: string;
  /** Bars of losses. */
  readonly loss: string;
  /** State colours. */
  readonly states: Readonly<Record<StateTone, string>>;
  /** Lines of a trend. */
  readonly series: readonly [string, string, string, string];
}
