import type { DrawContext } from "../../draw/draw-context.js";
import { el } from "../../draw/element.js";
import type { StateTone } from "../../spec/state-gantt-spec.js";

/** Lines over the colour of a tone, so that tones differ without colour too. */
const patterns: Partial<Record<StateTone, { readonly d: string; readonly width: number }>> = {
  setup: { d: "M-1 7L7 -1M-1 3L3 -1M3 7L7 3", width: 1.1 },
  planned: { d: "M0 1.5H6M0 4.5H6", width: 1 },
  unscheduled: { d: "M-1 1L1 -1M-1 7L7 -1M5 7L7 5", width: 0.9 },
  unknown: { d: "M1.5 1.5h.01M4.5 4.5h.01", width: 1.4 },
  tone2: { d: "M1.5 0V6M4.5 0V6", width: 1 },
  tone4: { d: "M-1 -1L7 7M-1 3L3 7M3 -1L7 3", width: 1.1 },
};

/** The fill of a tone: a colour, or a reference to its pattern. */
export function stateFill(context: DrawContext, tone: StateTone): string {
  return patterns[tone] === undefined
    ? context.theme.states[tone]
    : `url(#${context.idPrefix}-${tone})`;
}

/** The pattern definitions of the tones in use. */
export function statePatterns(context: DrawContext, tones: Iterable<StateTone>): string {
  let out = "";
  for (const tone of new Set(tones)) {
    const pattern = patterns[tone];
    if (pattern === undefined) continue;
    const pale = tone === "unknown" || tone === "unscheduled";
    const ink = pale ? context.theme.axis : context.theme.background;
    out += el(
      "pattern",
      {
        id: `${context.idPrefix}-${tone}`,
        width: 6,
        height: 6,
        patternUnits: "userSpaceOnUse",
      },
      el("rect", { width: 6, height: 6, fill: context.theme.states[tone] }) +
        el("path", {
          d: pattern.d,
          stroke: ink,
          "stroke-width": pattern.width,
          "stroke-linecap": "round",
          "stroke-opacity": tone === "unknown" ? "0.8" : pale ? "0.45" : "0.6",
        }),
    );
  }
  return out;
}
