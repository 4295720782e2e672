import { commonMessages } from "../locale/common-messages.js";
import { histogramMessages } from "../locale/histogram-messages.js";
import { textResolver } from "../locale/messages.js";
import type { HistogramSpec } from "../spec/histogram-spec.js";
import { axisFormat } from "./axis-format.js";
import { type Cell, type DataTable, shareFormat } from "./data-table.js";
import type { TableContext } from "./table-context.js";

/** The bins of a histogram with their counts. */
export function histogramTable(spec: HistogramSpec, context: TableContext): DataTable {
  const { locale, messages, maxRows } = context;
  const text = textResolver(locale, messages, [histogramMessages, commonMessages]);
  const n = Math.max(0, Math.min(spec.counts.length, spec.edges.length - 1));
  let total = 0;
  for (let i = 0; i < n; i++) {
    const count = spec.counts[i] ?? 0;
    if (Number.isFinite(count)) total += count;
  }
  const rows: Cell[][] = [];
  for (let i = 0; i < n && i < maxRows; i++) {
    const count = spec.counts[i] ?? null;
    const share = count === null || !(total > 0) ? null : count / total;
    rows.push([spec.edges[i] ?? null, spec.edges[i + 1] ?? null, count, share]);
  }
  const head = (key: string) => text({ key: `histogram.${key}` });
  const unit = spec.x?.unit === undefined || spec.x.unit === "" ? "" : ` (${spec.x.unit})`;
  return {
    columns: [
      { label: `${head("from")}${unit}`, align: "end", format: axisFormat(spec.x) },
      { label: `${head("to")}${unit}`, align: "end", format: axisFormat(spec.x) },
      { label: head("count"), align: "end", format: { kind: "short" } },
      { label: head("share"), align: "end", format: shareFormat },
    ],
    rows,
    omitted: n - rows.length,
  };
}
