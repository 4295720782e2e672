import { type DrawContext, fontSizes } from "../../draw/draw-context.js";
import { drawText } from "../../draw/draw-text.js";
import { el, px } from "../../draw/element.js";
import type { PointAxis } from "../../draw/point-axis.js";
import { seriesColour, seriesDashes } from "../../draw/series-style.js";
import { type LinearScale, linearScale } from "../../scale/linear-scale.js";
import type { ControlChartSpec } from "../../spec/control-chart-spec.js";
import { fitText } from "../../text/fit-text.js";
import { textWidth } from "../../text/text-width.js";
import {
  type LineSegment,
  lineSegments,
  type PanelData,
  panelDomain,
  shownPoints,
} from "./control-data.js";
import { drawControlLines, drawZoneLetters, drawZones, type PanelBox } from "./draw-lines.js";
import { drawData } from "./draw-points.js";
import { drawSignals, type Signals } from "./draw-signals.js";
import { drawSpecification } from "./limit-labels.js";

/** A panel laid out from top to bottom. */
export interface PanelPlan {
  readonly data: PanelData;
  readonly segments: readonly LineSegment[];
  readonly scale: LinearScale;
  readonly top: number;
  readonly bottom: number;
  /** Baseline of the heading. */
  readonly heading: number;
  /** Whether zones are tinted. */
  readonly zoned: boolean;
}

/** Lays out a panel between two pixels. */
export function planPanel(
  data: PanelData,
  n: number,
  pixels: number,
  top: number,
  bottom: number,
  heading: number,
): PanelPlan {
  const { panel } = data;
  const segments = lineSegments(panel, n, pixels);
  const scale = linearScale({
    ...panelDomain(data, segments),
    top,
    bottom,
    fromZero: panel.fromZero === true,
    // Room for the numbers of rules above the highest point.
    padding: data.flagged > 0 ? flagRoom(bottom - top, panel.fromZero === true) : 0.06,
  });
  const zoned = panel.zones !== false && panel.sigma !== undefined;
  return { data, segments, scale, top, bottom, heading, zoned };
}

/** The share of the span that leaves the pixels of a mark with its number above the highest point. */
function flagRoom(height: number, fromZero: boolean): number {
  const pixels = 21;
  const rest = height - (fromZero ? 1 : 2) * pixels;
  return rest > 0 ? Math.min(0.4, Math.max(0.08, pixels / rest)) : 0.4;
}

/** Draws a panel with everything but the labels at its right. */
export function drawPanel(
  context: DrawContext,
  spec: ControlChartSpec,
  plan: PanelPlan,
  axis: PointAxis,
  box: PanelBox,
): Signals {
  const { theme } = context;
  const { data, segments, scale, zoned } = plan;
  const { left, right, top, bottom } = box;
  const { small } = fontSizes;
  let out = zoned ? drawZones(context, axis, scale, box, segments) : "";
  let grid = "";
  for (const tick of scale.ticks) {
    grid += `M${px(left)} ${px(tick.y)}H${px(right)}`;
    out += drawText(tick.label, left - 6, tick.y + small * 0.36, {
      size: small,
      fill: theme.muted,
      anchor: "end",
    });
  }
  if (grid !== "") out += el("path", { d: grid, stroke: theme.axis, "stroke-opacity": "0.18" });
  const frame = { x: left, y: top, width: right - left, height: bottom - top };
  out += el("rect", { ...frame, stroke: theme.axis, "stroke-opacity": "0.55" });
  const breaks = (spec.stages ?? []).map((stage) => stage.from);
  out += drawControlLines(context, axis, scale, box, segments, breaks);
  out += drawSpecification(context, data.panel, scale, box);
  if (zoned) out += drawZoneLetters(context, scale, box, segments.at(-1));
  const shown = shownPoints(data, spec.axis, right - left);
  out += drawData(context, data.values, shown, axis, scale);
  let { markup: marks, hidden, onset } = drawSignals(context, data, shown, axis, scale, box);
  for (const [i, arm] of data.arms.entries()) {
    const points = shownPoints(arm, spec.axis, right - left);
    out += drawData(context, arm.values, points, axis, scale, i + 1);
    const signals = drawSignals(context, arm, points, axis, scale, box);
    marks += signals.markup;
    hidden += signals.hidden;
    onset ||= signals.onset;
  }
  const crosses = drawExcluded(context, spec.excluded ?? [], data, axis, scale);
  const markup = el("g", {}, out + marks + crosses + drawHeading(context, plan));
  return { markup, hidden, onset };
}

function drawHeading(context: DrawContext, plan: PanelPlan): string {
  const { theme, text, width } = context;
  const { label, small } = fontSizes;
  const { panel, arms } = plan.data;
  const unit = panel.unit === undefined || panel.unit === "" ? "" : ` (${panel.unit})`;
  const full = `${text(panel.label)}${unit}`;
  const { note } = plan.scale;
  const shown = fitText(full, label, width - 12 - textWidth(note, small), true);
  const style = { size: label, fill: theme.ink, bold: true, full };
  let out = drawText(shown, 0, plan.heading, style);
  let x = textWidth(shown, label, true) + 10;
  out += drawText(note, x, plan.heading, { size: small, fill: theme.muted });
  if (note !== "") x += textWidth(note, small) + 10;
  for (const [i, arm] of arms.entries()) {
    const name = fitText(text(arm.label), small, width - x - 30);
    if (name === "") break;
    const y = plan.heading - 4;
    out += el("path", {
      d: `M${px(x)} ${px(y)}h20`,
      stroke: seriesColour(context, i + 1),
      "stroke-width": 1.6,
      "stroke-dasharray": seriesDashes(i + 1),
    });
    out += drawText(name, x + 26, plan.heading, { size: small, fill: theme.muted });
    x += 26 + textWidth(name, small) + 14;
  }
  return out;
}

/** Points left out on purpose: crossed out. */
function drawExcluded(
  context: DrawContext,
  excluded: readonly number[],
  data: PanelData,
  axis: PointAxis,
  scale: LinearScale,
): string {
  let d = "";
  for (const index of excluded) {
    const value = data.values[index] ?? Number.NaN;
    const x = axis.x(index);
    if (!Number.isFinite(value) || !Number.isFinite(x)) continue;
    d += `M${px(x - 4.5)} ${px(scale.y(value) - 4.5)}l9 9m0 -9l-9 9`;
  }
  return d === "" ? "" : el("path", { d, stroke: context.theme.ink, "stroke-width": 1.4 });
}
