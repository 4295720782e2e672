import type { DrawContext } from "../../draw/draw-context.js";
import { pointName } from "../../draw/point-axis.js";
import { formatShort } from "../../format/format-number.js";
import { formatTime } from "../../format/format-time.js";
import type { ControlChartSpec } from "../../spec/control-chart-spec.js";
import { levelAt } from "../../spec/level-at.js";
import { type PanelData, pointsOf } from "./control-data.js";

/** What a control chart says, in words. */
export function controlSummary(
  context: DrawContext,
  spec: ControlChartSpec,
  panels: readonly PanelData[],
): string {
  const { text } = context;
  const title = text(spec.title ?? { key: "kind.controlChartPair" });
  let out = text({ key: "control.summary", values: { title, n: pointsOf(spec) } });
  for (const { panel, flagged } of panels) {
    const last = Math.max(0, panel.values.length - 1);
    const label = text(panel.label);
    out += text(
      panel.values.length === 0
        ? { key: "control.empty", values: { label } }
        : {
            key: "control.panel",
            values: {
              label,
              center: formatShort(levelAt(panel.center, last)),
              lcl: formatShort(levelAt(panel.lcl, last)),
              ucl: formatShort(levelAt(panel.ucl, last)),
              flagged,
            },
          },
    );
  }
  for (const { index, t, label } of (spec.events ?? []).slice(0, 20)) {
    const at =
      index !== undefined
        ? pointName(spec.axis, index, context)
        : t !== undefined && spec.axis.kind === "time"
          ? formatTime(t, spec.axis.utcOffsetMinutes, "full", context.locale)
          : "";
    if (at !== "") out += text({ key: "control.event", values: { at, label: text(label) } });
  }
  return out.trim();
}
