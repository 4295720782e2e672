import { commonMessages } from "../locale/common-messages.js";
import { textResolver } from "../locale/messages.js";
import { tilesMessages } from "../locale/tiles-messages.js";
import { tileValue } from "../render/tiles/tile-value.js";
import type { TilesSpec } from "../spec/tiles-spec.js";
import type { ChartTable } from "./chart-table.js";
import type { TableContext } from "./chart-table-of.js";

/** The key figures with what their tone and small line say. */
export function tilesTable(spec: TilesSpec, context: TableContext): ChartTable {
  const { locale, messages, maxRows } = context;
  const text = textResolver(locale, messages, [tilesMessages, commonMessages]);
  const rows = spec.tiles.slice(0, maxRows).map((tile) => {
    const { tone = "neutral", sublabel } = tile;
    const notes = [
      tone === "neutral" ? "" : text({ key: `tile.tone.${tone}` }),
      sublabel === undefined ? "" : text(sublabel),
    ];
    const note = notes.filter((part) => part !== "").join(" · ");
    return [text(tile.label), tileValue(tile, text, locale), note];
  });
  return {
    columns: [
      { label: text({ key: "tiles.figure" }), align: "start" },
      { label: text({ key: "tiles.value" }), align: "end" },
      { label: text({ key: "tiles.note" }), align: "start" },
    ],
    rows,
    omitted: spec.tiles.length - rows.length,
  };
}
