import { describe, expect, it } from "vitest";
import { commonMessages } from "../src/locale/common-messages.js";
import { controlChartMessages } from "../src/locale/control-chart-messages.js";
import { paretoMessages } from "../src/locale/pareto-messages.js";
import { reportMessages } from "../src/locale/report-messages.js";
import { stateGanttMessages } from "../src/locale/state-gantt-messages.js";
import { tilesMessages } from "../src/locale/tiles-messages.js";
import { trendMessages } from "../src/locale/trend-messages.js";
import { waterfallMessages } from "../src/locale/waterfall-messages.js";

const tables = {
  commonMessages,
  controlChartMessages,
  paretoMessages,
  reportMessages,
  stateGanttMessages,
  tilesMessages,
  trendMessages,
  waterfallMessages,
};

describe("locale tables", () => {
  it.each(Object.entries(tables))(
    "%s has the same keys and places in both languages",
    (_, table) => {
      expect(Object.keys(table.zh)).toEqual(Object.keys(table.en));
      const places = (message: string | undefined) => (message?.match(/\{\w+\}/g) ?? []).sort();
      for (const key of Object.keys(table.en)) {
        expect(places(table.zh[key]), key).toEqual(places(table.en[key]));
      }
    },
  );
});
