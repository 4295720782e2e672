import { type DrawContext, drawContext, fontSizes } from "../../draw/draw-context.js";
import { type Drawing, drawDocument } from "../../draw/draw-document.js";
import { drawText } from "../../draw/draw-text.js";
import { el, px } from "../../draw/element.js";
import {
  axisTitle,
  drawHorizontalAxis,
  drawNothing,
  horizontalAxisHeight,
  layTopLabels,
  lineStyle,
  widest,
} from "../../draw/plot-frame.js";
import { layoutPlot } from "../../draw/plot-layout.js";
import { rangeOf } from "../../draw/thin-points.js";
import { formatFixed, formatShort } from "../../format/format-number.js";
import { intervalsMessages } from "../../locale/intervals-messages.js";
import { type AxisScale, valueScale } from "../../scale/axis-scale.js";
import type { IntervalRow, IntervalsSpec } from "../../spec/intervals-spec.js";
import { fitText } from "../../text/fit-text.js";
import { textWidth } from "../../text/text-width.js";
import type { RenderOptions } from "../render-options.js";

/**
 * Draws intervals one above the other as an SVG document: what the process does over what is asked of it.
 *
 * @param spec - the chart
 * @returns an SVG document, the same bytes for the same input
 * @throws `CHART_SIZE` when width or height is out of range
 * @throws `CHART_ID_PREFIX` when the id prefix is not usable
 *
 * @example
 * ```ts
 * import { renderIntervals } from "@taktline/chart";
 *
 * const svg = renderIntervals({
 *   kind: "intervals",
 *   v: 1,
 *   rows: [
 *     { label: "Within", from: 9.1, to: 11.2, value: 10.15, note: "Cpk 1.21" },
 *     { label: "Specification", from: 8.5, to: 11.5, tone: "specification" },
 *   ],
 * });
 * svg.includes("Cpk 1.21"); // => true
 * ```
 */
export function renderIntervals(spec: IntervalsSpec, options: RenderOptions = {}): string {
  const context = drawContext(options, intervalsMessages);
  return drawDocument(context, spec, drawIntervals(context, spec));
}

/** The drawing inside the document. */
export function drawIntervals(context: DrawContext, spec: IntervalsSpec): Drawing {
  const { width, theme, text, compact } = context;
  const { label: labelSize, small } = fontSizes;
  const lines = (spec.lines ?? []).filter((line) => Number.isFinite(line.value));
  const reach = rangeOf([
    spec.rows.flatMap((row) => [row.from ?? null, row.to ?? null, row.value ?? null]),
    lines.map((line) => line.value),
  ]);
  const names = spec.rows.map((row) => text(row.label));
  const notes = spec.rows.map((row) => (row.note === undefined ? "" : text(row.note)));
  // Narrow: name and note stand above their interval.
  const left = compact ? 4 : Math.min(width * 0.28, widest(names, labelSize) + 14);
  const noteWidth = compact ? 0 : Math.min(width * 0.34, widest(notes, labelSize));
  const right = width - 4 - (noteWidth > 0 ? noteWidth + 12 : 0);
  const count = Math.max(2, Math.min(9, (right - left) / 72));
  const x = valueScale(spec.axis ?? {}, { ...reach, from: left, to: right, padding: 0.05, count });
  const xTitle = axisTitle(context, spec.axis, { key: "common.value" }, x.note);
  const labels = layTopLabels(
    context,
    lines.map((line) => ({
      text: `${text(line.label)} ${write(spec, line.value)}`.trim(),
      x: x.at(line.value),
      fill: lineStyle(context, line.kind).stroke,
    })),
  );
  const layout = layoutPlot(context, spec, {
    legend: [],
    facts: spec.facts,
    title: "",
    above: labels.height,
    below: horizontalAxisHeight(xTitle),
    wish: Math.max(1, spec.rows.length) * (compact ? 42 : 34) + 6,
  });
  const { top, bottom } = layout;
  const box = { left, right, top, bottom };
  let body = layout.markup;
  let grid = "";
  for (const { at } of x.ticks) grid += `M${px(at)} ${px(top)}V${px(bottom)}`;
  if (grid !== "") body += el("path", { d: grid, stroke: theme.grid });
  for (const line of lines) {
    const d = `M${px(x.at(line.value))} ${px(top)}V${px(bottom)}`;
    body += el("path", { d, "stroke-width": 1.25, ...lineStyle(context, line.kind) });
  }
  const slot = (bottom - top) / Math.max(1, spec.rows.length);
  for (const [i, row] of spec.rows.entries()) {
    const y = top + (i + (compact ? 0.72 : 0.5)) * slot;
    body += drawInterval(context, row, x, y, Math.min(14, slot * 0.36), box);
    const size = Math.min(labelSize, Math.max(6, slot * 0.4));
    const name = names[i] ?? "";
    const note = notes[i] ?? "";
    const ink = { size, fill: theme.ink, full: name } as const;
    if (compact) {
      const noteRoom = Math.min(width * 0.6, textWidth(note, small));
      const over = y - Math.min(14, slot * 0.36) / 2 - 6;
      body += drawText(fitText(name, size, width - noteRoom - 14), left, over, ink);
      body += drawText(fitText(note, small, noteRoom + 1), right, over, {
        size: Math.min(small, size),
        fill: theme.muted,
        anchor: "end",
        full: note,
      });
    } else {
      body += drawText(fitText(name, size, left - 12), left - 12, y + size * 0.36, {
        ...ink,
        anchor: "end",
      });
      body += drawText(fitText(note, size, noteWidth + 4), right + 12, y + size * 0.36, {
        size,
        fill: theme.muted,
        full: note,
      });
    }
  }
  body += drawHorizontalAxis(context, x, box, xTitle) + labels.draw(top);
  if (!(reach.min <= reach.max)) body += drawNothing(context, box);
  return { height: layout.height, summary: summary(context, spec, names, notes), body };
}

