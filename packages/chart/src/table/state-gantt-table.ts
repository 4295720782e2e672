import { commonMessages } from "../locale/common-messages.js";
import { textResolver } from "../locale/messages.js";
import { stateGanttMessages } from "../locale/state-gantt-messages.js";
import type { StateGanttSpec } from "../spec/state-gantt-spec.js";
import type { Cell, DataTable } from "./data-table.js";
import type { TableContext } from "./table-context.js";

/** The stretches of a Gantt chart, row by row. */
export function stateGanttTable(spec: StateGanttSpec, context: TableContext): DataTable {
  const { locale, messages, maxRows } = context;
  const text = textResolver(locale, messages, [stateGanttMessages, commonMessages]);
  const names = new Map(spec.states.map((state) => [state.id, text(state.label)]));
  const rows: Cell[][] = [];
  let all = 0;
  for (const row of spec.rows) {
    all += row.spans.length;
    for (const span of row.spans.slice(0, maxRows - rows.length)) {
      rows.push([
        text(row.label),
        names.get(span.state) ?? span.state,
        span.from,
        span.to,
        span.to - span.from,
        span.detail === undefined ? "" : text(span.detail),
      ]);
    }
  }
  const time = { kind: "time", utcOffsetMinutes: spec.utcOffsetMinutes } as const;
  const head = (key: string) => text({ key: `gantt.${key}` });
  return {
    columns: [
      { label: head("row"), align: "start" },
      { label: head("state"), align: "start" },
      { label: head("from"), align: "end", format: time, absent: "–" },
      { label: head("to"), align: "end", format: time, absent: "–" },
      { label: head("duration"), align: "end", format: { kind: "duration" }, absent: "–" },
      { label: head("detail"), align: "start" },
    ],
    rows,
    omitted: all - rows.length,
  };
}
