import type { ChartLocale, ChartMessages } from "../locale/chart-locale.js";
import type { ChartSpec } from "../spec/chart-spec.js";
import type { ChartTable } from "./chart-table.js";
import { textTable } from "./data-table.js";
import { dataTableOf } from "./data-table-of.js";

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
  /** Control charts have columns for their limits too. */
  readonly limits?: boolean;
}

/** The options with their defaults. */
export function tableContext(options: ChartTableOptions): TableContext {
  const { locale = "en", messages, maxRows = 500 } = options;
  return { locale, messages, maxRows: Math.max(1, Math.floor(maxRows)) };
}

/**
 * The numbers behind a chart as a table of texts: for readers who do not see pictures.
 *
 * A composite has the cells of all its charts in one long table; {@link chartTables} gives one table per chart.
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
  const context = tableContext(options);
  return textTable(dataTableOf(spec, context), context.locale);
}
