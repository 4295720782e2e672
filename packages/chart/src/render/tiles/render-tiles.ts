import { type DrawContext, drawContext, fontSizes } from "../../draw/draw-context.js";
import { type Drawing, drawDocument, drawHeader } from "../../draw/draw-document.js";
import { drawText } from "../../draw/draw-text.js";
import { el, px } from "../../draw/element.js";
import { tilesMessages } from "../../locale/tiles-messages.js";
import type { Tile, TilesSpec, TileTone } from "../../spec/tiles-spec.js";
import { escapeXml } from "../../text/escape-xml.js";
import { fitText } from "../../text/fit-text.js";
import { textWidth } from "../../text/text-width.js";
import type { RenderOptions } from "../render-options.js";
import { tileValue } from "./tile-value.js";

const gap = 12;

/**
 * Draws key figures as an SVG document: as many tiles in a row as the chart asks for and the width allows.
 *
 * @param spec - the chart
 * @returns an SVG document, the same bytes for the same input
 * @throws `CHART_SIZE` when width or height is out of range
 * @throws `CHART_ID_PREFIX` when the id prefix is not usable
 *
 * @example
 * ```ts
 * import { oeeTiles, renderTiles } from "@taktline/chart";
 *
 * const svg = renderTiles(oeeTiles({ oee: 0.7397, availability: 0.9, performance: 0.85, quality: null }));
 * svg.includes("74.0 %"); // => true
 * ```
 */
export function renderTiles(spec: TilesSpec, options: RenderOptions = {}): string {
  const context = drawContext(options, tilesMessages);
  return drawDocument(context, spec, drawTiles(context, spec));
}

/** The drawing inside the document. */
export function drawTiles(context: DrawContext, spec: TilesSpec): Drawing {
  const { width, text, theme, locale } = context;
  const header = drawHeader(context, spec);
  const most = Math.max(1, Math.min(8, Math.floor(spec.columns ?? 4) || 4));
  const fitting = Math.max(1, Math.floor((width + gap) / (150 + gap)));
  const columns = Math.min(most, fitting, Math.max(1, spec.tiles.length));
  // Four tiles in rows of three look forgotten: rows are filled evenly.
  const rows = Math.max(1, Math.ceil(spec.tiles.length / columns));
  const perRow = Math.max(1, Math.ceil(spec.tiles.length / rows));
  const tileWidth = (width - (perRow - 1) * gap) / perRow;
  const noted = spec.tiles.some((tile) => tile.sublabel !== undefined);
  const wish = noted ? 96 : 80;
  const top = header.height;
  const room =
    context.height === undefined
      ? rows * (wish + gap) - gap
      : Math.max(8, context.height - top - 4);
  const tileHeight = Math.max(4, (room + gap) / rows - gap);
  let body = header.markup;
  for (const [i, tile] of spec.tiles.entries()) {
    const x = (i % perRow) * (tileWidth + gap);
    const y = top + Math.floor(i / perRow) * (tileHeight + gap);
    body += drawTile(context, tile, x, y, tileWidth, tileHeight);
  }
  if (spec.tiles.length === 0) {
    body += drawText(text({ key: "common.none" }), width / 2, top + room / 2 + 4, {
      size: fontSizes.subtitle,
      fill: theme.muted,
      anchor: "middle",
    });
  }
  const summary = spec.tiles
    .map((tile) => {
      const parts = [`${text(tile.label)}: ${tileValue(tile, text, locale)}`];
      if (tile.tone !== undefined && tile.tone !== "neutral") {
        parts.push(text({ key: `tile.tone.${tile.tone}` }));
      }
      if (tile.sublabel !== undefined) parts.push(text(tile.sublabel));
      return parts.join(", ");
    })
    .join("; ");
  return { height: context.height ?? Math.ceil(top + room + 4), summary, body };
}

function drawTile(
  context: DrawContext,
  tile: Tile,
  x: number,
  y: number,
  width: number,
  height: number,
): string {
  const { theme, text, locale } = context;
  const tone = tile.tone ?? "neutral";
  const colour = toneColour(context, tone);
  const inner = width - 30;
  const value = tileValue(tile, text, locale);
  // Short of 28 pixels the value shrinks before it is cut.
  const full = textWidth(value, 28, true);
  const size = Math.max(15, Math.min(28, (28 * inner) / Math.max(1, full), height * 0.36));
  const label = text(tile.label);
  const note = tile.sublabel === undefined ? "" : text(tile.sublabel);
  const labelSize = Math.min(fontSizes.subtitle, Math.max(6, height * 0.16));
  let out = el("rect", { x, y, width, height, rx: 6, fill: theme.surface });
  out += el("path", {
    d: `M${px(x + 1.5)} ${px(y + 8)}V${px(y + Math.max(8, height - 8))}`,
    stroke: colour,
    "stroke-width": 3,
    "stroke-linecap": "round",
  });
  out += drawText(fitText(label, labelSize, inner - 12), x + 16, y + height * 0.25, {
    size: labelSize,
    fill: theme.muted,
    full: label,
  });
  const shown = fitText(value, size, inner, true);
  const valueY = y + height * (note === "" ? 0.68 : 0.62);
  out += drawText(shown, x + 16, valueY, { size, fill: theme.ink, bold: true, full: value });
  out += drawText(fitText(note, fontSizes.small + 0.5, inner), x + 16, y + height * 0.86, {
    size: Math.min(fontSizes.small + 0.5, Math.max(6, height * 0.14)),
    fill: theme.muted,
    full: note,
  });
  const mark = toneMark(tone, x + width - 16, y + height * 0.25 - 4);
  if (mark !== "") {
    const name = text({ key: `tile.tone.${tone}` });
    out += el("path", { d: mark, fill: colour }, el("title", {}, escapeXml(name)));
  }
  return el("g", {}, out);
}

function toneColour(context: DrawContext, tone: TileTone): string {
  const { theme } = context;
  if (tone === "good") return theme.good;
  if (tone === "warn") return theme.warning;
  return tone === "bad" ? theme.signal : theme.barMuted;
}

/** Good: a disc; attention: a triangle; off target: a square. */
function toneMark(tone: TileTone, x: number, y: number): string {
  const at = `${px(x)} ${px(y)}`;
  if (tone === "good") return `M${px(x - 4.5)} ${px(y)}a4.5 4.5 0 1 1 9 0a4.5 4.5 0 1 1 -9 0Z`;
  if (tone === "warn") return `M${at}m0 -5.5l5.5 9.5h-11Z`;
  return tone === "bad" ? `M${at}m-4.25 -4.25h8.5v8.5h-8.5Z` : "";
}
