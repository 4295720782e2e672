import { commonMessages } from "../locale/common-messages.js";
import { textResolver } from "../locale/messages.js";
import { probabilityPlotMessages } from "../locale/probability-plot-messages.js";
import type { ProbabilityPlotSpec } from "../spec/probability-plot-spec.js";
import { axisFormat } from "./axis-format.js";
import type { Cell, DataTable } from "./data-table.js";
import type { TableContext } from "./table-context.js";

/** The ordered values with their plotting positions. */
export function probabilityPlotTable(spec: ProbabilityPlotSpec, context: TableContext): DataTable {
  const { locale, messages, maxRows } = context;
  const text = textResolver(locale, messages, [probabilityPlotMessages, commonMessages]);
  const n = Math.min(spec.x.length, spec.p.length);
  const rows: Cell[][] = [];
  for (let i = 0; i < n && i < maxRows; i++) {
    rows.push([i + 1, spec.x[i] ?? null, spec.p[i] ?? null]);
  }
  const { axis } = spec;
  const unit = axis?.unit === undefined || axis.unit === "" ? "" : ` (${axis.unit})`;
  const title = axis?.title === undefined ? text({ key: "probability.value" }) : text(axis.title);
  return {
    columns: [
      {
        label: text({ key: "probability.rank" }),
        align: "end",
        format: { kind: "fixed", decimals: 0 },
      },
      { label: `${title}${unit}`, align: "end", format: axisFormat(axis) },
      {
        label: text({ key: "probability.percent" }),
        align: "end",
        format: { kind: "percent", decimals: 2 },
      },
    ],
    rows,
    omitted: n - rows.length,
  };
}
