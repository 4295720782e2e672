import { type DrawContext, drawContext, fontSizes } from "../../draw/draw-context.js";
import { type Drawing, drawDocument } from "../../draw/draw-document.js";
import { drawText } from "../../draw/draw-text.js";
import { el, px } from "../../draw/element.js";
import type { LegendEntry } from "../../draw/legend.js";
import {
  axisTitle,
  drawHorizontalAxis,
  drawNothing,
  drawSideLabels,
  drawVerticalAxis,
  horizontalAxisHeight,
  lineStyle,
  type PlotBox,
  type SideLabel,
  widest,
} from "../../draw/plot-frame.js";
import { layoutPlot, plotWish } from "../../draw/plot-layout.js";
import { seriesColour, seriesDashes, seriesMark } from "../../draw/series-style.js";
import { pixelsOf, rangeOf, thinCloud, thinPath } from "../../draw/thin-points.js";
import { formatFixed, formatShort } from "../../format/format-number.js";
import { xyMessages } from "../../locale/xy-messages.js";
import { type AxisScale, valueScale } from "../../scale/axis-scale.js";
import type { ValueAxis } from "../../spec/value-axis.js";
import type { XyPoint, XySeries, XySpec } from "../../spec/xy-spec.js";
import { fitText } from "../../text/fit-text.js";
import { textWidth } from "../../text/text-width.js";
import type { RenderOptions } from "../render-options.js";

/**
 * Draws curves and points over a numeric axis as an SVG document, with bands, lines and points with crosshairs.
 *
 * @param spec - the chart
 * @returns an SVG document, the same bytes for the same input
 * @throws `CHART_SIZE` when width or height is out of range
 * @throws `CHART_ID_PREFIX` when the id prefix is not usable
 *
 * @example
 * ```ts
 * import { renderXy } from "@taktline/chart";
 *
 * const svg = renderXy({
 *   kind: "xy",
 *   v: 1,
 *   x: { title: "fraction nonconforming" },
 *   y: { title: "probability of acceptance", min: 0, max: 1 },
 *   series: [{ label: "n = 50, Ac = 1", x: [0, 0.02, 0.05, 0.1], y: [1, 0.736, 0.279, 0.034] }],
 *   points: [{ x: 0.02, y: 0.736, label: "AQL" }],
 * });
 * svg.includes("AQL"); // => true
 * ```
 */
export function renderXy(spec: XySpec, options: RenderOptions = {}): string {
  const context = drawContext(options, xyMessages);
  return drawDocument(context, spec, drawXy(context, spec));
}

/** The drawing inside the document. */
export function drawXy(context: DrawContext, spec: XySpec): Drawing {
  const { width, text } = context;
  const bands = spec.bands ?? [];
  const points = (spec.points ?? []).filter((p) => Number.isFinite(p.x) && Number.isFinite(p.y));
  const lines = (spec.lines ?? []).filter((line) => Number.isFinite(line.value));
  const xs = rangeOf([
    ...spec.series.map((s) => s.x),
    ...bands.map((b) => b.x),
    points.map((p) => p.x),
  ]);
  const ys = rangeOf([
    ...spec.series.map((s) => s.y),
    ...bands.flatMap((b) => [b.lower, b.upper]),
    points.map((p) => p.y),
    lines.map((line) => line.value),
  ]);
  const wish = plotWish(context) + (context.compact ? 10 : 30);
  const provisional = valueScale(spec.y, { ...ys, from: wish, to: 0 });
  const left = Math.min(width * 0.3, widest(provisional.ticks.map((t) => t.label)) + 10);
  const names = lines.map((line) => `${text(line.label)} ${write(spec.y, line.value)}`.trim());
  const side = Math.min(width * 0.3, widest(names, fontSizes.label));
  const right = width - 8 - (side > 0 ? side + 2 : 0);
  const count = Math.max(2, Math.min(10, (right - left) / 70));
  const x = valueScale(spec.x, { ...xs, from: left, to: right, padding: 0.03, count });
  const xTitle = axisTitle(context, spec.x, "", x.note);
  const title = axisTitle(context, spec.y, "", provisional.note);
  const below = horizontalAxisHeight(xTitle);
  const single = spec.series.length + bands.length <= 1 && points.length + lines.length === 0;
  const legend = [
    ...spec.series.map((series, i) => seriesEntry(context, series, i)),
    ...bands.map((band, i) => bandEntry(context, text(band.label), i)),
  ].filter((entry) => entry.label !== "");
  const layout = layoutPlot(context, spec, {
    legend: single ? [] : legend,
    facts: spec.facts,
    title,
    above: 0,
    below,
    wish,
  });
  const { top, bottom } = layout;
  const box = { left, right, top, bottom };
  const y = valueScale(spec.y, { ...ys, from: bottom, to: top });
  let body = layout.markup + drawVerticalAxis(context, y, box, title, layout.titleY);
  for (const [i, band] of bands.entries()) body += drawBand(context, band, i, x, y);
  const labels: SideLabel[] = [];
  for (const [i, line] of lines.entries()) {
    const d = `M${px(left)} ${px(y.at(line.value))}H${px(right)}`;
    const style = lineStyle(context, line.kind);
    body += el("path", { d, "stroke-width": 1.25, ...style });
    labels.push({ text: names[i] ?? "", y: y.at(line.value), fill: style.stroke });
  }
  let shown = 0;
  for (const [i, series] of spec.series.entries()) {
    const drawn = drawSeries(context, series, i, x, y);
    body += drawn;
    if (drawn !== "") shown++;
  }
  body += drawHorizontalAxis(context, x, box, xTitle) + drawSideLabels(context, labels, box);
  body += drawPoints(context, spec, points, x, y, box);
  if (shown + points.length === 0) body += drawNothing(context, box);
  return { height: layout.height, summary: summary(context, spec, points), body };
}

