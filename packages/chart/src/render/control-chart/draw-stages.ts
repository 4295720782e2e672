import { type DrawContext, fontSizes } from "../../draw/draw-context.js";
import { drawText } from "../../draw/draw-text.js";
import { el, px } from "../../draw/element.js";
import type { PointAxis } from "../../draw/point-axis.js";
import type { ChartStage } from "../../spec/control-chart-spec.js";
import { fitText } from "../../text/fit-text.js";
import { textWidth } from "../../text/text-width.js";

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
  const names: StageName[] = [];
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
    names.push({ full: text(stage.label), from: x0, to: x1 });
  }
  const style = { size: small, fill: theme.muted, anchor: "middle" } as const;
  for (const { full, from, to, at } of placeNames(names, small, axis)) {
    const shown = at === undefined ? fitText(full, small, to - from - 4) : full;
    out += drawText(shown, at ?? (from + to) / 2, first.top - 6, { ...style, full });
  }
  return out;
}

interface StageName {
  readonly full: string;
  readonly from: number;
  readonly to: number;
  /** Where its middle comes to stand, if whole names find room. */
  readonly at?: number;
}

/** Moves names of narrow stages aside, so that they stay whole where all of them together have room. */
function placeNames(names: readonly StageName[], size: number, axis: PointAxis): StageName[] {
  const gap = 8;
  const halves = names.map((name) => textWidth(name.full, size) / 2);
  const needed = halves.reduce((sum, half) => sum + 2 * half + gap, -gap);
  if (needed > axis.right - axis.left) return [...names];
  let edge = axis.left;
  const places = names.map(({ from, to }, i) => {
    const half = halves[i] ?? 0;
    const at = Math.max((from + to) / 2, edge + half);
    edge = at + half + gap;
    return at;
  });
  edge = axis.right;
  for (let i = places.length - 1; i >= 0; i--) {
    const half = halves[i] ?? 0;
    places[i] = Math.min(places[i] ?? 0, edge - half);
    edge = (places[i] ?? 0) - half - gap;
  }
  return names.map((name, i) => ({ ...name, at: places[i] ?? 0 }));
}
