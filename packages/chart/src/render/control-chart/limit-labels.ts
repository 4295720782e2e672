import { declutter } from "../../draw/declutter.js";
import { type DrawContext, fontSizes } from "../../draw/draw-context.js";
import { drawText } from "../../draw/draw-text.js";
import { el, px } from "../../draw/element.js";
import { decade } from "../../scale/decade.js";
import type { LinearScale } from "../../scale/linear-scale.js";
import type { ControlPanel } from "../../spec/control-chart-spec.js";
import { fitText } from "../../text/fit-text.js";
import { textWidth } from "../../text/text-width.js";
import type { LineSegment } from "./control-data.js";
import type { PanelBox } from "./draw-lines.js";

/** A label at the right of a panel. */
export interface EdgeLabel {
  readonly text: string;
  readonly value: number;
  readonly role: "center" | "limit" | "specification";
  /** The line lies off the scale. */
  readonly off: boolean;
}

/** The digits after the point that keep limits of this spread apart. */
export function limitDecimals(segment: LineSegment | undefined, panel: ControlPanel): number {
  if (panel.decimals !== undefined) return panel.decimals;
  const spread = segment === undefined ? Number.NaN : spreadOf(segment);
  if (!(spread > 0) || !Number.isFinite(spread)) return 3;
  return Math.max(0, Math.min(12, 3 - decade(spread * (1 + 1e-9))));
}

/** The distance of the limits; of a one-sided chart that of its limit from the centre, or from 0. */
function spreadOf({ center, ucl, lcl }: LineSegment): number {
  const one = Number.isFinite(ucl) ? ucl : lcl;
  const other = Number.isFinite(ucl) && Number.isFinite(lcl) ? lcl : center;
  return Math.abs(one - (Number.isFinite(other) ? other : 0));
}

/** What stands at the right of a panel: centre, limits and specification, each with its value. */
export function edgeLabels(
  panel: ControlPanel,
  segment: LineSegment | undefined,
  scale: LinearScale,
): EdgeLabel[] {
  const decimals = limitDecimals(segment, panel);
  const labels: EdgeLabel[] = [];
  const put = (name: string, value: number | undefined, role: EdgeLabel["role"]) => {
    if (value === undefined || !Number.isFinite(value) || name === "") return;
    const off = value < scale.low || value > scale.high;
    const arrow = off ? (value > scale.high ? " ↑" : " ↓") : "";
    labels.push({
      text: `${name}=${value === 0 ? "0" : scale.fixed(value, decimals)}${arrow}`,
      value,
      role,
      off,
    });
  };
  if (segment !== undefined) {
    const { ucl = "UCL", center = "CL", lcl = "LCL" } = panel.names ?? {};
    put(ucl, segment.ucl, "limit");
    put(center, segment.center, "center");
    put(lcl, segment.lcl, "limit");
  }
  const { lower, upper, target } = panel.specification ?? {};
  put("USL", upper, "specification");
  put("T", target, "specification");
  put("LSL", lower, "specification");
  return labels;
}

/** The width that labels need. */
export function edgeWidth(labels: readonly EdgeLabel[]): number {
  return labels.reduce((most, { text }) => Math.max(most, textWidth(text, fontSizes.label)), 0);
}

/** The labels at the right, moved apart where lines lie close, with a hair line to where they belong. */
export function drawEdgeLabels(
  context: DrawContext,
  labels: readonly EdgeLabel[],
  scale: LinearScale,
  box: PanelBox,
  x: number,
): string {
  const { theme, width } = context;
  const size = fontSizes.label;
  const wishes = labels.map(({ value }) => Math.max(box.top, Math.min(box.bottom, scale.y(value))));
  const places = declutter(wishes, size + 2, box.top - 4, box.bottom + 4);
  let out = "";
  for (const [i, label] of labels.entries()) {
    const wish = wishes[i] ?? 0;
    const place = places[i] ?? 0;
    const fill = theme[label.role];
    if (Math.abs(wish - place) > 3) {
      const d = `M${px(box.right + 1)} ${px(wish)}L${px(x - 3)} ${px(place)}`;
      out += el("path", { d, stroke: fill, "stroke-width": 0.75, "stroke-opacity": "0.6" });
    }
    const shown = fitText(label.text, size, width - x);
    out += drawText(shown, x, place + size * 0.36, { size, fill, full: label.text });
  }
  return out;
}

/** The specification lines that lie on the scale: long dashes for limits, dots for the target. */
export function drawSpecification(
  context: DrawContext,
  panel: ControlPanel,
  scale: LinearScale,
  box: PanelBox,
): string {
  const { lower, upper, target } = panel.specification ?? {};
  const line = (value: number | undefined, dashes: string) => {
    if (value === undefined || !(value >= scale.low && value <= scale.high)) return "";
    const d = `M${px(box.left)} ${px(scale.y(value))}H${px(box.right)}`;
    return el("path", {
      d,
      stroke: context.theme.specification,
      "stroke-width": 1.5,
      "stroke-dasharray": dashes,
    });
  };
  return line(lower, "14 4 3 4") + line(upper, "14 4 3 4") + line(target, "2 4");
}
