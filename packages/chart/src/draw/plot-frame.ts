import type { AxisScale } from "../scale/axis-scale.js";
import type { ChartText } from "../spec/chart-text.js";
import type { ReferenceLine, ValueAxis } from "../spec/value-axis.js";
import { fitText } from "../text/fit-text.js";
import { textWidth } from "../text/text-width.js";
import { declutter } from "./declutter.js";
import { type DrawContext, fontSizes } from "./draw-context.js";
import { drawText } from "./draw-text.js";
import { el, px } from "./element.js";

/** The rectangle of a plot. */
export interface PlotBox {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Title and unit of an axis, with what a scale took out of its labels. */
export function axisTitle(
  context: DrawContext,
  axis: ValueAxis | undefined,
  fallback: ChartText,
  note: string,
): string {
  const title = context.text(axis?.title ?? fallback);
  const unit = axis?.unit === undefined || axis.unit === "" ? "" : ` (${axis.unit})`;
  return [`${title}${unit}`.trim(), note].filter((part) => part !== "").join("  ");
}

/** The widest of some labels. */
export function widest(labels: readonly string[], size: number = fontSizes.small): number {
  return labels.reduce((most, label) => Math.max(most, textWidth(label, size)), 0);
}

/** Horizontal grid lines with their labels at the left, and the title above them. */
export function drawVerticalAxis(
  context: DrawContext,
  scale: AxisScale,
  box: PlotBox,
  title: string,
  titleY: number = box.top - 9,
): string {
  const { theme, width } = context;
  const { small } = fontSizes;
  let grid = "";
  let out = "";
  for (const { at, label } of scale.ticks) {
    grid += `M${px(box.left)} ${px(at)}H${px(box.right)}`;
    out += drawText(label, box.left - 6, at + small * 0.36, {
      size: small,
      fill: theme.muted,
      anchor: "end",
    });
  }
  if (grid !== "") out = el("path", { d: grid, stroke: theme.grid }) + out;
  const shown = fitText(title, small, width - 2);
  return out + drawText(shown, 0, titleY, { size: small, fill: theme.muted, full: title });
}

/** The horizontal axis of numbers: a line, ticks with labels that do not touch, and the title below. */
export function drawHorizontalAxis(
  context: DrawContext,
  scale: AxisScale,
  box: PlotBox,
  title: string,
): string {
  const { theme, width } = context;
  const { small, label: labelSize } = fontSizes;
  let marks = `M${px(box.left)} ${px(box.bottom)}H${px(box.right)}`;
  let out = "";
  let free = Number.NEGATIVE_INFINITY;
  for (const { at, label } of scale.ticks) {
    if (at < box.left - 0.5 || at > box.right + 0.5) continue;
    marks += `M${px(at)} ${px(box.bottom)}v4`;
    const half = textWidth(label, small) / 2;
    const center = Math.max(half, Math.min(width - half, at));
    if (center - half < free) continue;
    free = center + half + 6;
    out += drawText(label, center, box.bottom + 16, {
      size: small,
      fill: theme.muted,
      anchor: "middle",
    });
  }
  const shown = fitText(title, labelSize, width - 4);
  const half = textWidth(shown, labelSize) / 2;
  const middle = Math.max(half, Math.min(width - half, (box.left + box.right) / 2));
  return (
    el("path", { d: marks, stroke: theme.axis }) +
    out +
    drawText(shown, middle, box.bottom + 32, {
      size: labelSize,
      fill: theme.muted,
      anchor: "middle",
      full: title,
    })
  );
}

/** Pixels below a horizontal axis of numbers. */
export function horizontalAxisHeight(title: string): number {
  return title === "" ? 22 : 38;
}

/** Colour and dashes of a reference line. */
export function lineStyle(context: DrawContext, kind: ReferenceLine["kind"]) {
  const { theme } = context;
  if (kind === "target") return { stroke: theme.specification, "stroke-dasharray": "2 4" } as const;
  if (kind === "specification") {
    return { stroke: theme.specification, "stroke-dasharray": "14 4 3 4" } as const;
  }
  if (kind === "center") return { stroke: theme.center } as const;
  return { stroke: theme.limit, "stroke-dasharray": "7 4" } as const;
}

/** A label at the right of a plot, at the height that it belongs to. */
export interface SideLabel {
  readonly text: string;
  readonly y: number;
  readonly fill: string;
}

/** Labels at the right, moved apart. */
export function drawSideLabels(
  context: DrawContext,
  labels: readonly SideLabel[],
  box: PlotBox,
): string {
  const size = fontSizes.label;
  const x = box.right + 8;
  const wishes = labels.map(({ y }) => Math.max(box.top, Math.min(box.bottom, y)));
  const places = declutter(wishes, size + 2, box.top - 4, box.bottom + 4);
  return labels
    .map(({ text, fill }, i) =>
      drawText(fitText(text, size, context.width - x), x, (places[i] ?? 0) + size * 0.36, {
        size,
        fill,
        full: text,
      }),
    )
    .join("");
}

/** A label above a plot, over the line that it belongs to. */
export interface TopLabel {
  readonly text: string;
  readonly x: number;
  readonly fill: string;
}

/** Labels above a plot in as few rows as keep them apart. */
export function layTopLabels(context: DrawContext, labels: readonly TopLabel[]) {
  const { small } = fontSizes;
  const rows: number[] = [];
  const placed = [...labels]
    .filter(({ x }) => Number.isFinite(x))
    .sort((a, b) => a.x - b.x)
    .map((label) => {
      const half = textWidth(label.text, small) / 2;
      const center = Math.max(half, Math.min(context.width - half, label.x));
      let row = rows.findIndex((end) => end + 8 <= center - half);
      if (row < 0) row = rows.push(0) - 1;
      rows[row] = center + half;
      return { ...label, center, row };
    });
  const count = rows.length;
  return {
    height: count * 14,
    draw: (top: number) =>
      placed
        .map(({ text, center, row, fill }) =>
          drawText(text, center, top - 6 - row * 14, { size: small, fill, anchor: "middle" }),
        )
        .join(""),
  };
}

/** "No data" in the middle of a plot. */
export function drawNothing(context: DrawContext, box: PlotBox): string {
  return drawText(
    context.text({ key: "common.none" }),
    (box.left + box.right) / 2,
    (box.top + box.bottom) / 2 + 4,
    { size: fontSizes.subtitle, fill: context.theme.muted, anchor: "middle" },
  );
}
