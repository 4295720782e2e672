import {
  type ChartLevel,
  capabilityTable,
  contributionChart,
  controlChartPair,
  controlChartStages,
  gageRrChart,
  gageRrTable,
  type HistogramSpec,
  kpiTable,
  oeeTiles,
  oeeWaterfall,
  renderControlChart,
  renderCsv,
  renderHistogram,
  renderPanels,
  renderReport,
  reportAudit,
  samplingCurveChart,
  sixpackChart,
  stateGantt,
  stopPareto,
  t2ContributionChart,
} from "@taktline/chart";
import { frame } from "@taktline/core";
import { oee, stateMap, waterfall } from "@taktline/oee";
import { computeKpi, computeKpis, kpiCatalogue } from "@taktline/oee/kpi";
import { cusum, imr, inStages, pChart, westernElectricRules, xbarS } from "@taktline/spc";
import { capability, sixpack } from "@taktline/spc/capability";
import { gageRr } from "@taktline/spc/msa";
import { hotelling, t2Contributions } from "@taktline/spc/multivariate";
import { describe, expect, it } from "vitest";
import { aiagStudy, subgroups } from "./fixtures/studies.js";
import { checkXml, textsOf } from "./support/check-xml.js";

describe("sixpackChart", () => {
  it("carries the numbers of the result: limits, counts, indices", () => {
    const result = sixpack(subgroups, { lsl: 24.97, usl: 25.03, target: 25 });
    const [location, histogram, , , , plot] = sixpackChart(result).panels;
    if (location?.kind !== "controlChartPair" || histogram?.kind !== "histogram") throw new Error();
    if (plot?.kind !== "intervals") throw new Error();
    expect(location.panels[0]?.ucl).toBe(result.location?.ucl);
    expect(histogram.counts).toBe(result.histogram.counts);
    expect(histogram.specification).toEqual({ lower: 24.97, upper: 25.03, target: 25 });
    const cpk = result.capability.cpk.value?.toFixed(2);
    expect(JSON.stringify(plot.rows[0]?.note)).toContain(`"b":"${cpk}"`);
  });

  it("draws a one-sided study: no Cp, an open end, one limit", () => {
    const result = sixpack([1, 1.2, 0.9, 1.1, 1, 1.05, 0.95, 1.1, 1.02, 0.98], { usl: 2 });
    const plot = sixpackChart(result).panels[5];
    if (plot?.kind !== "intervals") throw new Error();
    expect(plot.rows[0]?.note).toMatchObject({ values: { name: "Cpk" } });
    expect(plot.rows[2]?.from).toBeUndefined();
  });
});

