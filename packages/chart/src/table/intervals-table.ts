import { commonMessages } from "../locale/common-messages.js";
import { intervalsMessages } from "../locale/intervals-messages.js";
import { textResolver } from "../locale/messages.js";
import type { IntervalsSpec } from "../spec/intervals-spec.js";
import { axisFormat } from "./axis-format.js";
import type { Cell, DataTable } from "./data-table.js";
import type { TableContext } from "./table-context.js";

/** The intervals with their ends, estimates and notes. */
export function intervalsTable(spec: IntervalsSpec, context: TableContext): DataTable {
  const { locale, messages, maxRows } = context;
  const text = textResolver(locale, messages, [intervalsMessages, commonMessages]);
  const rows = spec.rows
    .slice(0, maxRows)
    .map((row): Cell[] => [
      text(row.label),
      row.from ?? null,
      row.value ?? null,
      row.to ?? null,
      row.note === undefined ? "" : text(row.note),
    ]);
  const format = axisFormat(spec.axis);
  const head = (key: string) => text({ key: `intervals.${key}` });
  return {
    columns: [
      { label: head("label"), align: "start" },
      { label: head("from"), align: "end", format },
      { label: head("value"), align: "end", format },
      { label: head("to"), align: "end", format },
      { label: head("note"), align: "start" },
    ],
    rows,
    omitted: spec.rows.length - rows.length,
  };
}
