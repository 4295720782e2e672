import type { ChartSpec } from "../spec/chart-spec.js";
import type { ChartTable } from "./chart-table.js";
import { textTable } from "./data-table.js";
import { dataTableOf } from "./data-table-of.js";
import { type ChartTableOptions, tableContext } from "./table-context.js";

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
