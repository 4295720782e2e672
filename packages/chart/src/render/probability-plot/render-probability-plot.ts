import { type DrawContext, drawContext } from "../../draw/draw-context.js";
import { type Drawing, drawDocument } from "../../draw/draw-document.js";
import { el, px } from "../../draw/element.js";
import {
  axisTitle,
  drawHorizontalAxis,
  drawNothing,
  drawVerticalAxis,
  horizontalAxisHeight,
  layTopLabels,
  lineStyle,
  type PlotBox,
  widest,
} from "../../draw/plot-frame.js";
import { layoutPlot, plotWish } from "../../draw/plot-layout.js";
import { pixelsOf, rangeOf, thinCloud, thinPath } from "../../draw/thin-points.js";
import { formatShort } from "../../format/format-number.js";
import { probabilityPlotMessages } from "../../locale/probability-plot-messages.js";
import { type AxisScale, logScale, valueScale } from "../../scale/axis-scale.js";
import { probabilityScale } from "../../scale/probability-scale.js";
import type { ProbabilityPlotSpec } from "../../spec/probability-plot-spec.js";
import type { RenderOptions } from "../render-options.js";

/**
 * Draws a probability plot as an SVG document: points, the fitted line and its confidence band on probability paper.
 *
 * @param spec - the chart
 * @returns an SVG document, the same bytes for the same input
 * @throws `CHART_SIZE` when width or height is out of range
 * @throws `CHART_ID_PREFIX` when the id prefix is not usable
 *
 * @example
 * ```ts
 * import { renderProbabilityPlot } from "@taktline/chart";
 *
 * const svg = renderProbabilityPlot({
 *   kind: "probabilityPlot",
 *   v: 1,
 *   x: [9.8, 10.1, 10.4],
 *   p: [0.2, 0.5, 0.8],
 *   fit: { p: [0.01, 0.99], x: [9.1, 11.1] },
 * });
 * svg.includes("50 %"); // => true
 * ```
 */
export function renderProbabilityPlot(
  spec: ProbabilityPlotSpec,
  options: RenderOptions = {},
): string {
  const context = drawContext(options, probabilityPlotMessages);
  return drawDocument(context, spec, drawProbabilityPlot(context, spec));
}

/** The drawing inside the document. */
export function drawProbabilityPlot(context: DrawContext, spec: ProbabilityPlotSpec): Drawing {
  const { width, theme, text } = context;
  const { fit, paper = "normal" } = spec;
  const lines = (spec.lines ?? []).filter((line) => Number.isFinite(line.value));
  const wish = plotWish(context);
  const probabilities = rangeOf([spec.p]);
  const provisional = probabilityScale(paper, probabilities.min, probabilities.max, wish, 0);
  const left = Math.min(width * 0.3, widest(provisional.ticks.map((t) => t.label)) + 10);
  const right = width - 8;
  const columns = [spec.x, ...(fit === undefined ? [] : [fit.x, fit.lower ?? [], fit.upper ?? []])];
  const reach = rangeOf([...columns, lines.map((line) => line.value)]);
  const count = Math.max(2, Math.min(8, (right - left) / 75));
  const x: AxisScale =
    spec.scale === "log"
      ? logScale({ ...positiveRange(columns), from: left, to: right, count })
      : valueScale(spec.axis ?? {}, { ...reach, from: left, to: right, padding: 0.03, count });
  const xTitle = axisTitle(context, spec.axis, { key: "common.value" }, x.note);
  const title = text({ key: "probability.percent" });
  const below = horizontalAxisHeight(xTitle);
  const labels = layTopLabels(
    context,
    lines.map((line) => ({
      text: `${text(line.label)} ${formatShort(line.value)}`,
      x: x.at(line.value),
      fill: lineStyle(context, line.kind).stroke,
    })),
  );
  const layout = layoutPlot(context, spec, {
    legend: [],
    facts: spec.facts,
    title,
    above: labels.height,
    below,
    wish,
  });
  const { top, bottom } = layout;
  const box = { left, right, top, bottom };
  const y = probabilityScale(paper, probabilities.min, probabilities.max, bottom, top);
  let body = layout.markup + drawVerticalAxis(context, y, box, title, layout.titleY);
  if (fit !== undefined) body += drawFit(context, fit, x, y, box);
  for (const line of lines) {
    const at = x.at(line.value);
    if (!(at >= left && at <= right)) continue;
    const d = `M${px(at)} ${px(top)}V${px(bottom)}`;
    body += el("path", { d, "stroke-width": 1.5, ...lineStyle(context, line.kind) });
  }
  const points = pixelsOf(spec.x, spec.p, x.at, y.at).filter((point) => point !== undefined);
  const dots = thinCloud(points).map(([a, b]) => `M${px(a)} ${px(b)}h0`);
  if (dots.length > 0) {
    body += el("path", {
      d: dots.join(""),
      stroke: theme.data,
      "stroke-width": dots.length > 200 ? 3.6 : 4.8,
      "stroke-linecap": "round",
    });
  }
  body += drawHorizontalAxis(context, x, box, xTitle) + labels.draw(top);
  if (points.length === 0) body += drawNothing(context, box);
  const range = rangeOf([spec.x]);
  const summary = text({
    key: "probability.summary",
    values: {
      title: text(spec.title ?? { key: "kind.probabilityPlot" }),
      n: Math.min(spec.x.length, spec.p.length),
      min: formatShort(range.min),
      max: formatShort(range.max),
    },
  });
  const facts = (spec.facts ?? []).map(text).join(" · ");
  return { height: layout.height, summary: `${summary} ${facts}`.trim(), body };
}

function drawFit(
  context: DrawContext,
  fit: NonNullable<ProbabilityPlotSpec["fit"]>,
  x: AxisScale,
  y: AxisScale,
  box: PlotBox,
): string {
  const { theme } = context;
  const curve = (values: ArrayLike<number | null>) =>
    thinPath(
      pixelsOf(values, fit.p, x.at, (p) => {
        const at = y.at(p);
        return at >= box.top && at <= box.bottom ? at : Number.NaN;
      }),
    );
  let out = "";
  for (const bound of [fit.lower, fit.upper]) {
    const d = bound === undefined ? "" : curve(bound);
    if (d === "") continue;
    out += el("path", { d, stroke: theme.center, "stroke-width": 1, "stroke-dasharray": "5 3" });
  }
  const d = curve(fit.x);
  return d === "" ? out : out + el("path", { d, stroke: theme.center, "stroke-width": 1.5 });
}

/** Smallest and largest positive number. */
function positiveRange(columns: readonly ArrayLike<number | null>[]) {
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  for (const column of columns) {
    for (let i = 0; i < column.length; i++) {
      const value = column[i];
      if (typeof value !== "number" || !(value > 0) || !Number.isFinite(value)) continue;
      min = Math.min(min, value);
      max = Math.max(max, value);
    }
  }
  return { min, max };
}