function write(spec: IntervalsSpec, value: number | undefined): string {
  if (value === undefined || !Number.isFinite(value)) return "–";
  const decimals = spec.axis?.decimals;
  return decimals === undefined ? formatShort(value) : formatFixed(value, decimals);
}

/** A bar from end to end with the estimate marked; an open end has an arrow. */
function drawInterval(
  context: DrawContext,
  row: IntervalRow,
  x: AxisScale,
  y: number,
  height: number,
  box: { readonly left: number; readonly right: number },
): string {
  const { theme } = context;
  const colour =
    row.tone === "specification"
      ? theme.specification
      : row.tone === "signal"
        ? theme.signal
        : theme.bar;
  const known = (value: number | undefined) => value !== undefined && Number.isFinite(value);
  let out = "";
  if (known(row.from) || known(row.to)) {
    const x0 = known(row.from) ? x.at(row.from ?? 0) : box.left + 6;
    const x1 = known(row.to) ? x.at(row.to ?? 0) : box.right - 6;
    const from = Math.min(x0, x1);
    out += el("rect", {
      x: from,
      y: y - height / 2,
      width: Math.max(1, Math.abs(x1 - x0)),
      height,
      rx: Math.min(2, height / 4),
      fill: colour,
      "fill-opacity": row.tone === "specification" ? "0.28" : "0.5",
      stroke: colour,
      "stroke-width": 1.25,
    });
    const arm = height / 2;
    let arrows = "";
    if (!known(row.from)) {
      arrows += `M${px(x0)} ${px(y - arm)}L${px(x0 - 6)} ${px(y)}L${px(x0)} ${px(y + arm)}Z`;
    }
    if (!known(row.to)) {
      arrows += `M${px(x1)} ${px(y - arm)}L${px(x1 + 6)} ${px(y)}L${px(x1)} ${px(y + arm)}Z`;
    }
    if (arrows !== "") out += el("path", { d: arrows, fill: colour });
  }
  if (known(row.value)) {
    const d = `M${px(x.at(row.value ?? 0))} ${px(y - height / 2 - 3)}v${px(height + 6)}`;
    out += el("path", { d, stroke: theme.ink, "stroke-width": 2 });
  }
  return out;
}

function summary(
  context: DrawContext,
  spec: IntervalsSpec,
  names: readonly string[],
  notes: readonly string[],
): string {
  const { text } = context;
  let out = `${text(spec.title ?? { key: "kind.intervals" })}. `;
  for (const [i, row] of spec.rows.entries()) {
    const values = {
      label: names[i] ?? "",
      from: write(spec, row.from),
      to: write(spec, row.to),
    };
    out += text({ key: "intervals.row", values });
    if ((notes[i] ?? "") !== "") out += `${notes[i]}. `;
  }
  return out.trim();
}
