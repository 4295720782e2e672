import { pointName } from "../draw/point-axis.js";
import { formatValue } from "../format/format-value.js";
import { commonMessages } from "../locale/common-messages.js";
import { textResolver } from "../locale/messages.js";
import { trendMessages } from "../locale/trend-messages.js";
import type { TrendSpec } from "../spec/trend-spec.js";
import type { ChartTable } from "./chart-table.js";
import type { TableContext } from "./chart-table-of.js";

/** The points of a trend, from the first on. */
export function trendTable(spec: TrendSpec, context: TableContext): ChartTable {
  const { locale, messages, maxRows } = context;
  const text = textResolver(locale, messages, [trendMessages, commonMessages]);
  const n = spec.series.reduce((most, one) => Math.max(most, one.values.length), 0);
  const format = spec.format ?? { kind: "number" };
  const rows: string[][] = [];
  for (let i = 0; i < n && i < maxRows; i++) {
    const cells = spec.series.map((one) => {
      const value = one.values[i];
      return typeof value === "number" && Number.isFinite(value)
        ? formatValue(value, format, locale)
        : "";
    });
    rows.push([pointName(spec.axis, i, context), ...cells]);
  }
  const first = text({ key: spec.axis.kind === "time" ? "common.time" : "common.point" });
  return {
    columns: [
      { label: first, align: "end" },
      ...spec.series.map((one) => ({ label: text(one.label), align: "end" as const })),
    ],
    rows,
    omitted: n - rows.length,
  };
}
