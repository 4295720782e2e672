import type { DrawContext } from "../../draw/draw-context.js";
import { el, px } from "../../draw/element.js";
import { linePath } from "../../draw/line-path.js";
import type { PointAxis } from "../../draw/point-axis.js";
import { seriesColour, seriesDashes } from "../../draw/series-style.js";
import type { LinearScale } from "../../scale/linear-scale.js";

/** The data line of a panel, with dots where there is room for them. */
export function drawData(
  context: DrawContext,
  values: Float64Array,
  shown: Uint32Array,
  axis: PointAxis,
  scale: LinearScale,
  arm?: number,
): string {
  const data = arm === undefined ? context.theme.data : seriesColour(context, arm);
  const d = linePath(values, shown, axis.x, scale.y);
  if (d === "") return "";
  const crowded = axis.spacing < 1.5;
  let out = el("path", {
    d,
    stroke: data,
    "stroke-width": crowded ? 0.9 : 1.4,
    "stroke-linejoin": crowded ? "bevel" : "round",
    "stroke-linecap": "round",
    "stroke-dasharray": arm === undefined || crowded ? undefined : seriesDashes(arm),
  });
  if (axis.spacing >= 4) {
    let dots = "";
    for (const index of shown) {
      const value = values[index] ?? Number.NaN;
      const x = axis.x(index);
      if (!Number.isFinite(value) || !Number.isFinite(x)) continue;
      dots += `M${px(x)} ${px(scale.y(value))}h0`;
    }
    // A stroke of no length with round caps is a dot, at a tenth of the size of circles.
    out += el("path", {
      d: dots,
      stroke: data,
      "stroke-width": axis.spacing >= 8 ? 5 : 3.6,
      "stroke-linecap": "round",
    });
  }
  return out;
}
