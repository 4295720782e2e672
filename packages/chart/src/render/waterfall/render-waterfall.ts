import { type DrawContext, drawContext, fontSizes } from "../../draw/draw-context.js";
import { type Drawing, drawDocument, drawHeader } from "../../draw/draw-document.js";
import { drawText } from "../../draw/draw-text.js";
import { el, px } from "../../draw/element.js";
import { formatFixed } from "../../format/format-number.js";
import { formatValue } from "../../format/format-value.js";
import { waterfallMessages } from "../../locale/waterfall-messages.js";
import type { WaterfallSpec } from "../../spec/waterfall-spec.js";
import { fitText } from "../../text/fit-text.js";
import { textWidth } from "../../text/text-width.js";
import type { RenderOptions } from "../render-options.js";
import { waterfallBars, waterfallBase } from "./waterfall-bars.js";

/**
 * Draws a waterfall as an SVG document: bars from left to right, one row each, values and shares in columns.
 *
 * @param spec - the chart
 * @returns an SVG document, the same bytes for the same input
 * @throws `CHART_SIZE` when width or height is out of range
 * @throws `CHART_ID_PREFIX` when the id prefix is not usable
 *
 * @example
 * ```ts
 * import { renderWaterfall } from "@taktline/chart";
 *
 * const svg = renderWaterfall({
 *   kind: "waterfall",
 *   v: 1,
 *   steps: [{ kind: "total", label: "planned", value: 8 }, { kind: "change", label: "stops", value: -2 }],
 * });
 * svg.includes("25.0 %"); // => true
 * ```
 */
export function renderWaterfall(spec: WaterfallSpec, options: RenderOptions = {}): string {
  const context = drawContext(options, waterfallMessages);
  return drawDocument(context, spec, drawWaterfall(context, spec));
}

/** The drawing inside the document. */
export function drawWaterfall(context: DrawContext, spec: WaterfallSpec): Drawing {
  const { width, compact, theme, text, locale } = context;
  const format = spec.format ?? { kind: "number" };
  const header = drawHeader(context, spec);
  const bars = waterfallBars(spec);
  const base = waterfallBase(spec);
  const { label } = fontSizes;
  const names = bars.map(({ step }) => text(step.label));
  const values = bars.map(({ step }) => formatValue(step.value, format, locale));
  const shares = bars.map(({ step }) =>
    base === undefined || !Number.isFinite(step.value)
      ? ""
      : `${formatFixed((100 * step.value) / base.value, 1)} %`,
  );
  const widest = (texts: readonly string[], bold = false) =>
    texts.reduce((most, one) => Math.max(most, textWidth(one, label, bold)), 0);
  const shareWidth = widest(shares, true);
  const valueWidth = Math.min(width * 0.3, widest(values, true));
  // Narrow: the name stands above its bar.
  const left = compact ? 0 : Math.min(width * 0.3, widest(names, true) + 18);
  const shareX = width;
  const valueX = shareX - (shareWidth > 0 ? shareWidth + 12 : 0);
  const right = Math.max(left + 20, compact ? width : valueX - valueWidth - 14);
  const wish = compact ? 36 : 27;
  const top = header.height;
  const room =
    context.height === undefined
      ? Math.max(1, bars.length) * wish
      : Math.max(8, context.height - top - 8);
  const slot = room / Math.max(1, bars.length);
  const low = bars.reduce((least, bar) => Math.min(least, bar.from, bar.to), 0);
  const high = bars.reduce((most, bar) => Math.max(most, bar.from, bar.to), 0);
  const span = high / 2 - low / 2;
  const x = (value: number) =>
    span > 0 ? left + ((value / 2 - low / 2) / span) * (right - left) : left;
  let body = header.markup;
  let connectors = "";
  for (const [i, bar] of bars.entries()) {
    const y = top + i * slot;
    const height = Math.max(1, compact ? slot * 0.36 : slot * 0.66);
    const barY = compact ? y + slot - height - slot * 0.08 : y + (slot - height) / 2;
    const textY = compact ? barY - 5 : y + slot / 2 + label * 0.36;
    const bold = bar.step.kind === "total";
    const fill = bold ? theme.ink : theme.muted;
    const size = Math.min(label, Math.max(6, slot * 0.5));
    const name = names[i] ?? "";
    const note = bar.step.note === undefined ? "" : `  ${text(bar.step.note)}`;
    const nameRoom = compact ? valueX - valueWidth - 10 : left - 10;
    body += drawText(fitText(name + note, size, nameRoom, bold), 0, textY, {
      size,
      fill,
      bold,
      full: name + note,
    });
    const columnStyle = { size, fill, bold, anchor: "end" } as const;
    body += drawText(fitText(values[i] ?? "", size, valueWidth + 2, bold), valueX, textY, {
      ...columnStyle,
    });
    body += drawText(shares[i] ?? "", shareX, textY, columnStyle);
    const from = x(Math.min(bar.from, bar.to));
    const to = x(Math.max(bar.from, bar.to));
    body += el("rect", {
      x: from,
      y: barY,
      width: Math.max(to - from, bar.from === bar.to ? 0 : 1),
      height,
      rx: Math.min(2, height / 4),
      fill: colour(context, bar.tone),
    });
    if (i + 1 < bars.length) {
      const next =
        top + (i + 1) * slot + (compact ? slot - height - slot * 0.08 : (slot - height) / 2);
      connectors += `M${px(x(bar.to))} ${px(barY + height)}V${px(next)}`;
    }
  }
  if (!compact && connectors !== "") {
    body += el("path", { d: connectors, stroke: theme.axis, "stroke-width": 0.9 });
  }
  if (low < 0) {
    const d = `M${px(x(0))} ${px(top)}V${px(top + room)}`;
    body += el("path", { d, stroke: theme.axis, "stroke-width": 0.9 });
  }
  if (bars.length === 0) {
    body += drawText(text({ key: "common.none" }), width / 2, top + room / 2 + 4, {
      size: fontSizes.subtitle,
      fill: theme.muted,
      anchor: "middle",
    });
  }
  const steps = names.map((name, i) => `${name} ${values[i] ?? ""}`).join(", ");
  const summary = text({
    key: "waterfall.summary",
    values: { title: text(spec.title ?? { key: "kind.waterfall" }), steps },
  });
  return { height: context.height ?? Math.ceil(top + room + 8), summary, body };
}

function colour(context: DrawContext, tone: "good" | "neutral" | "loss" | "gain"): string {
  const { theme } = context;
  if (tone === "loss") return theme.loss;
  return tone === "neutral" ? theme.bar : theme.good;
}
