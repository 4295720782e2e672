import { TaktlineError } from "@taktline/core";
import type { ChartErrorCode } from "../errors.catalogue.js";
import type { ChartSpec } from "../spec/chart-spec.js";
import { renderBars } from "./bars/render-bars.js";
import { renderControlChart } from "./control-chart/render-control-chart.js";
import { renderGroups } from "./groups/render-groups.js";
import { renderHistogram } from "./histogram/render-histogram.js";
import { renderIntervals } from "./intervals/render-intervals.js";
import { renderPanels } from "./panels/render-panels.js";
import { renderPareto } from "./pareto/render-pareto.js";
import { renderProbabilityPlot } from "./probability-plot/render-probability-plot.js";
import type { RenderOptions } from "./render-options.js";
import { renderStateGantt } from "./state-gantt/render-state-gantt.js";
import { renderTiles } from "./tiles/render-tiles.js";
import { renderTrend } from "./trend/render-trend.js";
import { renderWaterfall } from "./waterfall/render-waterfall.js";
import { renderXy } from "./xy/render-xy.js";

/**
 * Draws any chart as an SVG document, without a DOM and without fonts: the same bytes for the same input on every machine.
 *
 * Every text is escaped; whatever the data holds, the document is well-formed and has no `NaN` in it. Where only one kind
 * is needed, its own door (`renderControlChart`, `renderStateGantt`, ...) costs a bundle less.
 *
 * @param spec - the chart
 * @returns an SVG document with `role="img"`, a title and a description in words
 * @throws `CHART_KIND` when the kind or its version is not known
 * @throws `CHART_SIZE` when width or height is out of range
 * @throws `CHART_ID_PREFIX` when the id prefix is not usable
 *
 * @example
 * ```ts
 * import { renderSvg } from "@taktline/chart";
 *
 * const svg = renderSvg({ kind: "tiles", v: 1, tiles: [{ label: "<script>", value: 42 }] });
 * svg.includes("<script>"); // => false
 * svg.includes("&lt;script&gt;"); // => true
 * ```
 */
export function renderSvg(spec: ChartSpec, options: RenderOptions = {}): string {
  if (spec.v === 1) {
    switch (spec.kind) {
      case "controlChartPair":
        return renderControlChart(spec, options);
      case "stateGantt":
        return renderStateGantt(spec, options);
      case "waterfall":
        return renderWaterfall(spec, options);
      case "pareto":
        return renderPareto(spec, options);
      case "tiles":
        return renderTiles(spec, options);
      case "trend":
        return renderTrend(spec, options);
      case "histogram":
        return renderHistogram(spec, options);
      case "probabilityPlot":
        return renderProbabilityPlot(spec, options);
      case "xy":
        return renderXy(spec, options);
      case "bars":
        return renderBars(spec, options);
      case "intervals":
        return renderIntervals(spec, options);
      case "groups":
        return renderGroups(spec, options);
      case "panels":
        return renderPanels(spec, options);
    }
  }
  const { kind, v } = spec as { readonly kind?: unknown; readonly v?: unknown };
  throw new TaktlineError<ChartErrorCode>(
    "CHART_KIND",
    `found kind ${JSON.stringify(kind)} in version ${JSON.stringify(v)}; use a kind of ChartSpec with v: 1, or update @taktline/chart`,
    { details: { kind, v } },
  );
}
