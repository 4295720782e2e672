import { type DrawContext, fontSizes } from "../../draw/draw-context.js";
import { drawText } from "../../draw/draw-text.js";
import { el, px } from "../../draw/element.js";
import type { PointAxis } from "../../draw/point-axis.js";
import type { ChartStage } from "../../spec/control-chart-spec.js";
import { fitText } from "../../text/fit-text.js";

/** The dividers between phases and stages through all panels, and their names above the first. */
export function drawStages(
  context: DrawContext,
  stages: readonly ChartStage[],
  panels: readonly { readonly top: number; readonly bottom: number }[],
  axis: PointAxis,
  n: number,
): string {
  const { theme, text } = context;
  const { small } = fontSizes;
  const first = panels[0];
  if (first === undefined) return "";
  let out = "";
  for (const [i, stage] of stages.entries()) {
    if (!(stage.from >= 0 && stage.from < Math.max(1, n))) continue;
    const x0 = axis.edge(stage.from);
    const x1 = axis.edge(stages[i + 1]?.from ?? n);
    if (!Number.isFinite(x0 + x1)) continue;
    if (stage.from > 0) {
      const d = panels.map((panel) => `M${px(x0)} ${px(panel.top)}V${px(panel.bottom)}`).join("");
      const phase = stage.kind === "phase";
      out += el("path", {
        d,
        stroke: theme.ink,
        "stroke-width": phase ? 1.25 : 1,
        "stroke-opacity": phase ? "0.75" : "0.45",
        "stroke-dasharray": phase ? undefined : "2 3",
      });
    }
    const full = text(stage.label);
    out += drawText(fitText(full, small, x1 - x0 - 4), (x0 + x1) / 2, first.top - 6, {
      size: small,
      fill: theme.muted,
      anchor: "middle",
      full,
    });
  }
  return out;
}
