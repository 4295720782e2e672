import { type OeeResult, type WaterfallBar, waterfall } from "@taktline/oee";
import type { ChartText } from "../spec/chart-text.js";
import type { WaterfallSpec, WaterfallStep } from "../spec/waterfall-spec.js";

/** How a waterfall of effectiveness is drawn up. */
export interface OeeWaterfallOptions {
  /** Headline; default "Where the time went". */
  readonly title?: ChartText;
  /** Line under the headline. */
  readonly subtitle?: ChartText;
  /** What the picture says, for those who do not see it; default: a summary of the numbers. */
  readonly description?: ChartText;
  /** Whether losses of 0 ms are left out; default true. */
  readonly hideZero?: boolean;
}

/**
 * Draws up the waterfall from calendar time down to good time, from a result of `@taktline/oee` or from its bars.
 *
 * @param of - what `oee` or `rollUpOee` gave, or the bars of `waterfall` in order
 *
 * @example
 * ```ts
 * import { oeeWaterfall } from "@taktline/chart";
 *
 * const spec = oeeWaterfall([
 *   { key: "busy", labelKey: "oee.time.busy", startMs: 0, endMs: 1000, lossMs: 0, kind: "total" },
 *   { key: "loss.downtime", labelKey: "oee.loss.downtime", startMs: 1000, endMs: 700, lossMs: 300, kind: "loss" },
 *   { key: "good", labelKey: "oee.time.good", startMs: 0, endMs: 700, lossMs: 0, kind: "good" },
 * ]);
 * spec.steps.map((step) => step.value); // => [1000, -300, 700]
 * ```
 */
export function oeeWaterfall(
  of: OeeResult | readonly WaterfallBar[],
  options: OeeWaterfallOptions = {},
): WaterfallSpec {
  // A result has times, an array has none.
  const bars = "times" in of ? waterfall(of) : of;
  const { title = { key: "waterfall.oeeTitle" }, subtitle, description, hideZero = true } = options;
  const steps: WaterfallStep[] = [];
  for (const bar of bars) {
    const label: ChartText = { key: bar.labelKey };
    if (bar.kind !== "loss") {
      steps.push({
        kind: "total",
        label,
        value: bar.endMs,
        tone: bar.kind === "good" ? "good" : "neutral",
      });
    } else if (bar.lossMs !== 0 || !hideZero) {
      steps.push({
        kind: "change",
        label,
        value: -bar.lossMs,
        tone: bar.lossMs < 0 ? "gain" : "loss",
      });
    }
  }
  return {
    kind: "waterfall",
    v: 1,
    title,
    ...(subtitle !== undefined && { subtitle }),
    ...(description !== undefined && { description }),
    format: { kind: "duration" },
    steps,
  };
}
