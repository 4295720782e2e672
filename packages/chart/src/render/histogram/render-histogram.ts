import { type DrawContext, drawContext } from "../../draw/draw-context.js";
import { type Drawing, drawDocument } from "../../draw/draw-document.js";
import { el, px } from "../../draw/element.js";
import type { LegendEntry } from "../../draw/legend.js";
import {
  axisTitle,
  drawHorizontalAxis,
  drawNothing,
  drawVerticalAxis,
  horizontalAxisHeight,
  layTopLabels,
  lineStyle,
  type TopLabel,
  widest,
} from "../../draw/plot-frame.js";
import { layoutPlot, plotWish } from "../../draw/plot-layout.js";
import { seriesColour, seriesDashes } from "../../draw/series-style.js";
import { pixelsOf, rangeOf, thinPath } from "../../draw/thin-points.js";
import { formatFixed, formatShort } from "../../format/format-number.js";
import { histogramMessages } from "../../locale/histogram-messages.js";
import { type AxisScale, valueScale } from "../../scale/axis-scale.js";
import type { NumberColumn } from "../../spec/chart-text.js";
import type { HistogramSpec } from "../../spec/histogram-spec.js";
import { specificationReferences } from "../../spec/specification-references.js";
import type { ReferenceLine } from "../../spec/value-axis.js";
import type { RenderOptions } from "../render-options.js";

/**
 * Draws a histogram as an SVG document: bins, fitted curves, specification limits, target and other vertical lines.
 *
 * @param spec - the chart
 * @returns an SVG document, the same bytes for the same input
 * @throws `CHART_SIZE` when width or height is out of range
 * @throws `CHART_ID_PREFIX` when the id prefix is not usable
 *
 * @example
 * ```ts
 * import { renderHistogram } from "@taktline/chart";
 *
 * const svg = renderHistogram({
 *   kind: "histogram",
 *   v: 1,
 *   edges: [9, 10, 11, 12],
 *   counts: [2, 5, 1],
 *   specification: { lower: 9, upper: 12.5 },
 * });
 * svg.includes("USL 12.5"); // => true
 * ```
 */
export function renderHistogram(spec: HistogramSpec, options: RenderOptions = {}): string {
  const context = drawContext(options, histogramMessages);
  return drawDocument(context, spec, drawHistogram(context, spec));
}

/** The drawing inside the document. */
export function drawHistogram(context: DrawContext, spec: HistogramSpec): Drawing {
  const { width, theme, text } = context;
  const curves = spec.curves ?? [];
  const xAxis = spec.x ?? {};
  const data = rangeOf([spec.edges]);
  const lines = [...specificationReferences(spec.specification), ...(spec.lines ?? [])].filter(
    (line) => Number.isFinite(line.value),
  );
  const reach = reachOf(data, lines);
  const heights = rangeOf([spec.counts, ...curves.map((curve) => curve.y)]);
  const yDomain = { min: 0, max: Math.max(heights.max, 0) };
  const wish = plotWish(context);
  const yAxis = { min: 0, ...spec.y };
  const provisional = valueScale(yAxis, { ...yDomain, from: wish, to: 0 });
  const left = Math.min(width * 0.3, widest(provisional.ticks.map((t) => t.label)) + 10);
  const right = width - 8;
  const x = valueScale(xAxis, {
    ...reach,
    from: left,
    to: right,
    padding: 0.03,
    count: Math.max(2, Math.min(10, (right - left) / 70)),
  });
  const labels = layTopLabels(context, topLabels(context, spec, lines, x));
  const xTitle = axisTitle(context, spec.x, { key: "common.value" }, x.note);
  const title = axisTitle(context, spec.y, { key: "histogram.frequency" }, provisional.note);
  const below = horizontalAxisHeight(xTitle);
  const layout = layoutPlot(context, spec, {
    legend: curves.map((curve, i) => curveEntry(context, text(curve.label), i)),
    facts: spec.facts,
    title,
    above: labels.height,
    below,
    wish,
  });
  const { top, bottom } = layout;
  const box = { left, right, top, bottom };
  const y = valueScale(yAxis, { ...yDomain, from: bottom, to: top });
  let body = layout.markup + drawVerticalAxis(context, y, box, title, layout.titleY);
  body += el("path", {
    d: binPath(spec, x, y, bottom),
    fill: theme.bar,
    "fill-opacity": "0.72",
    stroke: theme.background,
    "stroke-width": 0.75,
  });
  for (const line of lines) {
    if (line.value < x.low || line.value > x.high) continue;
    const d = `M${px(x.at(line.value))} ${px(top)}V${px(bottom)}`;
    body += el("path", { d, "stroke-width": 1.5, ...lineStyle(context, line.kind) });
  }
  for (const [i, curve] of curves.entries()) {
    const inside = curveInside(curve.x, curve.y, x);
    const d = thinPath(pixelsOf(inside.x, inside.y, x.at, y.at));
    if (d === "") continue;
    body += el("path", {
      d,
      stroke: curveColour(context, i),
      "stroke-width": 2,
      "stroke-linejoin": "round",
      "stroke-dasharray": seriesDashes(i),
    });
  }
  body += drawHorizontalAxis(context, x, box, xTitle) + labels.draw(top);
  const bins = Math.min(spec.counts.length, Math.max(0, spec.edges.length - 1));
  if (bins === 0) body += drawNothing(context, box);
  return { height: layout.height, summary: summary(context, spec, bins, lines), body };
}

