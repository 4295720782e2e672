import {
  controlChartPair,
  controlChartStages,
  oeeTiles,
  oeeWaterfall,
  pareto,
  renderControlChart,
  stateGantt,
  stopPareto,
} from "@taktline/chart";
import type { StateTotal } from "@taktline/oee";
import { imr, xbarR } from "@taktline/spc";
import { describe, expect, it } from "vitest";
import { textsOf } from "./support/check-xml.js";

// NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.2.2: flow rates, xbar = 50.81, MRbar = 1.8778.
const flow = [49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1];

describe("controlChartPair", () => {
  it("draws the NIST individuals chart with its published limits", () => {
    const spec = controlChartPair(imr(flow));
    const texts = textsOf(renderControlChart(spec));
    // 50.81 + 3 * 1.8778 / 1.128 = 55.8041, 45.8159 with the three-decimal constant; exact d2 gives 55.8024.
    expect(texts).toContain("UCL=55.802");
    expect(texts).toContain("CL=50.810");
    expect(texts).toContain("LCL=45.818");
    expect(spec.panels.map((panel) => panel.fromZero)).toEqual([undefined, true]);
    expect(spec.stages).toBeUndefined();
  });

  it("divides phase I from phase II where the baseline ends", () => {
    const spec = controlChartPair(imr([...flow, 70, 50], { phase1: 10 }));
    expect(spec.stages?.map(({ from, kind }) => [from, kind])).toEqual([
      [0, "phase"],
      [10, "phase"],
    ]);
    expect(spec.panels[0]?.masks?.[10]).toBe(1);
    expect(
      controlChartPair(imr([...flow, 70], { phase1: 10 }), { stages: [] }).stages,
    ).toBeUndefined();
    expect(controlChartPair(imr(flow, { phase1: [2, 3, 4, 5, 6] })).stages).toBeUndefined();
  });

  it("keeps the phases where a point of the baseline is excluded, and draws the point crossed out", () => {
    const spec = controlChartPair(imr([...flow, 50], { phase1: 9, exclude: [3] }));
    expect(spec.excluded).toEqual([3]);
    expect(spec.stages?.map((stage) => stage.from)).toEqual([0, 10]);
  });

  it("puts the specification on the location panel only", () => {
    const groups = [
      [1, 2, 3],
      [2, 3, 4],
      [1, 3, 2],
    ];
    const spec = controlChartPair(xbarR(groups), { specification: { upper: 9 } });
    expect(spec.panels.map((panel) => panel.specification)).toEqual([{ upper: 9 }, undefined]);
    expect(spec.axis).toEqual({ kind: "sequence", title: { key: "axis.subgroup" } });
  });

  it("needs times for a time axis", () => {
    expect(() => controlChartPair(imr(flow), { axis: "time" })).toThrow(
      expect.objectContaining({ code: "CHART_NO_TIME" }),
    );
    const t = flow.map((_, i) => i * 60_000);
    const spec = controlChartPair(imr(flow, { t }), { axis: "time", utcOffsetMinutes: 480 });
    expect(spec.axis).toMatchObject({ kind: "time", utcOffsetMinutes: 480 });
  });

  it("says every rule of Nelson in words", () => {
    const spec = controlChartPair(imr(flow));
    const svg = renderControlChart({
      ...spec,
      panels: spec.panels.map((panel) => ({ ...panel, masks: flow.map(() => 0xff) })),
    });
    const texts = textsOf(svg);
    for (const sentence of [
      "One point beyond a control limit",
      "9 points in a row on one side of the centre",
      "6 points in a row steadily rising or falling",
      "14 points in a row going up and down by turns",
      "2 of 3 points beyond 2 sigma, same side",
      "4 of 5 points beyond 1 sigma, same side",
      "15 points in a row within 1 sigma",
      "8 points in a row beyond 1 sigma, both sides",
    ]) {
      expect(texts).toContain(sentence);
    }
  });
});

describe("controlChartStages", () => {
  it("joins stages, each with its own limits", () => {
    const before = imr(flow);
    const after = imr(flow.map((value) => value + 10));
    const spec = controlChartStages([
      { label: "before", result: before },
      { label: "after", result: after },
    ]);
    expect(spec.stages?.map((stage) => stage.from)).toEqual([0, 10]);
    const ucl = spec.panels[0]?.ucl as Float64Array;
    expect(ucl[9]).toBe(before.x.ucl);
    expect(ucl[10]).toBe(after.x.ucl);
    expect(spec.panels[0]?.values).toHaveLength(20);
  });

  it("refuses no stages and stages of different kinds", () => {
    const groups = [
      [1, 2],
      [2, 3],
      [1, 3],
    ];
    const stages = [
      { label: "a", result: imr(flow) },
      { label: "b", result: xbarR(groups) },
    ];
    for (const wrong of [[], stages]) {
      expect(() => controlChartStages(wrong)).toThrow(
        expect.objectContaining({ code: "CHART_STAGES" }),
      );
    }
  });
});

