import { decimate } from "../../decimate/decimate.js";
import { declutter } from "../../draw/declutter.js";
import { type DrawContext, drawContext, fontSizes } from "../../draw/draw-context.js";
import { type Drawing, drawDocument, drawHeader } from "../../draw/draw-document.js";
import { drawText } from "../../draw/draw-text.js";
import { el, px } from "../../draw/element.js";
import { linePath } from "../../draw/line-path.js";
import { type PointAxis, pointAxis, pointAxisHeight } from "../../draw/point-axis.js";
import { formatShort } from "../../format/format-number.js";
import { formatValue } from "../../format/format-value.js";
import { trendMessages } from "../../locale/trend-messages.js";
import { type LinearScale, linearScale } from "../../scale/linear-scale.js";
import { numberColumn } from "../../spec/number-column.js";
import type { TrendSpec } from "../../spec/trend-spec.js";
import { fitText } from "../../text/fit-text.js";
import { textWidth } from "../../text/text-width.js";
import type { RenderOptions } from "../render-options.js";

const dashes = [undefined, "7 3", "2 3", "9 3 2 3"] as const;

interface Series {
  readonly label: string;
  readonly values: Float64Array;
  readonly min: number;
  readonly max: number;
  /** The last number; NaN where there is none. */
  readonly last: number;
}

/**
 * Draws values over time or sequence as an SVG document, each line with its name at the right end.
 *
 * Lines beyond the fourth take the colours and dashes of the first again. Above two points per pixel lines are thinned
 * out by {@link decimate}.
 *
 * @param spec - the chart
 * @returns an SVG document, the same bytes for the same input
 * @throws `CHART_SIZE` when width or height is out of range
 * @throws `CHART_ID_PREFIX` when the id prefix is not usable
 *
 * @example
 * ```ts
 * import { renderTrend } from "@taktline/chart";
 *
 * const svg = renderTrend({
 *   kind: "trend",
 *   v: 1,
 *   axis: { kind: "sequence" },
 *   series: [{ label: "pressure", values: [6.1, 6.2, null, 5.9] }],
 * });
 * svg.includes("pressure"); // => true
 * ```
 */
export function renderTrend(spec: TrendSpec, options: RenderOptions = {}): string {
  const context = drawContext(options, trendMessages);
  return drawDocument(context, spec, drawTrend(context, spec));
}

/** The drawing inside the document. */
export function drawTrend(context: DrawContext, spec: TrendSpec): Drawing {
  const { width, compact, theme, text } = context;
  const header = drawHeader(context, spec);
  const series = spec.series.map((one) => read(text(one.label), numberColumn(one.values)));
  const lines = (spec.lines ?? []).filter((line) => Number.isFinite(line.value));
  const n = series.reduce((most, one) => Math.max(most, one.values.length), 0);
  const axisHeight = pointAxisHeight(spec.axis);
  const unit = spec.format?.kind === "number" ? (spec.format.unit ?? "") : "";
  const top = header.height + (unit === "" ? 6 : 18);
  const wish = compact ? 190 : 220;
  const room =
    context.height === undefined ? wish : Math.max(8, context.height - top - axisHeight - 6);
  const bottom = top + room;
  const marks = [...series.map((one) => [one.min, one.max]), ...lines.map((l) => [l.value])].flat();
  const scale = linearScale({
    min: marks.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY),
    max: marks.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY),
    top,
    bottom,
    fromZero: spec.fromZero === true,
  });
  const ticks = scale.ticks.map((tick) => ({ ...tick, label: tickLabel(spec, tick, scale) }));
  const labels = endLabels(context, spec, series, lines, scale);
  const tickWidth = ticks.reduce(
    (most, t) => Math.max(most, textWidth(t.label, fontSizes.small)),
    0,
  );
  const left = Math.min(width * 0.3, tickWidth + 10);
  const labelWidth = labels.reduce(
    (most, l) => Math.max(most, textWidth(l.text, fontSizes.label)),
    0,
  );
  const right = width - Math.min(width * 0.34, labelWidth + 10);
  const axis = pointAxis(context, spec.axis, n, left, right);
  let body = header.markup;
  let grid = "";
  for (const tick of ticks) {
    grid += `M${px(left)} ${px(tick.y)}H${px(right)}`;
    body += drawText(tick.label, left - 6, tick.y + fontSizes.small * 0.36, {
      size: fontSizes.small,
      fill: theme.muted,
      anchor: "end",
    });
  }
  if (grid !== "") body += el("path", { d: grid, stroke: theme.grid });
  const note = [unit, scale.note].filter((part) => part !== "").join("  ");
  body += drawText(note, 0, top - 7, { size: fontSizes.small, fill: theme.muted });
  for (const line of lines) {
    const target = line.kind === "target";
    body += el("path", {
      d: `M${px(left)} ${px(scale.y(line.value))}H${px(right)}`,
      stroke: target ? theme.specification : theme.limit,
      "stroke-width": 1.25,
      "stroke-dasharray": target ? "2 4" : "7 4",
    });
  }
  for (const [i, one] of series.entries()) body += drawSeries(context, spec, one, i, axis, scale);
  const d = `M${px(left)} ${px(bottom)}H${px(right)}`;
  body += el("path", { d, stroke: theme.axis }) + axis.draw(bottom);
  body += drawEndLabels(context, labels, top, bottom, right + 8);
  if (n === 0) {
    body += drawText(text({ key: "common.none" }), (left + right) / 2, (top + bottom) / 2, {
      size: fontSizes.subtitle,
      fill: theme.muted,
      anchor: "middle",
    });
  }
  const height = context.height ?? Math.ceil(bottom + axisHeight + 6);
  return { height, summary: summary(context, spec, series, n), body };
}