/** The part of a curve between the ends of the axis. */
function curveInside(xs: NumberColumn, ys: NumberColumn, { low, high }: AxisScale) {
  const x: number[] = [];
  const y: number[] = [];
  const put = (at: number, height: number) => {
    x.push(at);
    y.push(height);
  };
  let [x0, y0] = [Number.NaN, Number.NaN];
  for (let i = 0; i < xs.length; i++) {
    const [x1, y1] = [xs[i] ?? Number.NaN, ys[i] ?? Number.NaN];
    for (const end of x0 < x1 ? [low, high] : [high, low]) {
      if ((x0 - end) * (x1 - end) < 0) put(end, y0 + ((end - x0) / (x1 - x0)) * (y1 - y0));
    }
    if (!(x1 < low || x1 > high)) put(x1, y1);
    [x0, y0] = [x1, y1];
  }
  return { x, y };
}

function curveColour(context: DrawContext, index: number): string {
  // The bars have the colour of the first series: curves begin with the second.
  return seriesColour(context, index + 1);
}

function curveEntry(context: DrawContext, label: string, index: number): LegendEntry {
  return {
    label,
    swatch: (x, y) =>
      el("path", {
        d: `M${px(x)} ${px(y)}h18`,
        stroke: curveColour(context, index),
        "stroke-width": 2,
        "stroke-dasharray": seriesDashes(index),
      }),
  };
}

/** What the horizontal axis shows: the bins, and lines that are not so far away that they would press the bins flat. */
function reachOf(
  data: { readonly min: number; readonly max: number },
  lines: readonly ReferenceLine[],
) {
  let { min, max } = data;
  const core = max - min;
  for (const { value } of lines) {
    const span = Math.max(max, value) - Math.min(min, value);
    if (core > 0 && span > 8 * core) continue;
    min = Math.min(min, value);
    max = Math.max(max, value);
  }
  return { min, max };
}

function topLabels(
  context: DrawContext,
  spec: HistogramSpec,
  lines: readonly ReferenceLine[],
  x: AxisScale,
): TopLabel[] {
  return lines.map(({ label, value, kind }) => {
    const off = value < x.low ? "← " : value > x.high ? "→ " : "";
    const decimals = spec.x?.decimals;
    const number = decimals === undefined ? formatShort(value) : formatFixed(value, decimals);
    return {
      text: `${off}${context.text(label)} ${number}`,
      x: Math.max(x.at(x.low), Math.min(x.at(x.high), x.at(value))),
      fill: lineStyle(context, kind).stroke,
    };
  });
}

/** The bins in one path; of bins narrower than a pixel the highest. */
function binPath(spec: HistogramSpec, x: AxisScale, y: AxisScale, bottom: number): string {
  const { edges, counts } = spec;
  const n = Math.min(counts.length, edges.length - 1);
  let d = "";
  let from = Number.NaN;
  let most = 0;
  for (let i = 0; i < n; i++) {
    const x0 = x.at(edges[i] ?? Number.NaN);
    const x1 = x.at(edges[i + 1] ?? Number.NaN);
    if (!Number.isFinite(x0 + x1) || x1 < x0) continue;
    if (Number.isNaN(from)) from = x0;
    most = Math.max(most, counts[i] ?? 0);
    if (x1 - from < 1 && i + 1 < n) continue;
    if (most > 0 && Number.isFinite(most)) {
      d += `M${px(from)} ${px(bottom)}V${px(y.at(most))}H${px(x1)}V${px(bottom)}Z`;
    }
    from = Number.NaN;
    most = 0;
  }
  return d;
}

function summary(
  context: DrawContext,
  spec: HistogramSpec,
  bins: number,
  lines: readonly ReferenceLine[],
): string {
  const { text } = context;
  const range = rangeOf([spec.edges]);
  let n = 0;
  for (let i = 0; i < bins; i++) {
    const count = spec.counts[i] ?? 0;
    if (Number.isFinite(count)) n += count;
  }
  const title = text(spec.title ?? { key: "kind.histogram" });
  const values = {
    title,
    n: formatShort(n),
    bins,
    min: formatShort(range.min),
    max: formatShort(range.max),
  };
  const at = lines.map((line) => `${text(line.label)} ${formatShort(line.value)}`).join(", ");
  return [text({ key: "histogram.summary", values }), at].filter((part) => part !== "").join(" ");
}
