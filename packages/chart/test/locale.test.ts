import { renderSvg } from "@taktline/chart";
import { describe, expect, it } from "vitest";
import { barsMessages } from "../src/locale/bars-messages.js";
import { commonMessages } from "../src/locale/common-messages.js";
import { controlChartMessages } from "../src/locale/control-chart-messages.js";
import { controlTableMessages } from "../src/locale/control-table-messages.js";
import { groupsMessages } from "../src/locale/groups-messages.js";
import { histogramMessages } from "../src/locale/histogram-messages.js";
import { intervalsMessages } from "../src/locale/intervals-messages.js";
import { panelsMessages } from "../src/locale/panels-messages.js";
import { paretoMessages } from "../src/locale/pareto-messages.js";
import { probabilityPlotMessages } from "../src/locale/probability-plot-messages.js";
import { reportMessages } from "../src/locale/report-messages.js";
import { stateGanttMessages } from "../src/locale/state-gantt-messages.js";
import { tilesMessages } from "../src/locale/tiles-messages.js";
import { trendMessages } from "../src/locale/trend-messages.js";
import { waterfallMessages } from "../src/locale/waterfall-messages.js";
import { xyMessages } from "../src/locale/xy-messages.js";

const tables = {
  barsMessages,
  commonMessages,
  controlChartMessages,
  controlTableMessages,
  groupsMessages,
  histogramMessages,
  intervalsMessages,
  panelsMessages,
  paretoMessages,
  probabilityPlotMessages,
  reportMessages,
  stateGanttMessages,
  tilesMessages,
  trendMessages,
  waterfallMessages,
  xyMessages,
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

it("a language that is not known is English, not a TypeError", () => {
  const spec = {
    kind: "tiles",
    v: 1,
    tiles: [{ label: { en: "parts", zh: "产量" }, value: null }],
  } as const;
  expect(renderSvg(spec, { locale: "fr" as never })).toBe(renderSvg(spec, { locale: "en" }));
});