function write(axis: ValueAxis, value: number): string {
  if (axis.percent === true) {
    const percent = value * 100;
    const digits = axis.decimals;
    return `${digits === undefined ? formatShort(Number(percent.toPrecision(4))) : formatFixed(percent, digits)} %`;
  }
  return axis.decimals === undefined ? formatShort(value) : formatFixed(value, axis.decimals);
}

function drawSeries(
  context: DrawContext,
  series: XySeries,
  index: number,
  x: AxisScale,
  y: AxisScale,
): string {
  const { mark = "line" } = series;
  const pixels = pixelsOf(series.x, series.y, x.at, y.at);
  const colour = seriesColour(context, index);
  let out = "";
  if (mark !== "points") {
    const d = thinPath(pixels);
    if (d !== "") {
      out += el("path", {
        d,
        stroke: colour,
        "stroke-width": 1.9,
        "stroke-linejoin": "round",
        "stroke-linecap": "round",
        "stroke-dasharray": seriesDashes(index),
      });
    }
  }
  if (mark !== "line") {
    const points = thinCloud(pixels.filter((point) => point !== undefined));
    const half = points.length > 100 ? 2.4 : 3.1;
    if (points.length > 400) {
      // A stroke of no length is a dot, at a tenth of the size of an outline; a line is told apart by its dashes.
      out += el("path", {
        d: points.map(([a, b]) => `M${px(a)} ${px(b)}h0`).join(""),
        stroke: colour,
        "stroke-width": 3.2,
        "stroke-linecap": index % 2 === 0 ? "round" : "square",
        "stroke-opacity": "0.75",
      });
      return out;
    }
    const d = points.map(([a, b]) => seriesMark(index, a, b, half)).join("");
    if (d !== "") {
      out += el("path", {
        d,
        fill: colour,
        "fill-opacity": points.length > 60 ? "0.75" : undefined,
        stroke: context.theme.background,
        "stroke-width": 0.6,
      });
    }
  }
  return out;
}

function drawBand(
  context: DrawContext,
  band: NonNullable<XySpec["bands"]>[number],
  index: number,
  x: AxisScale,
  y: AxisScale,
): string {
  const upper = pixelsOf(band.x, band.upper, x.at, y.at).filter((point) => point !== undefined);
  const lower = pixelsOf(band.x, band.lower, x.at, y.at).filter((point) => point !== undefined);
  if (upper.length === 0 || lower.length === 0) return "";
  const there = thinPath(upper);
  const back = thinPath([...lower].reverse()).replace("M", "L");
  const colour = seriesColour(context, index);
  return (
    el("path", { d: `${there}${back}Z`, fill: colour, "fill-opacity": "0.12" }) +
    el("path", {
      d: there + thinPath(lower),
      stroke: colour,
      "stroke-width": 1,
      "stroke-dasharray": "5 3",
      "stroke-opacity": "0.8",
    })
  );
}

