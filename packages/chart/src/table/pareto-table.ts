import { commonMessages } from "../locale/common-messages.js";
import { textResolver } from "../locale/messages.js";
import { paretoMessages } from "../locale/pareto-messages.js";
import { paretoShares } from "../render/pareto/pareto-shares.js";
import type { ParetoSpec } from "../spec/pareto-spec.js";
import { type Cell, type DataTable, shareFormat } from "./data-table.js";
import type { TableContext } from "./table-context.js";

/** The causes of a Pareto chart with their shares. */
export function paretoTable(spec: ParetoSpec, context: TableContext): DataTable {
  const { locale, messages, maxRows } = context;
  const text = textResolver(locale, messages, [paretoMessages, commonMessages]);
  const counted = spec.items.some((item) => item.count !== undefined);
  const { format = { kind: "number" } } = spec;
  const rows = paretoShares(spec)
    .slice(0, maxRows)
    .map(({ item, share, cumulative }): Cell[] => [
      text(item.label),
      item.value,
      ...(counted ? [item.count ?? null] : []),
      share,
      cumulative,
    ]);
  const head = (key: string) => text({ key: `pareto.${key}` });
  return {
    columns: [
      { label: head("cause"), align: "start" },
      { label: head("value"), align: "end", format, absent: "–" },
      ...(counted
        ? [
            {
              label: head("count"),
              align: "end" as const,
              format: { kind: "fixed", decimals: 0 } as const,
            },
          ]
        : []),
      { label: head("share"), align: "end", format: shareFormat, absent: "–" },
      { label: head("cumulative"), align: "end", format: shareFormat, absent: "–" },
    ],
    rows,
    omitted: spec.items.length - rows.length,
  };
}
