import { pointName } from "../draw/point-axis.js";
import { commonMessages } from "../locale/common-messages.js";
import { controlChartMessages } from "../locale/control-chart-messages.js";
import { controlTableMessages } from "../locale/control-table-messages.js";
import { textResolver } from "../locale/messages.js";
import {
  lineSegments,
  panelData,
  pointsOf,
  rulesIn,
} from "../render/control-chart/control-data.js";
import { limitDecimals } from "../render/control-chart/limit-labels.js";
import type { ControlChartSpec } from "../spec/control-chart-spec.js";
import { levelAt } from "../spec/level-at.js";
import type { Cell, DataColumn, DataTable } from "./data-table.js";
import type { TableContext } from "./table-context.js";

/** The points of a control chart with their rules; where there are too many, the flagged ones. */
export function controlChartTable(spec: ControlChartSpec, context: TableContext): DataTable {
  const { locale, messages, maxRows, limits = false } = context;
  const text = textResolver(locale, messages, [
    controlTableMessages,
    controlChartMessages,
    commonMessages,
  ]);
  const n = pointsOf(spec);
  const stages = spec.stages ?? [];
  const panels = spec.panels.map((panel) => {
    const data = panelData(panel);
    const decimals = limitDecimals(lineSegments(panel, n, 1).at(-1), panel);
    return { ...data, format: { kind: "fixed", decimals } as const };
  });
  const { axis } = spec;
  const columns: DataColumn[] = [];
  if (axis.kind === "time") {
    const { utcOffsetMinutes } = axis;
    columns.push({
      label: text({ key: "common.time" }),
      align: "end",
      format: { kind: "time", utcOffsetMinutes },
      absent: "–",
    });
  } else {
    columns.push({
      label: text({ key: "common.point" }),
      align: "end",
      format: { kind: "fixed", decimals: 0 },
      absent: "–",
    });
  }
  if (stages.length > 0) columns.push({ label: text({ key: "control.stage" }), align: "start" });
  for (const { panel, masks, arms, format } of panels) {
    const unit = panel.unit === undefined || panel.unit === "" ? "" : ` (${panel.unit})`;
    const rules = text({ key: "control.rules" });
    columns.push({ label: `${text(panel.label)}${unit}`, align: "end", format });
    if (masks !== undefined) columns.push({ label: rules, align: "start", flags: true });
    for (const arm of arms) {
      columns.push({ label: `${text(arm.label)}${unit}`, align: "end", format });
      if (arm.masks !== undefined) columns.push({ label: rules, align: "start", flags: true });
    }
    if (!limits) continue;
    for (const key of ["lcl", "center", "ucl"] as const) {
      columns.push({ label: text({ key: `control.${key}` }), align: "end", format });
    }
  }
  const rows: Cell[][] = [];
  const all = n <= maxRows;
  const flagged = (i: number) =>
    panels.some(
      ({ masks, arms }) =>
        (masks !== undefined && (masks[i] ?? 0) !== 0) ||
        arms.some((arm) => arm.masks !== undefined && (arm.masks[i] ?? 0) !== 0),
    );
  for (let i = 0; i < n && rows.length < maxRows; i++) {
    if (!all && !flagged(i)) continue;
    const row: Cell[] = [];
    if (axis.kind === "time") row.push(axis.t[i] ?? null);
    else row.push(axis.labels === undefined ? (axis.first ?? 1) + i : pointName(axis, i, context));
    if (stages.length > 0) {
      const stage = stages.findLast(({ from }) => from <= i);
      row.push(stage === undefined ? "" : text(stage.label));
    }
    for (const { panel, values, masks, arms } of panels) {
      row.push(values[i] ?? null);
      if (masks !== undefined) row.push(rulesIn(masks[i] ?? 0).join(", "));
      for (const arm of arms) {
        row.push(arm.values[i] ?? null);
        if (arm.masks !== undefined) row.push(rulesIn(arm.masks[i] ?? 0).join(", "));
      }
      if (limits) {
        for (const key of ["lcl", "center", "ucl"] as const) row.push(levelAt(panel[key], i));
      }
    }
    rows.push(row);
  }
  return { columns, rows, omitted: n - rows.length };
}
