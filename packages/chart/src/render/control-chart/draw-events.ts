import type { DrawContext } from "../../draw/draw-context.js";
import { el, px } from "../../draw/element.js";
import { layTopLabels } from "../../draw/plot-frame.js";
import type { PointAxis } from "../../draw/point-axis.js";
import type { ChartEvent } from "../../spec/control-chart-spec.js";
import { fitText } from "../../text/fit-text.js";

/** Known changes laid out: the room that their names need above the first panel, and how they are drawn. */
export interface EventLayout {
  readonly height: number;
  /** Lines through the panels; names end above `labelBottom`. */
  draw(
    panels: readonly { readonly top: number; readonly bottom: number }[],
    labelBottom: number,
  ): string;
}

/** Where an event stands; NaN where it has no place on the axis. */
export function eventPlace(event: ChartEvent, axis: PointAxis, n: number): number {
  if (event.index !== undefined) {
    return event.index >= 0 && event.index <= n ? axis.edge(Math.floor(event.index)) : Number.NaN;
  }
  const at = event.t === undefined ? Number.NaN : axis.time(event.t);
  return at >= axis.left - 1 && at <= axis.right + 1 ? at : Number.NaN;
}

/** Lays out the events on an axis. */
export function layEvents(
  context: DrawContext,
  events: readonly ChartEvent[],
  axis: PointAxis,
  n: number,
): EventLayout {
  const { theme, text, width } = context;
  const placed = events
    .map((event) => ({ x: eventPlace(event, axis, n), full: text(event.label) }))
    .filter(({ x }) => Number.isFinite(x));
  const labels = layTopLabels(
    context,
    placed.map(({ x, full }) => ({
      x,
      text: fitText(full, 10.5, width * 0.45),
      fill: theme.specification,
    })),
  );
  return {
    height: labels.height,
    draw: (panels, labelBottom) => {
      let d = "";
      for (const { x } of placed) {
        for (const { top, bottom } of panels) d += `M${px(x)} ${px(top)}V${px(bottom)}`;
      }
      if (d === "") return "";
      const line = { stroke: theme.specification, "stroke-width": 1.25 };
      return el("path", { d, ...line, "stroke-dasharray": "6 3 1 3" }) + labels.draw(labelBottom);
    },
  };
}
