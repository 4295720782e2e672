import { TaktlineError } from "@taktline/core";
import type { ChartErrorCode } from "../errors.catalogue.js";
import type { ChartSpec } from "../spec/chart-spec.js";
import { renderControlChart } from "./control-chart/render-control-chart.js";
import { renderPareto } from "./pareto/render-pareto.js";
import type { RenderOptions } from "./render-options.js";
import { renderStateGantt } from "./state-gantt/render-state-gantt.js";
import { renderTiles } from "./tiles/render-tiles.js";
import { renderTrend } from "./trend/render-trend.js";
import { renderWaterfall } from "./waterfall/render-waterfall.js";

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
    }
  }
  const { kind, v } = spec as { readonly kind?: unknown; readonly v?: unknown };
  throw new TaktlineError<ChartErrorCode>(
    "CHART_KIND",
    `found kind ${JSON.stringify(kind)} in version ${JSON.stringify(v)}; use a kind of ChartSpec with v: 1, or update @taktline/chart`,
    { details: { kind, v } },
  );
}