describe("narrow and crowded pictures", () => {
  const values = Array.from({ length: 40 }, (_, i) => 10 + ((i * 7) % 5) / 10 + (i === 30 ? 6 : 0));
  const texts = (svg: string) => textsOf(svg).join("\n");

  it("wraps a long headline instead of cutting it", () => {
    const chart = controlChartPair(xbarS(subgroups, { phase1: 18 }));
    const svg = renderControlChart(chart, { width: 358 });
    expect(texts(svg)).toContain("(Xbar-S)");
    expect(texts(svg)).not.toContain("…");
    // The name of a stage of two points stays whole too: it is moved aside.
    expect(textsOf(svg)).toContain("Phase II");
  });

  it("keeps rule numbers inside the frame of their panel", () => {
    const svg = renderControlChart(controlChartPair(imr(values, { phase1: 25 })), { width: 390 });
    const frames = [
      ...svg.matchAll(/<rect x="[\d.]+" y="([\d.]+)" width="[\d.]+" height="([\d.]+)" stroke=/g),
    ];
    const numbers = [...svg.matchAll(/<text x="[\d.]+" y="([\d.]+)" font-size="10"[^>]*>/g)];
    expect(frames).toHaveLength(2);
    expect(numbers.length).toBeGreaterThan(1);
    for (const [, y] of numbers) {
      const inside = frames.some(([, top, height]) => {
        const baseline = Number(y);
        return baseline - 8 >= Number(top) && baseline <= Number(top) + Number(height);
      });
      expect(inside, `a number at ${y}`).toBe(true);
    }
  });

  it("says that limits beside the plot are those of the last point, where they vary, and only there", () => {
    const sizes = Array.from({ length: 25 }, (_, i) => 80 + ((i * 37) % 50));
    const counts = sizes.map((size, i) => Math.round(size / 20) + (i % 3));
    const note = "limits at the right: of the last point";
    const varying = controlChartPair(pChart({ counts, sizes }));
    expect(texts(renderControlChart(varying))).toContain(note);
    const even = controlChartPair(pChart({ counts, sizes: 100 }));
    expect(texts(renderControlChart(even))).not.toContain(note);
  });

  it("ends fitted curves at the ends of the axis", () => {
    const skew = Array.from({ length: 60 }, (_, i) => ((i * 17) % 60) ** 2 / 900);
    const svg = renderHistogram(
      sixpackChart(sixpack(skew, { usl: 9, lowerBoundary: 0 })).panels[1] as HistogramSpec,
    );
    const left = Number(/M([\d.]+) [\d.]+H[\d.]+/.exec(svg)?.[1]);
    const curves = [
      ...svg.matchAll(/<path d="M(-?[\d.]+) [^"h]*" stroke="[^"]*" stroke-width="2"/g),
    ];
    expect(curves.length).toBeGreaterThan(1);
    for (const [, x] of curves) expect(Number(x)).toBeGreaterThanOrEqual(left - 0.1);
  });

  it("leaves a margin around a picture that stands alone, within its width and height", () => {
    const chart = controlChartPair(imr(values));
    const plain = renderControlChart(chart, { width: 600, height: 400 });
    const apart = renderControlChart(chart, { width: 632, height: 432, margin: 16 });
    expect(apart).toContain('width="632" height="432" viewBox="0 0 632 432"');
    expect(apart).toContain('<g transform="translate(16 16)">');
    expect(textsOf(apart)).toEqual(textsOf(plain));
    expect(() => renderControlChart(chart, { margin: 51 })).toThrow("0 to 50 CSS pixels");
    expect(() => renderControlChart(chart, { width: 130, margin: 16 })).toThrow("152 to 10000");
  });

  it("has the sources of a gauge study whole on a phone", () => {
    const svg = renderPanels(gageRrChart(gageRr(aiagStudy)), { width: 358 });
    expect(textsOf(svg)).toContain("Reproducibility");
  });
});

describe("gageRrChart", () => {
  const result = gageRr(aiagStudy);
  const spec = gageRrChart(result);

  it("shows the percentages of the AIAG example: 27.9 % of study variation by ANOVA", () => {
    const bars = spec.panels[0];
    if (bars?.kind !== "bars") throw new Error();
    // AIAG MSA 4, table III-B 9: %GRR 27.9, %EV 18.4, %AV 20.9, %PV 96.0 of total variation (interaction pooled).
    const study = Array.from(bars.series[1]?.values ?? [], (value) =>
      ((value ?? 0) * 100).toFixed(1),
    );
    expect(study).toEqual(["27.9", "18.4", "20.9", "96.0"]);
  });

  it("flags ranges outside their limits, but not averages, which should lie outside", () => {
    const [, , ranges, , averages] = spec.panels;
    if (ranges?.kind !== "controlChartPair" || averages?.kind !== "controlChartPair") {
      throw new Error();
    }
    expect(Array.from(ranges.panels[0]?.masks ?? []).filter((mask) => mask !== 0)).toHaveLength(1);
    expect(averages.panels[0]?.masks).toBeUndefined();
    expect(ranges.stages?.map((stage) => stage.from)).toEqual([0, 10, 20]);
  });
});

