import type { ChartSpec } from "../spec/chart-spec.js";
import type { ChartTable } from "./chart-table.js";
import { textTable } from "./data-table.js";
import { namedTables } from "./data-table-of.js";
import { type ChartTableOptions, tableContext } from "./table-context.js";

/** A table with the name of its chart. */
export interface NamedChartTable extends ChartTable {
  /** Title of the chart; the name of its kind where it has none. */
  readonly name: string;
}

/**
 * The numbers behind a chart as tables of texts: one for each chart of a composite, one for any other kind.
 *
 * @param spec - the chart
 * @throws `CHART_KIND` when the kind or its version is not known
 *
 * @example
 * ```ts
 * import { chartTables } from "@taktline/chart";
 *
 * const histogram = { kind: "histogram", v: 1, edges: [0, 1, 2], counts: [3, 1] } as const;
 * const tables = chartTables({ kind: "panels", v: 1, panels: [histogram, { ...histogram, title: "Second" }] });
 * tables.map((table) => [table.name, table.rows.length]); // => [["Histogram", 2], ["Second", 2]]
 * ```
 */
export function chartTables(spec: ChartSpec, options: ChartTableOptions = {}): NamedChartTable[] {
  const context = tableContext(options);
  return namedTables(spec, context).map(({ name, table }) => ({
    name,
    ...textTable(table, context.locale),
  }));
}
