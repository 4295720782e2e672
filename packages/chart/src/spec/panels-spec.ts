import type { BarsSpec } from "./bars-spec.js";
import type { ChartBase } from "./chart-base.js";
import type { ChartText } from "./chart-text.js";
import type { ControlChartSpec } from "./control-chart-spec.js";
import type { GroupsSpec } from "./groups-spec.js";
import type { HistogramSpec } from "./histogram-spec.js";
import type { IntervalsSpec } from "./intervals-spec.js";
import type { ParetoSpec } from "./pareto-spec.js";
import type { ProbabilityPlotSpec } from "./probability-plot-spec.js";
import type { StateGanttSpec } from "./state-gantt-spec.js";
import type { TilesSpec } from "./tiles-spec.js";
import type { TrendSpec } from "./trend-spec.js";
import type { WaterfallSpec } from "./waterfall-spec.js";
import type { XySpec } from "./xy-spec.js";

/** A chart that can stand in a composite: any but a composite. */
export type PanelChart =
  | ControlChartSpec
  | StateGanttSpec
  | WaterfallSpec
  | ParetoSpec
  | TilesSpec
  | TrendSpec
  | HistogramSpec
  | ProbabilityPlotSpec
  | XySpec
  | BarsSpec
  | IntervalsSpec
  | GroupsSpec;

/** Several charts in one picture: the capability sixpack, the gauge study, a pair of CUSUM and EWMA. */
export interface PanelsSpec extends ChartBase {
  /** Discriminates {@link ChartSpec}. */
  readonly kind: "panels";
  /** The charts in reading order, row by row. */
  readonly panels: readonly PanelChart[];
  /** The most charts in one row, 1 to 6; default 2. Fewer where the width does not suffice. */
  readonly columns?: number;
  /** Facts for the line below all. */
  readonly facts?: readonly ChartText[];
}