describe("samplingCurveChart", () => {
  it("reads heights between two points in a straight line and leaves out points beyond the curve", () => {
    const curve = {
      kind: "ati",
      distribution: "binomial",
      lotSize: 100,
      p: [0, 0.1],
      ati: [20, 100],
    };
    const spec = samplingCurveChart(curve as never, {
      points: [
        { label: "a", p: 0.05 },
        { label: "b", p: 0.5 },
      ],
    });
    expect(spec.points).toEqual([{ x: 0.05, y: 60, label: "a" }]);
    expect(spec.y.percent).toBeUndefined();
  });
});

describe("contributionChart", () => {
  it("sorts by size, keeps signs, and sums the rest", () => {
    const spec = contributionChart(["a", "b", "c", "d"], [1, -9, 2, Number.NaN], { top: 2 });
    expect(spec.groups.slice(0, 2)).toEqual(["b", "c"]);
    expect(spec.series[0]?.values).toEqual([-9, 2, 1]);
  });
});

describe("Hotelling T2", () => {
  const standard = {
    mean: [0, 0],
    covariance: [
      [1, 0.8],
      [0.8, 1],
    ],
  };
  const result = hotelling(
    [
      [1, 0.9],
      [2, -2],
    ],
    { standard },
  );

  it("is drawn with an upper limit only, from zero, without a unit", () => {
    const [panel] = controlChartPair(result, { unit: "mm" }).panels;
    expect(panel?.lcl).toBeNaN();
    expect(panel).toMatchObject({ fromZero: true, zones: false });
    expect(panel?.unit).toBeUndefined();
    const texts = textsOf(renderControlChart(controlChartPair(result)));
    expect(texts.filter((text) => text.startsWith("LCL"))).toEqual([]);
    expect(texts.some((text) => text.startsWith("UCL="))).toBe(true);
  });

  it("says which variables it comes from: given the others, and alone", () => {
    const spec = t2ContributionChart(t2Contributions([2, -2], result.limits), { top: 1 });
    // T2 of (2, -2) with correlation 0.8: (4 + 4 + 2 * 0.8 * 4) / (1 - 0.64) = 40; without one variable 4, so 36 goes with it.
    expect(Array.from(spec.series[0]?.values ?? [], (v) => (v ?? 0).toFixed(9))).toEqual([
      "36.000000000",
    ]);
    expect(spec.series[1]?.values[0]).toBeCloseTo(4, 12);
  });
});

