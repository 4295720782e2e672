import { formatFixed } from "../format/format-number.js";
import { formatValue } from "../format/format-value.js";
import { commonMessages } from "../locale/common-messages.js";
import { textResolver } from "../locale/messages.js";
import { paretoMessages } from "../locale/pareto-messages.js";
import { paretoShares } from "../render/pareto/pareto-shares.js";
import type { ParetoSpec } from "../spec/pareto-spec.js";
import type { ChartTable } from "./chart-table.js";
import type { TableContext } from "./chart-table-of.js";

/** The causes of a Pareto chart with their shares. */
export function paretoTable(spec: ParetoSpec, context: TableContext): ChartTable {
  const { locale, messages, maxRows } = context;
  const text = textResolver(locale, messages, [paretoMessages, commonMessages]);
  const counted = spec.items.some((item) => item.count !== undefined);
  const format = spec.format ?? { kind: "number" };
  const percent = (share: number) => `${formatFixed(100 * share, 1)} %`;
  const rows = paretoShares(spec)
    .slice(0, maxRows)
    .map(({ item, share, cumulative }) => [
      text(item.label),
      formatValue(item.value, format, locale),
      ...(counted ? [item.count === undefined ? "" : formatFixed(item.count, 0)] : []),
      percent(share),
      percent(cumulative),
    ]);
  const keys = ["value", ...(counted ? ["count"] : []), "share", "cumulative"];
  return {
    columns: [
      { label: text({ key: "pareto.cause" }), align: "start" },
      ...keys.map((key) => ({ label: text({ key: `pareto.${key}` }), align: "end" as const })),
    ],
    rows,
    omitted: spec.items.length - rows.length,
  };
}
