import { commonMessages } from "../locale/common-messages.js";
import { groupsMessages } from "../locale/groups-messages.js";
import { textResolver } from "../locale/messages.js";
import { boxSummary } from "../render/groups/box-summary.js";
import type { GroupsSpec } from "../spec/groups-spec.js";
import { axisFormat } from "./axis-format.js";
import type { Cell, DataTable } from "./data-table.js";
import type { TableContext } from "./table-context.js";

/** Every group with its size, mean and five numbers, and the value of every line. */
export function groupsTable(spec: GroupsSpec, context: TableContext): DataTable {
  const { locale, messages, maxRows } = context;
  const text = textResolver(locale, messages, [groupsMessages, commonMessages]);
  const series = spec.series ?? [];
  const known = spec.groups.some((group) => group.values.length > 0);
  const rows = spec.groups.slice(0, maxRows).map((group, i): Cell[] => {
    const one = known ? boxSummary(group.values) : undefined;
    const numbers: Cell[] = known
      ? [
          one?.n ?? 0,
          one?.mean ?? null,
          one?.min ?? null,
          one?.lower ?? null,
          one?.median ?? null,
          one?.upper ?? null,
          one?.max ?? null,
        ]
      : [];
    return [text(group.label), ...numbers, ...series.map((line) => line.values[i] ?? null)];
  });
  const format = axisFormat(spec.axis);
  const keys = known ? ["mean", "min", "lower", "median", "upper", "max"] : [];
  return {
    columns: [
      { label: text({ key: "groups.group" }), align: "start" },
      ...(known
        ? [
            {
              label: text({ key: "groups.n" }),
              align: "end" as const,
              format: { kind: "fixed", decimals: 0 } as const,
            },
          ]
        : []),
      ...keys.map((key) => ({
        label: text({ key: `groups.${key}` }),
        align: "end" as const,
        format,
      })),
      ...series.map((line) => ({ label: text(line.label), align: "end" as const, format })),
    ],
    rows,
    omitted: spec.groups.length - rows.length,
  };
}
