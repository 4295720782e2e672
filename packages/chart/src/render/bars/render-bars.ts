import { type DrawContext, drawContext, fontSizes } from "../../draw/draw-context.js";
import { type Drawing, drawDocument } from "../../draw/draw-document.js";
import { drawText } from "../../draw/draw-text.js";
import { el, px } from "../../draw/element.js";
import type { LegendEntry } from "../../draw/legend.js";
import {
  drawNothing,
  drawSideLabels,
  drawVerticalAxis,
  lineStyle,
  type PlotBox,
  type SideLabel,
  widest,
} from "../../draw/plot-frame.js";
import { layoutPlot, plotWish } from "../../draw/plot-layout.js";
import { seriesColour } from "../../draw/series-style.js";
import { rangeOf } from "../../draw/thin-points.js";
import { formatValue } from "../../format/format-value.js";
import { barsMessages } from "../../locale/bars-messages.js";
import { type AxisScale, valueScale } from "../../scale/axis-scale.js";
import type { BarsSpec } from "../../spec/bars-spec.js";
import { escapeXml } from "../../text/escape-xml.js";
import { isWide, textWidth } from "../../text/text-width.js";
import { wrapText } from "../../text/wrap-text.js";
import type { RenderOptions } from "../render-options.js";

/** Lines over the bars of a series, so that bars differ without colour too. */
const hatches = [undefined, "M-1 9L9 -1M-1 1L1 -1M7 9L9 7", "M0 4H8", "M4 0V8"] as const;

/**
 * Draws bars in groups as an SVG document, each with its value where there is room.
 *
 * @param spec - the chart
 * @returns an SVG document, the same bytes for the same input
 * @throws `CHART_SIZE` when width or height is out of range
 * @throws `CHART_ID_PREFIX` when the id prefix is not usable
 *
 * @example
 * ```ts
 * import { renderBars } from "@taktline/chart";
 *
 * const svg = renderBars({
 *   kind: "bars",
 *   v: 1,
 *   groups: ["CNC-1", "CNC-2"],
 *   series: [{ label: "OEE", values: [0.72, 0.64] }],
 *   format: { kind: "percent" },
 * });
 * svg.includes("72.0 %"); // => true
 * ```
 */
export function renderBars(spec: BarsSpec, options: RenderOptions = {}): string {
  const context = drawContext(options, barsMessages);
  return drawDocument(context, spec, drawBars(context, spec));
}

/** The drawing inside the document. */
export function drawBars(context: DrawContext, spec: BarsSpec): Drawing {
  const { width, text, locale, idPrefix, theme } = context;
  const { format = { kind: "number" } } = spec;
  const { label: labelSize } = fontSizes;
  const lines = (spec.lines ?? []).filter((line) => Number.isFinite(line.value));
  const range = rangeOf([...spec.series.map((s) => s.values), lines.map((line) => line.value)]);
  const reach = { min: Math.min(0, range.min), max: Math.max(0, range.max) };
  const axis = {
    percent: format.kind === "percent",
    ...(reach.min >= 0 && { min: 0 }),
    ...(reach.max <= 0 && { max: 0 }),
  };
  const empty = !(range.min <= range.max);
  const domain = empty ? { min: Number.NaN, max: Number.NaN } : reach;
  const wish = plotWish(context);
  const provisional = valueScale(axis, { ...domain, from: wish, to: 0 });
  const tickLabels = (scale: AxisScale) =>
    format.kind === "duration"
      ? { ...scale, ticks: scale.ticks.map((t) => ({ ...t, label: "" })) }
      : scale;
  const left = Math.min(
    width * 0.3,
    widest(tickLabels(provisional).ticks.map((t) => t.label)) + 10,
  );
  const names = lines.map((line) =>
    `${text(line.label)} ${formatValue(line.value, format, locale)}`.trim(),
  );
  const side = Math.min(width * 0.3, widest(names, labelSize));
  const right = width - 4 - (side > 0 ? side + 6 : 0);
  const slot = (right - left) / Math.max(1, spec.groups.length);
  const { lines: wrapped, size: groupSize } = groupNames(spec.groups.map(text), slot - 4);
  const rows = wrapped.reduce((most, one) => Math.max(most, one.length), 1);
  const unit = format.kind === "number" ? (format.unit ?? "") : "";
  const heading = spec.axisTitle === undefined ? "" : text(spec.axisTitle);
  const title = [heading, unit === "" ? "" : `(${unit})`, provisional.note]
    .filter((part) => part !== "")
    .join(" ");
  const legend = spec.series.map((series, i) => entry(context, text(series.label), i));
  const layout = layoutPlot(context, spec, {
    legend: spec.series.length > 1 ? legend : [],
    facts: spec.facts,
    title,
    above: 8,
    below: 8 + rows * 13 + 4,
    wish,
  });
  const { top, bottom } = layout;
  const box = { left, right, top, bottom };
  const y = tickLabels(valueScale(axis, { ...domain, from: bottom, to: top }));
  let body = layout.markup + drawVerticalAxis(context, y, box, title, layout.titleY);
  body += drawGroups(context, spec, y, box, slot);
  const zero = px(y.at(0));
  body += el("path", { d: `M${px(left)} ${zero}H${px(right)}`, stroke: theme.axis });
  const labels: SideLabel[] = [];
  for (const [i, line] of lines.entries()) {
    const style = lineStyle(context, line.kind);
    const d = `M${px(left)} ${px(y.at(line.value))}H${px(right)}`;
    body += el("path", { d, "stroke-width": 1.25, ...style });
    labels.push({ text: names[i] ?? "", y: y.at(line.value), fill: style.stroke });
  }
  body += drawSideLabels(context, labels, box);
  for (const [i, group] of wrapped.entries()) {
    for (const [k, one] of group.entries()) {
      body += drawText(one, left + (i + 0.5) * slot, bottom + 15 + k * 13, {
        size: groupSize,
        fill: theme.ink,
        anchor: "middle",
        full: k === 0 ? text(spec.groups[i] ?? "") : one,
      });
    }
  }
  if (empty) body += drawNothing(context, box);
  const definitions = spec.series.length < 2 ? "" : patterns(context, spec.series.length, idPrefix);
  return { height: layout.height, summary: summary(context, spec), body, definitions };
}