describe("control charts", () => {
  const flow = [49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1];

  it("draws known changes as lines with their names, by index or by time", () => {
    const t = flow.map((_, i) => 1e12 + i * 60_000);
    const spec = controlChartPair(imr(flow, { t }), {
      events: [
        { index: 3, label: "tool change" },
        { t: 1e12 + 5.5 * 60_000, label: "new batch" },
      ],
    });
    expect(spec.events?.map((event) => event.index)).toEqual([3, 6]);
    const svg = renderControlChart(spec);
    expect(textsOf(svg)).toEqual(expect.arrayContaining(["tool change", "new batch"]));
    const lines = checkXml(svg).find(
      ({ attributes }) => attributes.get("stroke-dasharray") === "6 3 1 3",
    );
    // Two events through two panels.
    expect(lines?.attributes.get("d")?.match(/M/g)).toHaveLength(4);
    const timed = controlChartPair(imr(flow, { t }), {
      axis: "time",
      events: [{ t: 1e12 + 90_000, label: "power cut" }],
    });
    expect(textsOf(renderControlChart(timed))).toContain("power cut");
    expect(svg).toContain("4: tool change.");
  });

  it("keeps names of events that lie close in rows of their own", () => {
    const events = [4, 4, 5].map((index) => ({ index, label: "a rather long name of a change" }));
    const svg = renderControlChart(controlChartPair(imr(flow), { events }));
    const ys = [...svg.matchAll(/y="([\d.]+)"[^>]*>a rather long name/g)].map((match) => match[1]);
    expect(new Set(ys).size).toBe(3);
  });

  it("draws a one-sided chart with its one limit and no other", () => {
    const svg = renderControlChart({
      kind: "controlChartPair",
      v: 1,
      axis: { kind: "sequence" },
      panels: [
        {
          label: { key: "statistic.t2" },
          values: [1, 2, 14, 3],
          center: Number.NaN,
          lcl: Number.NaN,
          ucl: 11.8,
          masks: [0, 0, 1, 0],
          fromZero: true,
        },
      ],
    });
    const texts = textsOf(svg);
    expect(texts).toContain("UCL=11.80");
    expect(texts.filter((text) => /^(CL|LCL)=/.test(text))).toEqual([]);
    expect(texts).toContain("beyond a control limit");
  });

  it("draws both arms of a CUSUM on one panel, each with its own flags and a dashed line of its own", () => {
    const svg = renderControlChart({
      kind: "controlChartPair",
      v: 1,
      axis: { kind: "sequence" },
      panels: [
        {
          label: "CUSUM",
          values: [0, 1, 3, 6],
          masks: [0, 0, 0, 1],
          arms: [{ label: "C-", values: [0, -1, -6, 0], masks: [0, 0, 1, 0] }],
          center: 0,
          ucl: 5,
          lcl: -5,
          names: { ucl: "h", lcl: "-h", center: "" },
        },
      ],
    });
    const texts = textsOf(svg);
    expect(texts).toEqual(
      expect.arrayContaining(
        ["h=5.0", "-h=-5.0", "C-"].map((x) => expect.stringContaining(x.split(".")[0] ?? x)),
      ),
    );
    expect(texts.some((text) => text.startsWith("CL="))).toBe(false);
    const squares = checkXml(svg).filter(
      ({ name, attributes }) => name === "path" && attributes.get("fill") === "#c22f1d",
    );
    // Two flags and the legend.
    expect(squares).toHaveLength(3);
    const dashed = checkXml(svg).filter(
      ({ attributes }) =>
        attributes.get("stroke") === "#c26a1b" && attributes.has("stroke-dasharray"),
    );
    expect(dashed).toHaveLength(2);
  });

  it("draws a CUSUM result as two mirrored arms between h and -h, without a unit", () => {
    // Montgomery, Introduction to Statistical Quality Control, table 9.1: target 10, sigma 1, k = 1/2, h = 5.
    const x = [
      9.45, 7.99, 9.29, 11.66, 12.16, 10.18, 8.04, 11.46, 9.2, 10.34, 9.03, 11.47, 10.51, 9.4,
      10.08, 9.37, 10.62, 10.31, 8.52, 10.84, 10.9, 9.33, 12.29, 11.5, 10.6, 11.08, 10.38, 11.62,
      11.31, 10.52,
    ];
    const spec = controlChartPair(cusum(x, { standard: { mean: 10, sigma: 1 } }), { unit: "mm" });
    expect(spec.panels).toHaveLength(1);
    const [panel] = spec.panels;
    const every = (level: ChartLevel | undefined) =>
      new Set(typeof level === "number" ? [level] : Array.from(level ?? []));
    expect([every(panel?.ucl), every(panel?.lcl)]).toEqual([new Set([5]), new Set([-5])]);
    expect(panel?.unit).toBeUndefined();
    // The book: C+ is 5.28 at observation 29, C- is 1.56 at observation 2 (plotted downwards).
    expect(panel?.values[28]).toBeCloseTo(5.28, 10);
    expect(panel?.arms?.[0]?.values[1]).toBeCloseTo(-1.56, 10);
    expect(Array.from(panel?.masks ?? []).findIndex((mask) => mask !== 0)).toBe(28);
    const texts = textsOf(renderControlChart(spec));
    expect(texts.some((text) => text.startsWith("h=5"))).toBe(true);
    expect(texts.some((text) => text.startsWith("-h=-5"))).toBe(true);
  });

  it("draws what inStages gives", () => {
    const staged = inStages(
      flow.length,
      [
        { from: 0, name: "old tool" },
        { from: 5, name: "new tool" },
      ],
      (from, to) => imr(flow.slice(from, to)),
    );
    const spec = controlChartStages(staged);
    expect(spec.stages?.map(({ from, label }) => [from, label])).toEqual([
      [0, "old tool"],
      [5, "new tool"],
    ]);
  });

  it("calls custom rules by the name that they are given", () => {
    const spec = controlChartPair(imr([...flow, 99]), { ruleTexts: { 1: "Halt the line" } });
    expect(textsOf(renderControlChart(spec))).toContain("Halt the line");
  });
});

