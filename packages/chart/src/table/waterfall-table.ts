import { formatFixed } from "../format/format-number.js";
import { formatValue } from "../format/format-value.js";
import { commonMessages } from "../locale/common-messages.js";
import { textResolver } from "../locale/messages.js";
import { waterfallMessages } from "../locale/waterfall-messages.js";
import { waterfallBase } from "../render/waterfall/waterfall-bars.js";
import type { WaterfallSpec } from "../spec/waterfall-spec.js";
import type { ChartTable } from "./chart-table.js";
import type { TableContext } from "./chart-table-of.js";

/** The steps of a waterfall with their share of the first total. */
export function waterfallTable(spec: WaterfallSpec, context: TableContext): ChartTable {
  const { locale, messages, maxRows } = context;
  const text = textResolver(locale, messages, [waterfallMessages, commonMessages]);
  const base = waterfallBase(spec);
  const format = spec.format ?? { kind: "number" };
  const rows = spec.steps.slice(0, maxRows).map((step) => {
    const row = [text(step.label), formatValue(step.value, format, locale)];
    if (base !== undefined) row.push(`${formatFixed((100 * step.value) / base.value, 1)} %`);
    return row;
  });
  const columns: ChartTable["columns"][number][] = [
    { label: text({ key: "waterfall.step" }), align: "start" },
    { label: text({ key: "waterfall.value" }), align: "end" },
  ];
  if (base !== undefined) {
    const of = text(base.label);
    const label = text({ key: "waterfall.share", values: { of } });
    columns.push({ label, align: "end" });
  }
  return { columns, rows, omitted: spec.steps.length - rows.length };
}
