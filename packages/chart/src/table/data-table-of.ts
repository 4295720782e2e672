import { TaktlineError } from "@taktline/core";
import type { ChartErrorCode } from "../errors.catalogue.js";
import { chartMessages } from "../locale/chart-messages.js";
import { commonMessages } from "../locale/common-messages.js";
import { textResolver } from "../locale/messages.js";
import { panelsMessages } from "../locale/panels-messages.js";
import type { ChartSpec } from "../spec/chart-spec.js";
import type { PanelChart, PanelsSpec } from "../spec/panels-spec.js";
import { barsTable } from "./bars-table.js";
import { controlChartTable } from "./control-chart-table.js";
import { type Cell, type DataTable, textTable } from "./data-table.js";
import { groupsTable } from "./groups-table.js";
import { histogramTable } from "./histogram-table.js";
import { intervalsTable } from "./intervals-table.js";
import { paretoTable } from "./pareto-table.js";
import { probabilityPlotTable } from "./probability-plot-table.js";
import { stateGanttTable } from "./state-gantt-table.js";
import type { TableContext } from "./table-context.js";
import { tilesTable } from "./tiles-table.js";
import { trendTable } from "./trend-table.js";
import { waterfallTable } from "./waterfall-table.js";
import { xyTable } from "./xy-table.js";

/** The numbers behind a chart, as numbers. */
export function dataTableOf(spec: ChartSpec, context: TableContext): DataTable {
  if (spec.v === 1) {
    switch (spec.kind) {
      case "controlChartPair":
        return controlChartTable(spec, context);
      case "stateGantt":
        return stateGanttTable(spec, context);
      case "waterfall":
        return waterfallTable(spec, context);
      case "pareto":
        return paretoTable(spec, context);
      case "tiles":
        return tilesTable(spec, context);
      case "trend":
        return trendTable(spec, context);
      case "histogram":
        return histogramTable(spec, context);
      case "probabilityPlot":
        return probabilityPlotTable(spec, context);
      case "xy":
        return xyTable(spec, context);
      case "bars":
        return barsTable(spec, context);
      case "intervals":
        return intervalsTable(spec, context);
      case "groups":
        return groupsTable(spec, context);
      case "panels":
        return panelsTable(spec, context);
    }
  }
  const { kind, v } = spec as { readonly kind?: unknown; readonly v?: unknown };
  throw new TaktlineError<ChartErrorCode>(
    "CHART_KIND",
    `found kind ${JSON.stringify(kind)} in version ${JSON.stringify(v)}; use a kind of ChartSpec with v: 1, or update @taktline/chart`,
    { details: { kind, v } },
  );
}

/** The name of a chart: its title, or what kind it is. */
export function chartName(spec: PanelChart, context: TableContext): string {
  const tables = [chartMessages(spec.kind), panelsMessages, commonMessages];
  const text = textResolver(context.locale, context.messages, tables);
  return text(spec.title ?? "") || text({ key: `kind.${spec.kind}` });
}

/** The tables of a chart with their names: one for each chart of a composite. */
export function namedTables(
  spec: ChartSpec,
  context: TableContext,
): { readonly name: string; readonly table: DataTable }[] {
  if (spec.kind === "panels" && spec.v === 1) {
    const inside = panelTables(context);
    return spec.panels.map((panel) => ({
      name: chartName(panel, context),
      table: dataTableOf(panel, inside),
    }));
  }
  const table = dataTableOf(spec, context);
  return spec.kind === "panels" ? [] : [{ name: chartName(spec, context), table }];
}

/** Charts of a composite know its texts too. */
function panelTables(context: TableContext): TableContext {
  return { ...context, messages: { ...panelsMessages[context.locale], ...context.messages } };
}

/** The tables of a composite under each other, one cell a row. */
function panelsTable(spec: PanelsSpec, context: TableContext): DataTable {
  const { locale, messages, maxRows } = context;
  const text = textResolver(locale, messages, [panelsMessages, commonMessages]);
  const rows: Cell[][] = [];
  let all = 0;
  for (const panel of spec.panels) {
    const table = textTable(dataTableOf(panel, panelTables(context)), locale);
    const name = chartName(panel, context);
    all += (table.rows.length + table.omitted) * table.columns.length;
    for (const [i, row] of table.rows.entries()) {
      for (const [k, cell] of row.entries()) {
        if (rows.length < maxRows) rows.push([name, i + 1, table.columns[k]?.label ?? "", cell]);
      }
    }
  }
  const head = (key: string) => text({ key: `panels.${key}` });
  return {
    columns: [
      { label: head("panel"), align: "start" },
      { label: head("row"), align: "end", format: { kind: "fixed", decimals: 0 } },
      { label: head("column"), align: "start" },
      { label: head("value"), align: "end" },
    ],
    rows,
    omitted: all - rows.length,
  };
}