describe("reportAudit", () => {
  const flow = [49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1, 70];

  it("gathers conventions, limits with their version, exclusions with reasons, and signals with evidence", () => {
    const values = [49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1, 70];
    const result = imr(values, { phase1: 10, exclude: [{ index: 3, reason: "tool broken" }] });
    const audit = reportAudit([
      {
        name: "Bore",
        result,
        version: "7",
        validFrom: 1e12,
        actions: { "x:10:1": "insert replaced" },
      },
    ]);
    expect(audit.limits?.[0]).toMatchObject({ version: "7", ucl: result.x.ucl, validFrom: 1e12 });
    expect(audit.exclusions).toEqual([{ chart: "Bore", point: 4, reason: "tool broken" }]);
    const signal = audit.signals?.find((one) => one.id === "x:10:1");
    expect(signal).toMatchObject({ point: 11, rule: 1, value: 70, action: "insert replaced" });
    expect(signal?.explanation).toContain("above UCL");
    expect(signal?.evidence).toMatchObject({ values: { value: "70", points: "11" } });
    expect(audit.conventions?.every((one) => one.chart === "Bore")).toBe(true);
    expect(audit.conventions?.map((one) => one.name)).toContainEqual({ key: "audit.estimator" });
  });

  it("writes the rules of every panel in the language of the report, with what ties and first points do", () => {
    const audit = reportAudit([
      { name: "流量", result: imr(flow, { rules: westernElectricRules() }) },
    ]);
    const html = renderReport({ title: "审核", locale: "zh", sections: [], audit });
    const cells = [...html.matchAll(/<td[^>]*>([^<]*)<\/td>/g)].map((match) => match[1] ?? "");
    const rules = cells.find((cell) => cell.startsWith("1 · ")) ?? "";
    expect(rules.split("\n")).toHaveLength(4);
    expect(rules).toContain("1 · 1 点超出控制限");
    expect(rules).toMatch(/3 点中有 2 点在同一侧 2 倍标准差以外（.*3 点.*；所标的点须为其中之一）/);
    // The words of the library are for the machine: no English sentence is left on the page.
    expect(cells.filter((cell) => /[a-z]{3,} [a-z]{3,}/.test(cell) && !/^x:/.test(cell))).toEqual(
      [],
    );
    const csv = renderCsv({ title: "审核", locale: "zh", sections: [], audit });
    expect(csv).toContain("准则的库内原文（英文）");
    expect(csv).toContain("准则 1");
  });

  it("has the name of a chart once in the conventions and limits on paper, and in every row for machines", () => {
    const audit = reportAudit([{ name: "Bore, operation 20", result: imr(flow) }]);
    const input = { title: "t", sections: [], audit };
    const html = renderReport(input);
    expect(html.split("<h3>Signals</h3>")[0]?.match(/<td>Bore, operation 20<\/td>/g)).toHaveLength(
      2,
    );
    expect(renderCsv(input).match(/"Bore, operation 20"/g)?.length).toBeGreaterThan(4);
  });

  it("has h and k of a CUSUM as the picture draws them, and no third of h for a sigma", () => {
    const values = Array.from({ length: 30 }, (_, i) => (i < 15 ? 10 : 7) + (i % 2));
    const result = cusum(values, { standard: { mean: 10, sigma: 1 }, k: 0.5, h: 5 });
    const audit = reportAudit([{ name: "Bore", result }]);
    expect(audit.limits).toMatchObject([
      { panel: { key: "statistic.cusum" }, lcl: -5, center: 0, ucl: 5, sigma: null },
    ]);
    expect(audit.conventions).toContainEqual({
      chart: "Bore",
      name: { key: "audit.parameters" },
      value: {
        key: "audit.parameters.cusum",
        values: { h: 5, k: 0.5, headStart: 0, target: 10, sigma: 1 },
      },
    });
    const lower = audit.signals?.find((one) => one.id.startsWith("lower:"));
    expect(lower?.value).toBeLessThan(-5);
    expect(lower?.evidence).toMatchObject({ values: { lcl: "-5", ucl: "5" } });
    const facts = controlChartPair(result).facts ?? [];
    expect(facts).toContainEqual({ key: "fact.sigma", values: { value: 1 } });
    expect(JSON.stringify(facts)).not.toContain("1.66");
  });
});

