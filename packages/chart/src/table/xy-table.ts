import { commonMessages } from "../locale/common-messages.js";
import { textResolver } from "../locale/messages.js";
import { xyMessages } from "../locale/xy-messages.js";
import type { NumberColumn } from "../spec/chart-text.js";
import type { ValueAxis } from "../spec/value-axis.js";
import type { XySpec } from "../spec/xy-spec.js";
import { axisFormat } from "./axis-format.js";
import type { Cell, DataTable } from "./data-table.js";
import type { TableContext } from "./table-context.js";

/** Reference points first, then every series and band point by point. */
export function xyTable(spec: XySpec, context: TableContext): DataTable {
  const { locale, messages, maxRows } = context;
  const text = textResolver(locale, messages, [xyMessages, commonMessages]);
  const rows: Cell[][] = [];
  let all = 0;
  const put = (label: string, x: NumberColumn, y: NumberColumn) => {
    const n = Math.min(x.length, y.length);
    all += n;
    for (let i = 0; i < n && rows.length < maxRows; i++) {
      rows.push([label, x[i] ?? null, y[i] ?? null]);
    }
  };
  for (const point of spec.points ?? []) put(text(point.label), [point.x], [point.y]);
  for (const series of spec.series) put(text(series.label), series.x, series.y);
  for (const band of spec.bands ?? []) {
    const label = text(band.label);
    put(text({ key: "xy.lower", values: { label } }), band.x, band.lower);
    put(text({ key: "xy.upper", values: { label } }), band.x, band.upper);
  }
  const head = (axis: ValueAxis, fallback: string) => {
    const unit = axis.unit === undefined || axis.unit === "" ? "" : ` (${axis.unit})`;
    return `${axis.title === undefined ? fallback : text(axis.title)}${unit}`;
  };
  return {
    columns: [
      { label: text({ key: "xy.series.head" }), align: "start" },
      { label: head(spec.x, text({ key: "xy.x" })), align: "end", format: axisFormat(spec.x) },
      { label: head(spec.y, text({ key: "xy.y" })), align: "end", format: axisFormat(spec.y) },
    ],
    rows,
    omitted: all - rows.length,
  };
}
