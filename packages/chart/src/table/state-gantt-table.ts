import { formatDuration } from "../format/format-duration.js";
import { formatTime } from "../format/format-time.js";
import { commonMessages } from "../locale/common-messages.js";
import { textResolver } from "../locale/messages.js";
import { stateGanttMessages } from "../locale/state-gantt-messages.js";
import type { StateGanttSpec } from "../spec/state-gantt-spec.js";
import type { ChartTable } from "./chart-table.js";
import type { TableContext } from "./chart-table-of.js";

const keys = ["row", "state", "from", "to", "duration", "detail"] as const;

/** The stretches of a Gantt chart, row by row. */
export function stateGanttTable(spec: StateGanttSpec, context: TableContext): ChartTable {
  const { locale, messages, maxRows } = context;
  const text = textResolver(locale, messages, [stateGanttMessages, commonMessages]);
  const names = new Map(spec.states.map((state) => [state.id, text(state.label)]));
  const time = (t: number) => formatTime(t, spec.utcOffsetMinutes, "full", locale);
  const rows: string[][] = [];
  let all = 0;
  for (const row of spec.rows) {
    all += row.spans.length;
    for (const span of row.spans.slice(0, maxRows - rows.length)) {
      rows.push([
        text(row.label),
        names.get(span.state) ?? span.state,
        time(span.from),
        time(span.to),
        formatDuration(span.to - span.from, locale),
        span.detail === undefined ? "" : text(span.detail),
      ]);
    }
  }
  return {
    columns: keys.map((key) => ({
      label: text({ key: `gantt.${key}` }),
      align: key === "from" || key === "to" || key === "duration" ? "end" : "start",
    })),
    rows,
    omitted: all - rows.length,
  };
}