function read(label: string, values: Float64Array): Series {
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  let last = Number.NaN;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    // The difference is 0 for finite numbers only.
    if (value - value !== 0) continue;
    if (value < min) min = value;
    if (value > max) max = value;
    last = value;
  }
  return { label, values, min, max, last };
}

/** Percent and durations are written as such where the axis neither shifts nor scales. */
function tickLabel(
  spec: TrendSpec,
  tick: { readonly label: string; readonly value: number },
  scale: LinearScale,
): string {
  if (spec.format?.kind !== "percent" || scale.note !== "") return tick.label;
  return `${formatShort(Number((tick.value * 100).toPrecision(12)))} %`;
}

function drawSeries(
  context: DrawContext,
  spec: TrendSpec,
  of: Series,
  index: number,
  axis: PointAxis,
  scale: LinearScale,
): string {
  const { values } = of;
  const pixels = Math.max(1, Math.floor(axis.right - axis.left));
  const timed = spec.axis.kind === "time" && spec.axis.t.length === values.length;
  const shown =
    values.length <= 2 * pixels
      ? Uint32Array.from({ length: values.length }, (_, i) => i)
      : decimate(values, pixels, timed && spec.axis.kind === "time" ? { x: spec.axis.t } : {});
  const d = linePath(values, shown, axis.x, scale.y);
  if (d === "") return "";
  return el("path", {
    d,
    stroke: seriesColour(context, index),
    "stroke-width": axis.spacing < 1.5 ? 1 : 1.75,
    "stroke-linejoin": "round",
    "stroke-linecap": "round",
    "stroke-dasharray": axis.spacing < 1.5 ? undefined : dashes[index % 4],
  });
}

function seriesColour(context: DrawContext, index: number): string {
  return context.theme.series[index % 4] ?? context.theme.data;
}

interface EndLabel {
  readonly text: string;
  readonly y: number;
  readonly fill: string;
}

function endLabels(
  context: DrawContext,
  spec: TrendSpec,
  series: readonly Series[],
  lines: NonNullable<TrendSpec["lines"]>,
  scale: LinearScale,
): EndLabel[] {
  const { theme, text, locale } = context;
  const format = spec.format ?? { kind: "number" };
  const labels: EndLabel[] = [];
  for (const [i, one] of series.entries()) {
    if (!Number.isFinite(one.last)) continue;
    const content = `${one.label} ${formatValue(one.last, format, locale)}`.trim();
    labels.push({ text: content, y: scale.y(one.last), fill: seriesColour(context, i) });
  }
  for (const line of lines) {
    const content = `${text(line.label)} ${formatValue(line.value, format, locale)}`.trim();
    const fill = line.kind === "target" ? theme.specification : theme.limit;
    labels.push({ text: content, y: scale.y(line.value), fill });
  }
  return labels;
}

function drawEndLabels(
  context: DrawContext,
  labels: readonly EndLabel[],
  top: number,
  bottom: number,
  x: number,
): string {
  const size = fontSizes.label;
  const wishes = labels.map((label) => Math.max(top, Math.min(bottom, label.y)));
  const places = declutter(wishes, size + 2, top - 4, bottom + 4);
  return labels
    .map((label, i) =>
      drawText(fitText(label.text, size, context.width - x), x, (places[i] ?? 0) + size * 0.36, {
        size,
        fill: label.fill,
        full: label.text,
      }),
    )
    .join("");
}

function summary(
  context: DrawContext,
  spec: TrendSpec,
  series: readonly Series[],
  n: number,
): string {
  const { text, locale } = context;
  const format = spec.format ?? { kind: "number" };
  const write = (value: number) => formatValue(value, format, locale);
  const title = text(spec.title ?? { key: "kind.trend" });
  let out = text({ key: "trend.summary", values: { title, n } });
  for (const { label, min, max, last } of series) {
    const values = { label, min: write(min), max: write(max), last: write(last) };
    out += text(
      Number.isFinite(last)
        ? { key: "trend.series", values }
        : { key: "trend.empty", values: { label } },
    );
  }
  return out.trim();
}