describe("effectiveness", () => {
  const states = frame(new Float64Array([0, 50, 80]), ["RUN", "JAM", "OFF"]);
  const meaning = stateMap({ RUN: "production", JAM: "downtime", OFF: "offline" });
  const shifts = [{ startMs: 0, endMs: 80 }];
  const result = oee({ from: 0, to: 100, states, shifts }, { stateMap: meaning });

  it("waterfall, tiles and Pareto take a result as it is", () => {
    expect(oeeWaterfall(result)).toEqual(oeeWaterfall(waterfall(result)));
    expect(stopPareto(result)).toEqual(stopPareto(result.states));
    expect(oeeTiles(result).tiles[1]?.value).toBe(result.availability);
  });

  it("time that is not scheduled has one name in Gantt and waterfall", () => {
    const segments = [
      { startMs: 0, endMs: 50, state: "RUN", category: "production" as const },
      { startMs: 50, endMs: 80, state: "JAM", category: "downtime" as const },
      { startMs: 80, endMs: 100, state: "OFF", category: "offline" as const },
    ];
    const spec = stateGantt([{ label: "A", segments }], { shifts });
    expect(spec.rows[0]?.spans.map((span) => [span.state, span.from, span.to])).toEqual([
      ["production", 0, 50],
      ["downtime", 50, 80],
      ["unscheduled", 80, 100],
    ]);
    expect(spec.states.map((state) => state.id)).not.toContain("offline");
    const loss = oeeWaterfall(result).steps.find((step) => step.value === -20);
    expect(loss?.label).toEqual({ key: "oee.loss.unscheduled" });
  });

  it("production outside the shifts stays production, and a stop is cut where a shift begins", () => {
    const segments = [
      { startMs: 0, endMs: 10, state: "RUN", category: "production" as const },
      { startMs: 10, endMs: 90, state: "JAM", category: "downtime" as const },
    ];
    const spec = stateGantt([{ label: "A", segments }], {
      shifts: [
        { startMs: 60, endMs: 80 },
        { startMs: 20, endMs: 40 },
      ],
    });
    expect(spec.rows[0]?.spans.map((span) => [span.state, span.from, span.to])).toEqual([
      ["production", 0, 10],
      ["unscheduled", 10, 20],
      ["downtime", 20, 40],
      ["unscheduled", 40, 60],
      ["downtime", 60, 80],
      ["unscheduled", 80, 90],
    ]);
  });

  it("lists indicators with names, formulas and the reason of those without a value", () => {
    const kpis = computeKpis({ APT: 300, PBT: 1000 });
    const table = kpiTable(kpis, { catalogue: kpiCatalogue });
    const row = table.rows[kpis.findIndex((kpi) => kpi.id === "availability")];
    expect(row?.[0]).toEqual(kpiCatalogue.availability.name);
    expect(row?.[1]).toEqual({ value: 0.3, format: { kind: "percent", decimals: 1 } });
    const shown = kpiTable(kpis, { hideUndefined: true }).rows;
    expect(shown.length).toBeLessThan(table.rows.length);
    expect(shown.every((one) => one[1] !== null)).toBe(true);
  });

  it("writes hours as they read, and the unit of a time that is divided by a count", () => {
    const kpis = [
      computeKpi("meanTimeToRestoration", { STTR: 2_400_000, FE: 1 }),
      computeKpi("throughputRate", { PQ: 50, AOET: 1_800_000 }),
      computeKpi("meanTimeToRestoration", { FE: 1 }),
    ];
    const rows = kpiTable(kpis).rows;
    expect(rows.map((row) => row[2])).toEqual([
      "2400000 ms / 1",
      "50 / 1800000 ms",
      { en: "STTR is not known", zh: "STTR 未知" },
    ]);
    const csv = renderCsv(kpiTable(kpis));
    expect(csv).toContain("2400000");
    const html = renderReport({ title: "t", sections: [{ heading: "h", table: kpiTable(kpis) }] });
    expect(html).toContain(">40 min<");
    expect(html).toContain(">100 items/h<");
  });
});

