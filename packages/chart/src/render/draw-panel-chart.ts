import type { DrawContext } from "../draw/draw-context.js";
import type { Drawing } from "../draw/draw-document.js";
import { barsMessages } from "../locale/bars-messages.js";
import { controlChartMessages } from "../locale/control-chart-messages.js";
import { groupsMessages } from "../locale/groups-messages.js";
import { histogramMessages } from "../locale/histogram-messages.js";
import { intervalsMessages } from "../locale/intervals-messages.js";
import type { MessageTable } from "../locale/messages.js";
import { paretoMessages } from "../locale/pareto-messages.js";
import { probabilityPlotMessages } from "../locale/probability-plot-messages.js";
import { stateGanttMessages } from "../locale/state-gantt-messages.js";
import { tilesMessages } from "../locale/tiles-messages.js";
import { trendMessages } from "../locale/trend-messages.js";
import { waterfallMessages } from "../locale/waterfall-messages.js";
import { xyMessages } from "../locale/xy-messages.js";
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

/** The texts of a kind of chart. */
export function panelMessages(kind: PanelChart["kind"]): MessageTable {
  switch (kind) {
    case "controlChartPair":
      return controlChartMessages;
    case "stateGantt":
      return stateGanttMessages;
    case "waterfall":
      return waterfallMessages;
    case "pareto":
      return paretoMessages;
    case "tiles":
      return tilesMessages;
    case "trend":
      return trendMessages;
    case "histogram":
      return histogramMessages;
    case "probabilityPlot":
      return probabilityPlotMessages;
    case "xy":
      return xyMessages;
    case "bars":
      return barsMessages;
    case "intervals":
      return intervalsMessages;
    case "groups":
      return groupsMessages;
  }
}

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
