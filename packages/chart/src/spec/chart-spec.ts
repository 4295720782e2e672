import type { ControlChartSpec } from "./control-chart-spec.js";
import type { ParetoSpec } from "./pareto-spec.js";
import type { StateGanttSpec } from "./state-gantt-spec.js";
import type { TilesSpec } from "./tiles-spec.js";
import type { TrendSpec } from "./trend-spec.js";
import type { WaterfallSpec } from "./waterfall-spec.js";

/**
 * A chart as plain data: no functions, no classes, discriminated by `kind`, versioned by `v`.
 *
 * Columns may be typed arrays; `stringifyChart` and `parseChart` carry a chart through JSON.
 */
export type ChartSpec =
  | ControlChartSpec
  | StateGanttSpec
  | WaterfallSpec
  | ParetoSpec
  | TilesSpec
  | TrendSpec;

/** The kinds of charts. */
export type ChartKind = ChartSpec["kind"];