/** Names of groups in up to three lines: smaller where a long word would be cut, and at last broken with a hyphen. */
function groupNames(names: readonly string[], width: number) {
  const wide = Math.max(12, width);
  const sizes = [fontSizes.small, 9.5, 9];
  const words = names.filter((name) => !isWideText(name)).flatMap((name) => name.split(/\s+/));
  const size = sizes.find((one) => words.every((word) => textWidth(word, one) <= wide)) ?? 9;
  const broken = (word: string) => {
    if (textWidth(word, size) <= wide) return word;
    const parts = [""];
    for (const letter of word) {
      const last = parts.length - 1;
      if (parts[last] !== "" && textWidth(`${parts[last]}${letter}-`, size) > wide) {
        parts[last] += "-";
        parts.push(letter);
      } else parts[last] += letter;
    }
    return parts.join(" ");
  };
  const lines = names.map((name) =>
    wrapText(isWideText(name) ? name : name.split(/\s+/).map(broken).join(" "), size, wide, 3),
  );
  return { lines, size };
}

/** Whether a text has wide characters, which wrap anywhere by themselves. */
function isWideText(text: string): boolean {
  return [...text].some((character) => isWide(character.codePointAt(0) ?? 0));
}

function fillOf(context: DrawContext, index: number): string {
  return hatches[index % 4] === undefined
    ? seriesColour(context, index)
    : `url(#${context.idPrefix}-bar${index % 4})`;
}

function patterns(context: DrawContext, count: number, prefix: string): string {
  let out = "";
  for (const [i, d] of hatches.entries()) {
    if (d === undefined || i >= count) continue;
    out += el(
      "pattern",
      { id: `${prefix}-bar${i}`, width: 8, height: 8, patternUnits: "userSpaceOnUse" },
      el("rect", { width: 8, height: 8, fill: seriesColour(context, i) }) +
        el("path", {
          d,
          stroke: context.theme.background,
          "stroke-width": 1.2,
          "stroke-opacity": "0.5",
        }),
    );
  }
  return out;
}

function entry(context: DrawContext, label: string, index: number): LegendEntry {
  return {
    label,
    swatch: (x, y) =>
      el("rect", { x, y: y - 5, width: 18, height: 10, rx: 1.5, fill: fillOf(context, index) }),
  };
}

function drawGroups(
  context: DrawContext,
  spec: BarsSpec,
  y: AxisScale,
  box: PlotBox,
  slot: number,
): string {
  const { theme, text, locale } = context;
  const { format = { kind: "number" } } = spec;
  const { small } = fontSizes;
  const count = Math.max(1, spec.series.length);
  const bar = Math.max(0.5, Math.min(56, (slot * 0.84) / count));
  let out = "";
  let labels = "";
  // All bars have their value, or none: a few labels among many look like a choice.
  const alone = spec.series.length === 1;
  const size = alone ? small : 9.5;
  const labelled = spec.series.every((series) =>
    spec.groups.every((_, g) => {
      const value = series.values[g] ?? Number.NaN;
      const needs = textWidth(formatValue(value, format, locale), size);
      return !Number.isFinite(value) || needs <= (alone ? slot : bar + 1);
    }),
  );
  for (const [g, group] of spec.groups.entries()) {
    const start = box.left + (g + 0.5) * slot - (bar * count) / 2;
    for (const [i, series] of spec.series.entries()) {
      const value = series.values[g];
      if (value === null || value === undefined || !Number.isFinite(value)) continue;
      const x = start + i * bar;
      const at = y.at(value);
      const zero = y.at(0);
      const written = formatValue(value, format, locale);
      const name = [text(group), text(series.label), written].filter((part) => part !== "");
      out += el(
        "rect",
        {
          x: x + Math.min(1, bar * 0.05),
          y: Math.min(at, zero),
          width: Math.max(0.5, bar - 2 * Math.min(1, bar * 0.05)),
          height: Math.max(0.5, Math.abs(zero - at)),
          fill: spec.series.length === 1 ? theme.bar : fillOf(context, i),
        },
        el("title", {}, escapeXml(name.join(" · ")) || " "),
      );
      if (!labelled) continue;
      labels += drawText(written, x + bar / 2, value < 0 ? at + 13 : at - 4, {
        size,
        fill: theme.ink,
        anchor: "middle",
        halo: theme.background,
      });
    }
  }
  return out + labels;
}

function summary(context: DrawContext, spec: BarsSpec): string {
  const { text, locale } = context;
  const { format = { kind: "number" } } = spec;
  let out = `${text(spec.title ?? { key: "kind.bars" })}. `;
  for (const [g, group] of spec.groups.slice(0, 40).entries()) {
    const values = spec.series.map((series) => {
      const value = series.values[g];
      const shown =
        typeof value === "number" && Number.isFinite(value)
          ? formatValue(value, format, locale)
          : text({ key: "common.notAvailable" });
      return `${text(series.label)} ${shown}`.trim();
    });
    out += text({
      key: "bars.group",
      values: { group: text(group), values: values.join(", ") },
    });
  }
  return out.trim();
}
