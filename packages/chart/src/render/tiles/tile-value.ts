import { formatValue } from "../../format/format-value.js";
import type { ChartLocale } from "../../locale/chart-locale.js";
import type { TextResolver } from "../../locale/messages.js";
import type { Tile } from "../../spec/tiles-spec.js";

/** What stands in a tile. */
export function tileValue(tile: Tile, text: TextResolver, locale: ChartLocale): string {
  const { value, format = { kind: "number" } } = tile;
  if (typeof value === "number") {
    return Number.isFinite(value)
      ? formatValue(value, format, locale)
      : text({ key: "common.notAvailable" });
  }
  return value === null ? text({ key: "common.notAvailable" }) : text(value);
}
