import { TaktlineError } from "@taktline/core";
import type { ChartErrorCode } from "../errors.catalogue.js";
import type { ChartLocale, ChartMessages } from "../locale/chart-locale.js";
import type { ChartSpec } from "../spec/chart-spec.js";
import type { ChartTable } from "./chart-table.js";
import { controlChartTable } from "./control-chart-table.js";
import { paretoTable } from "./pareto-table.js";
import { stateGanttTable } from "./state-gantt-table.js";
import { tilesTable } from "./tiles-table.js";
import { trendTable } from "./trend-table.js";
import { waterfallTable } from "./waterfall-table.js";

/** How a table of a chart is made. */
export interface ChartTableOptions {
  /** Language; default `en`. */
  readonly locale?: ChartLocale;
  /** Own texts, looked up before the built-in ones. */
  readonly messages?: ChartMessages;
  /** The most rows, at least 1; default 500. A control chart with more points lists the flagged ones. */
  readonly maxRows?: number;
}

/** What every table maker needs. */
export interface TableContext {
  readonly locale: ChartLocale;
  readonly messages: ChartMessages | undefined;
  readonly maxRows: number;
}

/**
 * The numbers behind a chart as a table of texts: for readers who do not see pictures, for CSV and spreadsheets.
 *
 * @param spec - the chart
 * @throws `CHART_KIND` when the kind or its version is not known
 *
 * @example
 * ```ts
 * import { chartTable } from "@taktline/chart";
 *
 * const table = chartTable({ kind: "pareto", v: 1, items: [{ label: "burr", value: 3 }, { label: "scratch", value: 1 }] });
 * table.rows; // => [["burr", "3", "75.0 %", "75.0 %"], ["scratch", "1", "25.0 %", "100.0 %"]]
 * ```
 */
export function chartTable(spec: ChartSpec, options: ChartTableOptions = {}): ChartTable {
  const { locale = "en", messages, maxRows = 500 } = options;
  const context: TableContext = { locale, messages, maxRows: Math.max(1, Math.floor(maxRows)) };
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
    }
  }
  const { kind, v } = spec as { readonly kind?: unknown; readonly v?: unknown };
  throw new TaktlineError<ChartErrorCode>(
    "CHART_KIND",
    `found kind ${JSON.stringify(kind)} in version ${JSON.stringify(v)}; use a kind of ChartSpec with v: 1, or update @taktline/chart`,
    { details: { kind, v } },
  );
}
