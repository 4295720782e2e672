export { type CapabilityTableOptions, capabilityTable } from "./build/capability-table.js";
export {
  type ContributionChartOptions,
  contributionChart,
  t2ContributionChart,
} from "./build/contribution-chart.js";
export type { ControlChartOptions } from "./build/control-chart-options.js";
export { controlChartPair } from "./build/control-chart-pair.js";
export {
  controlChartStages,
  type StagedResults,
  type StageResult,
} from "./build/control-chart-stages.js";
export { type GageRrChartOptions, gageRrChart } from "./build/gage-rr-chart.js";
export { type GageRrTableOptions, gageRrTable } from "./build/gage-rr-table.js";
export { type KpiTableOptions, kpiTable } from "./build/kpi-table.js";
export { type OeeFigure, type OeeTilesOptions, oeeTiles } from "./build/oee-tiles.js";
export { type OeeWaterfallOptions, oeeWaterfall } from "./build/oee-waterfall.js";
export { type ParetoOptions, pareto } from "./build/pareto.js";
export { type AuditedChart, reportAudit } from "./build/report-audit.js";
export {
  type NamedCurve,
  ocCurveChart,
  type SamplingCurve,
  type SamplingCurveOptions,
  samplingCurveChart,
} from "./build/sampling-curve-chart.js";
export { type SixpackChartOptions, sixpackChart } from "./build/sixpack-chart.js";
export { type GanttInput, type StateGanttOptions, stateGantt } from "./build/state-gantt.js";
export { type StopParetoOptions, stopPareto } from "./build/stop-pareto.js";
export { type CsvOptions, renderCsv } from "./csv/render-csv.js";
export { type DecimateOptions, decimate } from "./decimate/decimate.js";
export type { ChartErrorCode } from "./errors.catalogue.js";
export type { ChartLocale, ChartMessages } from "./locale/chart-locale.js";
export { renderBars } from "./render/bars/render-bars.js";
export { renderControlChart } from "./render/control-chart/render-control-chart.js";
export { renderGroups } from "./render/groups/render-groups.js";
export { renderHistogram } from "./render/histogram/render-histogram.js";
export { renderIntervals } from "./render/intervals/render-intervals.js";
export { renderPanels } from "./render/panels/render-panels.js";
export { renderPareto } from "./render/pareto/render-pareto.js";
export { renderProbabilityPlot } from "./render/probability-plot/render-probability-plot.js";
export type { RenderOptions } from "./render/render-options.js";
export { renderSvg } from "./render/render-svg.js";
export { renderStateGantt } from "./render/state-gantt/render-state-gantt.js";
export { renderTiles } from "./render/tiles/render-tiles.js";
export { renderTrend } from "./render/trend/render-trend.js";
export { renderWaterfall } from "./render/waterfall/render-waterfall.js";
export { renderXy } from "./render/xy/render-xy.js";
export { renderReport } from "./report/render-report.js";
export type {
  FormattedNumber,
  ReportInput,
  ReportSection,
  ReportTable,
  TimeFormat,
} from "./report/report.js";
export type {
  AuditConvention,
  AuditExclusion,
  AuditIssue,
  AuditLimits,
  AuditRule,
  AuditSignal,
  ReportAudit,
} from "./report/report-audit.js";
export type { BarSeries, BarsSpec } from "./spec/bars-spec.js";
export type { ChartAxis, SequenceAxis, TimeAxis } from "./spec/chart-axis.js";
export type { ChartBase } from "./spec/chart-base.js";
export type { ChartKind, ChartSpec } from "./spec/chart-spec.js";
export type { ChartLevel, ChartText, NumberColumn } from "./spec/chart-text.js";
export type {
  ChartEvent,
  ChartStage,
  ControlArm,
  ControlChartSpec,
  ControlPanel,
  ControlRule,
  SpecificationLines,
} from "./spec/control-chart-spec.js";
export type { GroupLine, GroupsSpec, ValueGroup } from "./spec/groups-spec.js";
export type { HistogramCurve, HistogramSpec } from "./spec/histogram-spec.js";
export type { IntervalRow, IntervalsSpec } from "./spec/intervals-spec.js";
export type { PanelChart, PanelsSpec } from "./spec/panels-spec.js";
export type { ParetoItem, ParetoSpec } from "./spec/pareto-spec.js";
export { parseChart } from "./spec/parse-chart.js";
export type { ProbabilityFit, ProbabilityPlotSpec } from "./spec/probability-plot-spec.js";
export type {
  GanttRow,
  GanttSpan,
  GanttState,
  StateGanttSpec,
  StateTone,
} from "./spec/state-gantt-spec.js";
export { stringifyChart } from "./spec/stringify-chart.js";
export type { Tile, TilesSpec, TileTone } from "./spec/tiles-spec.js";
export type { TrendLine, TrendSeries, TrendSpec } from "./spec/trend-spec.js";
export type { ReferenceLine, ValueAxis } from "./spec/value-axis.js";
export type { ValueFormat } from "./spec/value-format.js";
export type { WaterfallSpec, WaterfallStep } from "./spec/waterfall-spec.js";
export type { XyBand, XyPoint, XySeries, XySpec } from "./spec/xy-spec.js";
export type { ChartTable } from "./table/chart-table.js";
export { chartTable } from "./table/chart-table-of.js";
export { chartTables, type NamedChartTable } from "./table/chart-tables.js";
export type { ChartTableOptions } from "./table/table-context.js";
export type { ChartTheme } from "./theme/chart-theme.js";
export { darkTheme, lightTheme } from "./theme/themes.js";
