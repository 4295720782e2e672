import type { WaterfallSpec, WaterfallStep } from "../../spec/waterfall-spec.js";

/** A bar of a waterfall on its axis. */
export interface WaterfallBarSpan {
  readonly step: WaterfallStep;
  /** Where the bar begins and ends. */
  readonly from: number;
  readonly to: number;
  readonly tone: "good" | "neutral" | "loss" | "gain";
}

/** The bars: totals from 0, changes from where the bar before ended. A value that is not finite makes no bar. */
export function waterfallBars(spec: WaterfallSpec): WaterfallBarSpan[] {
  let level = 0;
  return spec.steps.map((step) => {
    const value = Number.isFinite(step.value) ? step.value : 0;
    const from = step.kind === "total" ? 0 : level;
    level = step.kind === "total" ? value : level + value;
    if (!Number.isFinite(level)) level = 0;
    const tone =
      step.tone ?? (step.kind === "total" ? "neutral" : step.value < 0 ? "loss" : "gain");
    return { step, from, to: level, tone };
  });
}

/** The first total: what shares refer to. */
export function waterfallBase(spec: WaterfallSpec): WaterfallStep | undefined {
  return spec.steps.find((step) => step.kind === "total" && step.value > 0);
}
