import type { DrawContext } from "../draw/draw-context.js";
import type { Drawing } from "../draw/draw-document.js";
import type { PanelChart } from "../spec/panels-spec.js";
import { drawBars } from "./bars/render-bars.js";
import { drawControlChart } from "./control-chart/render-control-chart.js";
import { drawGroups } from "./groups/render-groups.js";
import { drawHistogram } from "./histogram/render-histogram.js";
import { drawIntervals } from "./intervals/render-intervals.js";
import { drawPareto } from "./pareto/render-pareto.js";
import { drawProbabilityPlot } from "./probability-plot/render-probability-plot.js";
import { drawStateGantt } from "./state-gantt/render-state-gantt.js";
import { drawTiles } from "./tiles/render-tiles.js";
import { drawTrend } from "./trend/render-trend.js";
import { drawWaterfall } from "./waterfall/render-waterfall.js";
import { drawXy } from "./xy/render-xy.js";

/** Draws any chart but a composite; undefined for a kind that is not known. */
export function drawPanelChart(context: DrawContext, spec: PanelChart): Drawing | undefined {
  if (spec.v !== 1) return undefined;
  switch (spec.kind) {
    case "controlChartPair":
      return drawControlChart(context, spec);
    case "stateGantt":
      return drawStateGantt(context, spec);
    case "waterfall":
      return drawWaterfall(context, spec);
    case "pareto":
      return drawPareto(context, spec);
    case "tiles":
      return drawTiles(context, spec);
    case "trend":
      return drawTrend(context, spec);
    case "histogram":
      return drawHistogram(context, spec);
    case "probabilityPlot":
      return drawProbabilityPlot(context, spec);
    case "xy":
      return drawXy(context, spec);
    case "bars":
      return drawBars(context, spec);
    case "intervals":
      return drawIntervals(context, spec);
    case "groups":
      return drawGroups(context, spec);
  }
  return undefined;
}