/** Points with lines to the axes and labels that stay within the plot and apart from each other. */
function drawPoints(
  context: DrawContext,
  spec: XySpec,
  points: readonly XyPoint[],
  x: AxisScale,
  y: AxisScale,
  box: PlotBox,
): string {
  const { theme, text } = context;
  const { small } = fontSizes;
  let lines = "";
  let marks = "";
  let labels = "";
  const taken: { x0: number; x1: number; y0: number; y1: number }[] = [];
  for (const point of points) {
    const at = x.at(point.x);
    const height = y.at(point.y);
    lines += `M${px(box.left)} ${px(height)}H${px(at)}V${px(box.bottom)}`;
    marks += seriesMark(0, at, height, 4);
    const numbers = `(${write(spec.x, point.x)}, ${write(spec.y, point.y)})`;
    const full = `${text(point.label)} ${numbers}`.trim();
    const shown = fitText(full, small, box.right - box.left);
    const length = textWidth(shown, small);
    const places = [
      [at + 8, height - 7],
      [at + 8, height + 14],
      [at - 8 - length, height - 7],
      [at - 8 - length, height + 14],
      [at - length / 2, height - 20],
      [at - length / 2, height + 26],
    ].map(([px0 = 0, py = 0]) => {
      const x0 = Math.max(box.left + 2, Math.min(box.right - length, px0));
      const base = Math.max(box.top + 10, Math.min(box.bottom - 4, py));
      return { x0, x1: x0 + length, y0: base - 10, y1: base + 3, base };
    });
    const free = places.find(
      (r) => !taken.some((o) => r.x0 < o.x1 && o.x0 < r.x1 && r.y0 < o.y1 && o.y0 < r.y1),
    );
    const place = free ?? places[0];
    if (place === undefined) continue;
    taken.push(place);
    labels += drawText(shown, place.x0, place.base, {
      size: small,
      fill: theme.ink,
      halo: theme.background,
      full,
    });
  }
  if (lines === "") return "";
  return (
    el("path", { d: lines, stroke: theme.muted, "stroke-width": 1, "stroke-dasharray": "3 3" }) +
    el("path", { d: marks, fill: theme.ink, stroke: theme.background, "stroke-width": 1.2 }) +
    labels
  );
}

function seriesEntry(context: DrawContext, series: XySeries, index: number): LegendEntry {
  const { mark = "line" } = series;
  const colour = seriesColour(context, index);
  return {
    label: context.text(series.label),
    swatch: (x, y) =>
      (mark === "points"
        ? ""
        : el("path", {
            d: `M${px(x)} ${px(y)}h18`,
            stroke: colour,
            "stroke-width": 1.9,
            "stroke-dasharray": seriesDashes(index),
          })) +
      (mark === "line" ? "" : el("path", { d: seriesMark(index, x + 9, y, 3.1), fill: colour })),
  };
}

function bandEntry(context: DrawContext, label: string, index: number): LegendEntry {
  const colour = seriesColour(context, index);
  return {
    label,
    swatch: (x, y) =>
      el("rect", {
        x,
        y: y - 4,
        width: 18,
        height: 8,
        fill: colour,
        "fill-opacity": "0.15",
        stroke: colour,
        "stroke-width": 1,
        "stroke-dasharray": "5 3",
      }),
  };
}

function summary(context: DrawContext, spec: XySpec, points: readonly XyPoint[]): string {
  const { text } = context;
  let out = text({
    key: "xy.summary",
    values: { title: text(spec.title ?? { key: "kind.xy" }), n: spec.series.length },
  });
  for (const series of spec.series) {
    const range = rangeOf([series.y]);
    const n = Math.min(series.x.length, series.y.length);
    const values = {
      label: text(series.label),
      n,
      min: write(spec.y, range.min),
      max: write(spec.y, range.max),
    };
    out += text({ key: range.min <= range.max ? "xy.series" : "xy.empty", values });
  }
  for (const point of points) {
    out += text({
      key: "xy.point",
      values: {
        label: text(point.label),
        x: write(spec.x, point.x),
        y: write(spec.y, point.y),
      },
    });
  }
  return out.trim();
}
