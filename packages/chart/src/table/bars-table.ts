import { barsMessages } from "../locale/bars-messages.js";
import { commonMessages } from "../locale/common-messages.js";
import { textResolver } from "../locale/messages.js";
import type { BarsSpec } from "../spec/bars-spec.js";
import type { Cell, DataTable } from "./data-table.js";
import type { TableContext } from "./table-context.js";

/** The groups with the value of every series. */
export function barsTable(spec: BarsSpec, context: TableContext): DataTable {
  const { locale, messages, maxRows } = context;
  const text = textResolver(locale, messages, [barsMessages, commonMessages]);
  const { format = { kind: "number" } } = spec;
  const rows = spec.groups
    .slice(0, maxRows)
    .map((group, i): Cell[] => [
      text(group),
      ...spec.series.map((series) => series.values[i] ?? null),
    ]);
  return {
    columns: [
      { label: text({ key: "bars.groupHead" }), align: "start" },
      ...spec.series.map((series) => ({
        label: text(series.label) || text({ key: "common.value" }),
        align: "end" as const,
        format,
      })),
    ],
    rows,
    omitted: spec.groups.length - rows.length,
  };
}
