import { commonMessages } from "../locale/common-messages.js";
import { controlChartMessages } from "../locale/control-chart-messages.js";
import { panelsMessages } from "../locale/panels-messages.js";
import { reportMessages } from "../locale/report-messages.js";
import { tilesMessages } from "../locale/tiles-messages.js";

/** The texts that a report knows beside those of its charts: rules, statistics, sources of variation, key figures. */
export const reportTables = [
  reportMessages,
  commonMessages,
  controlChartMessages,
  panelsMessages,
  tilesMessages,
] as const;
