import type { DrawContext } from "../../draw/draw-context.js";
import { drawText } from "../../draw/draw-text.js";
import { el, px } from "../../draw/element.js";
import type { PointAxis } from "../../draw/point-axis.js";
import type { LinearScale } from "../../scale/linear-scale.js";
import type { LineSegment } from "./control-data.js";

/** Where a panel lies. */
export interface PanelBox {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const zoneEdges = [3, 2, 1, 0] as const;

/** The tint of zones A, B and C on both sides of the centre, and nothing beyond the limits. */
export function drawZones(
  context: DrawContext,
  axis: PointAxis,
  scale: LinearScale,
  box: PanelBox,
  segments: readonly LineSegment[],
): string {
  const { theme } = context;
  const tints = [theme.zoneA, theme.zoneB, theme.zoneC];
  const paths = ["", "", ""];
  for (const { from, to, center, ucl, lcl, sigma } of segments) {
    if (!(sigma > 0) || !Number.isFinite(center + ucl + lcl)) continue;
    const x0 = px(axis.edge(from));
    const x1 = px(axis.edge(to));
    for (let zone = 0; zone < 3; zone++) {
      const outer = zone === 0 ? Number.POSITIVE_INFINITY : (zoneEdges[zone] ?? 0) * sigma;
      const inner = (zoneEdges[zone + 1] ?? 0) * sigma;
      for (const side of [1, -1]) {
        const limit = side > 0 ? ucl - center : center - lcl;
        if (limit <= inner) continue;
        const far = clamp(scale.y(center + side * Math.min(outer, limit)), box);
        const near = clamp(scale.y(center + side * inner), box);
        paths[zone] += `M${x0} ${px(near)}H${x1}V${px(far)}H${x0}Z`;
      }
    }
  }
  return paths
    .map((d, i) => (d === "" ? "" : el("path", { d, fill: tints[i] ?? theme.zoneA })))
    .join("");
}

/** The letters of the zones beside the last stretch, where there is room. */
export function drawZoneLetters(
  context: DrawContext,
  scale: LinearScale,
  box: PanelBox,
  segment: LineSegment | undefined,
): string {
  if (segment === undefined || !(segment.sigma > 0)) return "";
  const { center, ucl, lcl, sigma } = segment;
  const size = 9;
  if (Math.abs(scale.y(center) - scale.y(center + sigma)) < size + 1) return "";
  let out = "";
  for (const side of [1, -1]) {
    const limit = side > 0 ? ucl - center : center - lcl;
    for (const [k, letter] of ["C", "B", "A"].entries()) {
      const outer = Math.min((k + 1) * sigma, limit);
      if (outer - k * sigma < 0.7 * sigma) continue;
      const y = scale.y(center + (side * (outer + k * sigma)) / 2);
      if (y < box.top + 3 || y > box.bottom - 3) continue;
      out += drawText(letter, box.right + 5, y + size * 0.36, { size, fill: context.theme.muted });
    }
  }
  return out;
}

/** Centre line and control limits. */
export function drawControlLines(
  context: DrawContext,
  axis: PointAxis,
  scale: LinearScale,
  box: PanelBox,
  segments: readonly LineSegment[],
  breaks: readonly number[],
): string {
  // Limits that vary from point to point are one stepped line; where a stage begins they are broken.
  const stepped = (of: (segment: LineSegment) => number) => {
    let d = "";
    let pen = false;
    for (const segment of segments) {
      const value = of(segment);
      if (!Number.isFinite(value)) {
        pen = false;
        continue;
      }
      const y = px(clamp(scale.y(value), box));
      const joined = pen && !breaks.includes(segment.from);
      d += joined ? `V${y}` : `M${px(axis.edge(segment.from))} ${y}`;
      d += `H${px(axis.edge(segment.to))}`;
      pen = true;
    }
    return d;
  };
  const { theme } = context;
  const centers = stepped((segment) => segment.center);
  const limits = stepped((segment) => segment.ucl) + stepped((segment) => segment.lcl);
  return (
    (centers === "" ? "" : el("path", { d: centers, stroke: theme.center, "stroke-width": 1.25 })) +
    (limits === ""
      ? ""
      : el("path", {
          d: limits,
          stroke: theme.limit,
          "stroke-width": 1.25,
          "stroke-dasharray": "7 4",
        }))
  );
}

function clamp(y: number, box: PanelBox): number {
  return Math.max(box.top, Math.min(box.bottom, y));
}
