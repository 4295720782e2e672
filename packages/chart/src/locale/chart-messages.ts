import type { PanelChart } from "../spec/panels-spec.js";
import { barsMessages } from "./bars-messages.js";
import { controlChartMessages } from "./control-chart-messages.js";
import { groupsMessages } from "./groups-messages.js";
import { histogramMessages } from "./histogram-messages.js";
import { intervalsMessages } from "./intervals-messages.js";
import type { MessageTable } from "./messages.js";
import { panelsMessages } from "./panels-messages.js";
import { paretoMessages } from "./pareto-messages.js";
import { probabilityPlotMessages } from "./probability-plot-messages.js";
import { stateGanttMessages } from "./state-gantt-messages.js";
import { tilesMessages } from "./tiles-messages.js";
import { trendMessages } from "./trend-messages.js";
import { waterfallMessages } from "./waterfall-messages.js";
import { xyMessages } from "./xy-messages.js";

/** The texts of a kind of chart; those of composites for a kind that is not known. */
export function chartMessages(kind: PanelChart["kind"]): MessageTable {
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
    default:
      return panelsMessages;
  }
}
