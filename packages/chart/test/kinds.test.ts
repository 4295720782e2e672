import {
  chartTable,
  type ParetoSpec,
  renderPareto,
  renderStateGantt,
  renderTiles,
  renderTrend,
  renderWaterfall,
  type StateGanttSpec,
  type TilesSpec,
  type TrendSpec,
  type WaterfallSpec,
} from "@taktline/chart";
import { describe, expect, it } from "vitest";
import { goldenCharts } from "./fixtures/charts.js";
import { checkXml, textsOf } from "./support/check-xml.js";

const gantt = goldenCharts["state-gantt"] as StateGanttSpec;
const waterfall = goldenCharts.waterfall as WaterfallSpec;
const pareto = goldenCharts.pareto as ParetoSpec;
const tiles = goldenCharts.tiles as TilesSpec;
const trend = goldenCharts.trend as TrendSpec;

describe("renderStateGantt", () => {
  it("writes the share of every state into the legend", () => {
    // 3 h + 3.5 h + 5 h of 15 h run, 2 h set up, 1.5 h down.
    const texts = textsOf(renderStateGantt(gantt));
    expect(texts).toContain("Production 76.7 %");
    expect(texts).toContain("Set-up 13.3 %");
    expect(texts).toContain("Downtime 10.0 %");
  });

  it("shows the wall clock at the offset given", () => {
    const texts = textsOf(renderStateGantt(gantt, { locale: "zh" }));
    expect(texts).toEqual(expect.arrayContaining(["06:00", "14:00", "11月25日", "UTC+08:00"]));
  });

  it("fills tones that need it with a pattern of their own, unique by id prefix", () => {
    const svg = renderStateGantt(gantt, { idPrefix: "g7" });
    expect(svg).toContain('fill="url(#g7-setup)"');
    expect(svg).toContain('<pattern id="g7-setup"');
  });

  it("cuts spans to the window and draws unknown states as unknown", () => {
    const spec: StateGanttSpec = {
      ...gantt,
      from: 0,
      to: 100,
      rows: [{ label: "A", spans: [{ state: "?", from: -50, to: 40 }] }],
    };
    const bars = checkXml(renderStateGantt(spec)).filter(
      ({ attributes }) => attributes.get("fill") === "url(#tk-unknown)",
    );
    expect(bars).toHaveLength(1);
  });

  it("joins many spans to one state per pixel, the one that takes most of it", () => {
    const spans = Array.from({ length: 20_000 }, (_, i) => ({
      state: i % 2 === 0 ? "run" : "down",
      from: i * 10,
      to: i * 10 + (i % 2 === 0 ? 10 : 4),
    }));
    const svg = renderStateGantt({ ...gantt, from: 0, to: 200_000, rows: [{ label: "A", spans }] });
    expect(svg.length).toBeLessThan(20_000);
    const fills = checkXml(svg).map(({ attributes }) => attributes.get("fill"));
    expect(fills.filter((fill) => fill === "#36a088")).toHaveLength(2);
    expect(fills.filter((fill) => fill === "#c9361f")).toHaveLength(1);
  });
});

describe("renderWaterfall", () => {
  it("hangs a change where the bar before ended", () => {
    const bars = checkXml(renderWaterfall(waterfall)).filter(({ attributes }) =>
      attributes.has("rx"),
    );
    const [total, loss, gain, good] = bars.map(({ attributes }) => {
      const x = Number(attributes.get("x"));
      return [x, x + Number(attributes.get("width"))] as const;
    });
    expect(loss?.[1]).toBeCloseTo(total?.[1] ?? 0, 1);
    expect(gain?.[0]).toBeCloseTo(loss?.[0] ?? 0, 1);
    expect(good?.[1]).toBeCloseTo(gain?.[1] ?? 0, 1);
  });

  it("writes values and shares of the first total", () => {
    const texts = textsOf(renderWaterfall(waterfall));
    expect(texts).toEqual(expect.arrayContaining(["-1 h 30 min", "-18.8 %", "10 min", "83.3 %"]));
  });
});

describe("renderPareto", () => {
  it("draws columns where there is room and rows where there is not, with the same cumulative shares", () => {
    const wide = renderPareto(pareto);
    const narrow = renderPareto(pareto, { width: 358 });
    for (const svg of [wide, narrow]) {
      expect(textsOf(svg)).toEqual(expect.arrayContaining(["89 %", "100 %"]));
    }
    expect(wide).toContain("stroke-linecap");
    expect(narrow).not.toContain("stroke-linecap");
  });
});

describe("renderTiles", () => {
  it("shows a tone as a mark of its own shape with a name", () => {
    const svg = renderTiles(tiles);
    expect(svg).toContain("<title>attention</title>");
    expect(svg).toContain("<title>on target</title>");
    expect(textsOf(svg)).toContain("n/a");
  });

  it("fills rows evenly: four tiles in a narrow picture are two by two", () => {
    const four: TilesSpec = {
      kind: "tiles",
      v: 1,
      tiles: [1, 2, 3, 4].map((value) => ({ label: "", value })),
    };
    const cards = checkXml(renderTiles(four, { width: 560 })).filter(
      ({ attributes }) => attributes.get("rx") === "6",
    );
    expect(new Set(cards.map(({ attributes }) => attributes.get("y"))).size).toBe(2);
    expect(new Set(cards.map(({ attributes }) => attributes.get("x"))).size).toBe(2);
  });
});

describe("renderTrend", () => {
  it("writes the last value of each line at its end, apart from each other", () => {
    const svg = renderTrend(trend);
    expect(textsOf(svg)).toEqual(
      expect.arrayContaining(["CNC-1 7.2 kW", "CNC-2 5.6 kW", "Limit 8.0 kW"]),
    );
  });

  it("breaks lines at gaps and thins crowded ones out", () => {
    const values = Float64Array.from({ length: 200_000 }, (_, i) => Math.sin(i / 1000));
    const svg = renderTrend({
      kind: "trend",
      v: 1,
      axis: { kind: "sequence" },
      series: [{ label: "s", values }],
    });
    expect(svg.length).toBeLessThan(60_000);
  });
});

describe("chartTable", () => {
  it("has the numbers of each kind", () => {
    expect(chartTable(goldenCharts["control-chart"]!).rows[4]).toEqual([
      "5",
      "Phase I",
      "25.0800",
      "1",
      "0.09000",
      "1",
    ]);
    expect(chartTable(gantt, { locale: "zh" }).rows[1]).toEqual([
      "CNC-1",
      "故障停机",
      "2026-11-25 09:00:00",
      "2026-11-25 10:30:00",
      "1 小时 30 分",
      "刀具断裂",
    ]);
    expect(chartTable(waterfall).rows[1]).toEqual(["Downtime", "-1 h 30 min", "-18.8 %"]);
    expect(chartTable(pareto).rows[1]).toEqual([
      "Waiting for material",
      "35 min",
      "9",
      "25.0 %",
      "89.3 %",
    ]);
    expect(chartTable(tiles).rows[1]).toEqual([
      "Availability",
      "90.0 %",
      "on target · Target 85 %",
    ]);
    expect(chartTable(trend).rows[4]).toEqual(["2026-11-25 02:00:00", "", "5.2 kW"]);
  });

  it("lists the flagged points of a control chart that is too long, and counts what it leaves out", () => {
    const table = chartTable(goldenCharts["control-chart"]!, { maxRows: 5 });
    expect(table.rows.map((row) => row[0])).toEqual(["5", "11"]);
    expect(table.omitted).toBe(10);
  });
});
