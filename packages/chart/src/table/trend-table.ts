import { pointName } from "../draw/point-axis.js";
import { commonMessages } from "../locale/common-messages.js";
import { textResolver } from "../locale/messages.js";
import { trendMessages } from "../locale/trend-messages.js";
import type { TrendSpec } from "../spec/trend-spec.js";
import type { Cell, DataTable } from "./data-table.js";
import type { TableContext } from "./table-context.js";

/** The points of a trend, from the first on. */
export function trendTable(spec: TrendSpec, context: TableContext): DataTable {
  const { locale, messages, maxRows } = context;
  const text = textResolver(locale, messages, [trendMessages, commonMessages]);
  const n = spec.series.reduce((most, one) => Math.max(most, one.values.length), 0);
  const { format = { kind: "number" }, axis } = spec;
  const rows: Cell[][] = [];
  for (let i = 0; i < n && i < maxRows; i++) {
    const name =
      axis.kind === "time"
        ? (axis.t[i] ?? null)
        : axis.labels === undefined
          ? (axis.first ?? 1) + i
          : pointName(axis, i, context);
    rows.push([name, ...spec.series.map((one) => one.values[i] ?? null)]);
  }
  return {
    columns: [
      axis.kind === "time"
        ? {
            label: text({ key: "common.time" }),
            align: "end",
            format: { kind: "time", utcOffsetMinutes: axis.utcOffsetMinutes },
            absent: "–",
          }
        : {
            label: text({ key: "common.point" }),
            align: "end",
            format: { kind: "fixed", decimals: 0 },
            absent: "–",
          },
      ...spec.series.map((one) => ({ label: text(one.label), align: "end" as const, format })),
    ],
    rows,
    omitted: n - rows.length,
  };
}
