import { pointName } from "../draw/point-axis.js";
import { formatCell } from "../format/format-number.js";
import { commonMessages } from "../locale/common-messages.js";
import { controlChartMessages } from "../locale/control-chart-messages.js";
import { textResolver } from "../locale/messages.js";
import {
  lineSegments,
  panelData,
  pointsOf,
  rulesIn,
} from "../render/control-chart/control-data.js";
import { limitDecimals } from "../render/control-chart/limit-labels.js";
import type { ControlChartSpec } from "../spec/control-chart-spec.js";
import type { ChartTable } from "./chart-table.js";
import type { TableContext } from "./chart-table-of.js";

/** The points of a control chart with their rules; where there are too many, the flagged ones. */
export function controlChartTable(spec: ControlChartSpec, context: TableContext): ChartTable {
  const { locale, messages, maxRows } = context;
  const text = textResolver(locale, messages, [controlChartMessages, commonMessages]);
  const n = pointsOf(spec);
  const stages = spec.stages ?? [];
  const panels = spec.panels.map((panel) => {
    const data = panelData(panel);
    const decimals = limitDecimals(lineSegments(panel, n, 1).at(-1), panel);
    return { ...data, decimals };
  });
  const columns: ChartTable["columns"][number][] = [];
  const head = (label: string, align: "start" | "end") => columns.push({ label, align });
  head(text({ key: spec.axis.kind === "time" ? "common.time" : "common.point" }), "end");
  if (stages.length > 0) head(text({ key: "control.stage" }), "start");
  for (const { panel, masks } of panels) {
    const unit = panel.unit === undefined || panel.unit === "" ? "" : ` (${panel.unit})`;
    head(`${text(panel.label)}${unit}`, "end");
    if (masks !== undefined) head(text({ key: "control.rules" }), "start");
  }
  const rows: string[][] = [];
  const all = n <= maxRows;
  for (let i = 0; i < n && rows.length < maxRows; i++) {
    if (!all && !panels.some(({ masks }) => masks !== undefined && (masks[i] ?? 0) !== 0)) continue;
    const row = [pointName(spec.axis, i, context)];
    if (stages.length > 0) {
      const stage = stages.findLast(({ from }) => from <= i);
      row.push(stage === undefined ? "" : text(stage.label));
    }
    for (const { values, masks, decimals } of panels) {
      const value = values[i] ?? Number.NaN;
      row.push(Number.isFinite(value) ? formatCell(value, decimals) : "");
      if (masks !== undefined) row.push(rulesIn(masks[i] ?? 0).join(", "));
    }
    rows.push(row);
  }
  return { columns, rows, omitted: n - rows.length };
}