describe("stateGantt", () => {
  it("takes window and legend from the segments", () => {
    const spec = stateGantt([
      {
        label: "A",
        segments: [
          { startMs: 10, endMs: 20, state: "ALARM", category: "downtime", reason: "tool" },
          { startMs: 20, endMs: 50, state: "RUN", category: "production" },
        ],
      },
      { label: "B", segments: [] },
    ]);
    expect([spec.from, spec.to]).toEqual([10, 50]);
    expect(spec.states.map((state) => state.id)).toEqual(["production", "downtime"]);
    expect(spec.rows[0]?.spans[0]?.detail).toBe("ALARM · tool");
    expect(stateGantt([]).rows).toEqual([]);
  });
});

describe("oeeWaterfall", () => {
  it("leaves losses of 0 out and shows a negative loss as a gain", () => {
    const loss = (key: string, startMs: number, endMs: number) =>
      ({
        key,
        labelKey: `oee.loss.${key}`,
        startMs,
        endMs,
        lossMs: startMs - endMs,
        kind: "loss",
      }) as const;
    const bars = [loss("setup", 100, 100), loss("speed", 100, 110)];
    expect(oeeWaterfall(bars).steps).toEqual([
      { kind: "change", label: { key: "oee.loss.speed" }, value: 10, tone: "gain" },
    ]);
    expect(oeeWaterfall(bars, { hideZero: false }).steps).toHaveLength(2);
  });
});

describe("pareto", () => {
  it("sorts, keeps the order of equals, leaves out what is nothing, and collects the rest", () => {
    const items = [
      { label: "a", value: 1 },
      { label: "b", value: 5 },
      { label: "c", value: 0 },
      { label: "d", value: Number.NaN },
      { label: "e", value: 1 },
      { label: "f", value: 1 },
    ];
    const spec = pareto(items, { top: 2 });
    expect(spec.items.map((item) => [item.label, item.value, item.role])).toEqual([
      ["b", 5, undefined],
      ["a", 1, undefined],
      [{ key: "pareto.rest", values: { n: 2 } }, 2, "rest"],
    ]);
  });

  it("names a single remaining cause instead of collecting it", () => {
    const items = [1, 2, 3].map((value) => ({ label: String(value), value }));
    expect(pareto(items, { top: 2 }).items.map((item) => item.label)).toEqual(["3", "2", "1"]);
  });
});

describe("stopPareto", () => {
  const total = (
    state: string,
    category: StateTotal["category"],
    workingMs: number,
    reason?: string,
  ) => ({
    state,
    category,
    workingMs,
    breakMs: 0,
    unscheduledMs: 0,
    occurrences: 2,
    ...(reason !== undefined && { reason }),
  });
  const states = [
    total("E1", "downtime", 30, "tool"),
    total("E2", "downtime", 20, "tool"),
    total("WAIT", "idle", 40),
    total("RUN", "production", 500),
    total("", "unknown", 10),
  ];

  it("adds up by reason, by state where there is none, and leaves production out", () => {
    const spec = stopPareto(states);
    expect(spec.items).toEqual([
      { label: "tool", value: 50, count: 4 },
      { label: "WAIT", value: 40, count: 2 },
    ]);
    expect(spec.format).toEqual({ kind: "duration" });
  });

  it("counts occurrences, and takes other categories on demand", () => {
    const spec = stopPareto(states, { by: "occurrences", categories: ["unknown"] });
    expect(spec.items).toEqual([{ label: { key: "category.unknown" }, value: 2 }]);
  });
});

describe("oeeTiles", () => {
  it("compares with targets and leaves an undefined ratio alone", () => {
    const ratios = { oee: 0.5, availability: 0.8, performance: null, quality: 0.99 };
    const targets = { oee: 0.75, availability: 0.85, performance: 0.9, quality: 0.99 };
    const spec = oeeTiles(ratios, { targets });
    expect(spec.tiles.map((tile) => tile.tone)).toEqual(["bad", "warn", "neutral", "good"]);
    expect(spec.tiles[2]?.value).toBeNull();
  });
});
