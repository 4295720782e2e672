import { commonMessages } from "../locale/common-messages.js";
import { textResolver } from "../locale/messages.js";
import { waterfallMessages } from "../locale/waterfall-messages.js";
import { waterfallBase } from "../render/waterfall/waterfall-bars.js";
import type { WaterfallSpec } from "../spec/waterfall-spec.js";
import { type Cell, type DataColumn, type DataTable, shareFormat } from "./data-table.js";
import type { TableContext } from "./table-context.js";

/** The steps of a waterfall with their share of the first total. */
export function waterfallTable(spec: WaterfallSpec, context: TableContext): DataTable {
  const { locale, messages, maxRows } = context;
  const text = textResolver(locale, messages, [waterfallMessages, commonMessages]);
  const base = waterfallBase(spec);
  const { format = { kind: "number" } } = spec;
  const rows = spec.steps.slice(0, maxRows).map((step): Cell[] => {
    const row: Cell[] = [text(step.label), step.value];
    if (base !== undefined) row.push(step.value / base.value);
    return row;
  });
  const columns: DataColumn[] = [
    { label: text({ key: "waterfall.step" }), align: "start" },
    { label: text({ key: "waterfall.value" }), align: "end", format, absent: "–" },
  ];
  if (base !== undefined) {
    const of = text(base.label);
    const label = text({ key: "waterfall.share", values: { of } });
    columns.push({ label, align: "end", format: shareFormat, absent: "–" });
  }
  return { columns, rows, omitted: spec.steps.length - rows.length };
}
