import type { OeeResult } from "@taktline/oee";
import type { ChartText } from "../spec/chart-text.js";
import type { Tile, TilesSpec, TileTone } from "../spec/tiles-spec.js";

/** The figures of {@link oeeTiles}. */
export type OeeFigure = "oee" | "availability" | "performance" | "quality";

/** How the tiles of effectiveness are drawn up. */
export interface OeeTilesOptions {
  /** Headline; default none. */
  readonly title?: ChartText;
  /** Line under the headline. */
  readonly subtitle?: ChartText;
  /** Targets as ratios, 0 to 1: a figure on target is good, one within a tenth of it is a warning, one below that is bad. */
  readonly targets?: Readonly<Partial<Record<OeeFigure, number>>>;
}

/**
 * Draws up the four figures of effectiveness as tiles: OEE and its factors. An undefined ratio is "not available".
 *
 * @param result - what `oee` of `@taktline/oee` gives, or a part of it
 *
 * @example
 * ```ts
 * import { oeeTiles } from "@taktline/chart";
 *
 * const spec = oeeTiles({ oee: 0.72, availability: 0.9, performance: 0.8, quality: 1 }, { targets: { oee: 0.7 } });
 * spec.tiles.map((tile) => tile.tone); // => ["good", "neutral", "neutral", "neutral"]
 * ```
 */
export function oeeTiles(
  result: Pick<OeeResult, OeeFigure>,
  options: OeeTilesOptions = {},
): TilesSpec {
  const { title, subtitle, targets = {} } = options;
  const figures: readonly OeeFigure[] = ["oee", "availability", "performance", "quality"];
  const tiles: Tile[] = figures.map((figure) => {
    const value = result[figure];
    const target = targets[figure];
    return {
      label: { key: `tile.${figure}` },
      value,
      format: { kind: "percent", decimals: 1 },
      tone: toneOf(value, target),
      ...(target !== undefined && {
        sublabel: { key: "tile.target", values: { percent: Math.round(target * 1000) / 10 } },
      }),
    };
  });
  return {
    kind: "tiles",
    v: 1,
    ...(title !== undefined && { title }),
    ...(subtitle !== undefined && { subtitle }),
    tiles,
    columns: 4,
  };
}

function toneOf(value: number | null, target: number | undefined): TileTone {
  if (value === null || target === undefined) return "neutral";
  if (value >= target) return "good";
  return value >= 0.9 * target ? "warn" : "bad";
}