describe("tables of studies", () => {
  it("has bounds of indices as numbers, estimators in words, and the reason of what is missing", () => {
    const result = capability(subgroups, { lsl: 24.97, usl: 25.03 });
    const { rows, columns } = capabilityTable(result, { unit: "mm" });
    expect(rows.every((row) => row.length === columns.length)).toBe(true);
    const cpk = rows.find((row) => row[0] === "Cpk");
    expect(cpk?.slice(1, 4)).toEqual(
      [result.cpk.value, result.cpk.lower, result.cpk.upper].map((value) => ({
        value,
        format: { kind: "number", decimals: 3 },
      })),
    );
    const cpm = rows.find((row) => row[0] === "Cpm");
    expect(cpm?.slice(1, 4)).toEqual([null, null, null]);
    const section = { heading: "h", table: capabilityTable(result) };
    const html = renderReport({ title: "t", locale: "zh", sections: [section] });
    expect(html).toContain("未给出目标值");
    expect(html).toContain("σ 由子组内合并标准差估计");
    expect(html).toContain("置信下限（95 %）");
    expect(html).not.toMatch(/>pooled|>null|NaN/);
    const shorter = capabilityTable(result, { hideUndefined: true }).rows;
    expect(shorter).toHaveLength(rows.length - 2);
  });

  it("knows the reasons of capability in Chinese, also of one-sided, constant and given data", () => {
    const results = [
      capability([1, 2, 3], { usl: 5 }),
      capability([1, 1, 1], { lsl: 0, usl: 2, target: 1 }),
      capability([1, 2, 3], { lsl: 0, usl: 5, target: 2 }, { standard: { mean: 2, sigma: 1 } }),
    ];
    const remarks = results.flatMap((result) => capabilityTable(result).rows.map((row) => row[4]));
    const texts = remarks.filter((remark) => remark !== "");
    expect(texts.length).toBeGreaterThan(12);
    expect(texts.filter((remark) => typeof remark === "string")).toEqual([]);
  });

  it("has the components of a gauge study as AIAG prints them", () => {
    const { rows, columns } = gageRrTable(gageRr(aiagStudy), { unit: "mm" });
    expect(rows[0]?.[0]).toEqual({ key: "gage.gageRr" });
    const heads = columns.map((column) => JSON.stringify(column.label));
    const share = rows[0]?.[heads.findIndex((head) => head.includes("studyVariation"))];
    // AIAG MSA 4, table III-B 9: %GRR 27.9 of total variation.
    expect(share).toMatchObject({ value: expect.closeTo(0.279, 3), format: { kind: "percent" } });
    expect(heads.join()).not.toContain("tolerance");
    expect(rows.every((row) => row.length === columns.length)).toBe(true);
  });
});
