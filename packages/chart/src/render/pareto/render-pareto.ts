import { type DrawContext, drawContext, fontSizes } from "../../draw/draw-context.js";
import { type Drawing, drawDocument, drawHeader } from "../../draw/draw-document.js";
import { drawText } from "../../draw/draw-text.js";
import { formatFixed } from "../../format/format-number.js";
import { formatValue } from "../../format/format-value.js";
import { paretoMessages } from "../../locale/pareto-messages.js";
import type { ParetoSpec } from "../../spec/pareto-spec.js";
import { textWidth } from "../../text/text-width.js";
import type { RenderOptions } from "../render-options.js";
import { drawParetoColumns } from "./draw-pareto-columns.js";
import { drawParetoRows } from "./draw-pareto-rows.js";
import { paretoShares } from "./pareto-shares.js";

/**
 * Draws a Pareto chart as an SVG document: columns with the cumulative line where the width suffices, rows otherwise.
 *
 * @param spec - the chart
 * @returns an SVG document, the same bytes for the same input
 * @throws `CHART_SIZE` when width or height is out of range
 * @throws `CHART_ID_PREFIX` when the id prefix is not usable
 *
 * @example
 * ```ts
 * import { pareto, renderPareto } from "@taktline/chart";
 *
 * const svg = renderPareto(pareto([{ label: "burr", value: 3 }, { label: "scratch", value: 1 }]));
 * svg.includes("100 %"); // => true
 * ```
 */
export function renderPareto(spec: ParetoSpec, options: RenderOptions = {}): string {
  const context = drawContext(options, paretoMessages);
  return drawDocument(context, spec, drawPareto(context, spec));
}

/** The drawing inside the document. */
export function drawPareto(context: DrawContext, spec: ParetoSpec): Drawing {
  const { width, compact, theme, text, locale } = context;
  const format = spec.format ?? { kind: "number" };
  const header = drawHeader(context, spec);
  const shares = paretoShares(spec);
  const values = shares.map(({ value }) => formatValue(value, format, locale));
  const widest = values.reduce((most, one) => Math.max(most, textWidth(one, fontSizes.small)), 0);
  const slot = (width - 60) / Math.max(1, shares.length);
  const columns = !compact && shares.length > 0 && slot >= Math.max(64, widest + 4);
  const top = header.height;
  const below = columns ? (shares.some(({ item }) => item.count !== undefined) ? 52 : 38) : 8;
  const wish = columns ? 220 : Math.max(1, shares.length) * (compact ? 36 : 26);
  const room = context.height === undefined ? wish : Math.max(8, context.height - top - below - 16);
  const start = top + 16;
  let body = header.markup;
  body += columns
    ? drawParetoColumns(context, shares, values, start, start + room)
    : drawParetoRows(context, shares, values, start, room);
  if (shares.length === 0) {
    body += drawText(text({ key: "common.none" }), width / 2, start + room / 2 + 4, {
      size: fontSizes.subtitle,
      fill: theme.muted,
      anchor: "middle",
    });
  }
  const items = shares
    .map(
      ({ item, share }, i) =>
        `${text(item.label)} ${values[i] ?? ""} (${formatFixed(100 * share, 1)} %)`,
    )
    .join(", ");
  const title = text(spec.title ?? { key: "kind.pareto" });
  const summary = text({ key: "pareto.summary", values: { title, items } });
  const height = context.height ?? Math.ceil(start + room + below);
  return { height, summary, body };
}
