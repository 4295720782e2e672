import { commonMessages } from "../locale/common-messages.js";
import { textResolver } from "../locale/messages.js";
import { tilesMessages } from "../locale/tiles-messages.js";
import type { TilesSpec } from "../spec/tiles-spec.js";
import type { Cell, DataTable } from "./data-table.js";
import type { TableContext } from "./table-context.js";

/** The key figures with what their tone and small line say. */
export function tilesTable(spec: TilesSpec, context: TableContext): DataTable {
  const { locale, messages, maxRows } = context;
  const text = textResolver(locale, messages, [tilesMessages, commonMessages]);
  const absent = text({ key: "common.notAvailable" });
  const rows = spec.tiles.slice(0, maxRows).map((tile): Cell[] => {
    const { tone = "neutral", sublabel, value, format = { kind: "number" } } = tile;
    const notes = [
      tone === "neutral" ? "" : text({ key: `tile.tone.${tone}` }),
      sublabel === undefined ? "" : text(sublabel),
    ];
    const note = notes.filter((part) => part !== "").join(" · ");
    const shown =
      typeof value === "number" ? { value, format } : value === null ? null : text(value);
    return [text(tile.label), shown, note];
  });
  return {
    columns: [
      { label: text({ key: "tiles.figure" }), align: "start" },
      { label: text({ key: "tiles.value" }), align: "end", absent },
      { label: text({ key: "tiles.note" }), align: "start" },
    ],
    rows,
    omitted: spec.tiles.length - rows.length,
  };
}
