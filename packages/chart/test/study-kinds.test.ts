import {
  type BarsSpec,
  chartTable,
  chartTables,
  type GroupsSpec,
  type HistogramSpec,
  type IntervalsSpec,
  type ProbabilityPlotSpec,
  parseChart,
  renderBars,
  renderGroups,
  renderHistogram,
  renderIntervals,
  renderProbabilityPlot,
  renderSvg,
  renderXy,
  stringifyChart,
  type XySpec,
} from "@taktline/chart";
import { describe, expect, it } from "vitest";
import { boxSummary } from "../src/render/groups/box-summary.js";
import { probabilityScale } from "../src/scale/probability-scale.js";
import { studies } from "./fixtures/studies.js";
import { checkXml, textsOf } from "./support/check-xml.js";
import { textBoxes } from "./support/text-boxes.js";

const histogram: HistogramSpec = {
  kind: "histogram",
  v: 1,
  edges: [9, 10, 11, 12],
  counts: [2, 5, 1],
  curves: [
    { label: { key: "histogram.within" }, x: [9, 10.5, 12], y: [0.5, 5, 0.5] },
    { label: { key: "histogram.overall" }, x: [9, 10.5, 12], y: [1, 4, 1] },
  ],
  specification: { lower: 8.5, upper: 12.5, target: 10.5 },
};

const xy: XySpec = {
  kind: "xy",
  v: 1,
  x: { title: "reference", unit: "mm" },
  y: { title: "bias", unit: "µm" },
  series: [
    { label: "measurements", x: [1, 2, 3], y: [0.1, -0.2, 0.3], mark: "points" },
    { label: "line", x: [1, 3], y: [0, 0.1] },
  ],
  bands: [{ label: "95 %", x: [1, 3], lower: [-0.3, -0.2], upper: [0.3, 0.4] }],
  points: [{ x: 2, y: 0.05, label: "middle" }],
  lines: [{ label: "zero", value: 0, kind: "center" }],
};

describe("renderHistogram", () => {
  it("stands every bin on the axis, as wide as its edges and as high as its count", () => {
    const bins = checkXml(renderHistogram(histogram)).find(
      ({ attributes }) => attributes.get("fill-opacity") === "0.72",
    );
    const heights = [
      ...(bins?.attributes.get("d") ?? "").matchAll(
        /M([\d.]+) ([\d.]+)V([\d.]+)H([\d.]+)V[\d.]+Z/g,
      ),
    ].map(([, x0, base, top, x1]) => [Number(x1) - Number(x0), Number(base) - Number(top)]);
    expect(heights).toHaveLength(3);
    const unit = (heights[2]?.[1] ?? 0) / 1;
    expect((heights[0]?.[1] ?? 0) / unit).toBeCloseTo(2, 1);
    expect((heights[1]?.[1] ?? 0) / unit).toBeCloseTo(5, 1);
    expect(heights[0]?.[0]).toBeCloseTo(heights[1]?.[0] ?? 0, 1);
  });

  it("names limits and target above the plot and the curves in a legend", () => {
    const texts = textsOf(renderHistogram(histogram));
    expect(texts).toEqual(expect.arrayContaining(["LSL 8.5", "T 10.5", "USL 12.5", "Within"]));
  });

  it("points to a limit that lies so far away that it would press the bins flat", () => {
    const texts = textsOf(renderHistogram({ ...histogram, specification: { upper: 1000 } }));
    expect(texts).toContain("→ USL 1000");
    expect(texts.filter((text) => /^\d+$/.test(text)).every((t) => Number(t) < 100)).toBe(true);
  });

  it("joins bins narrower than a pixel without losing the highest", () => {
    const n = 100_000;
    const counts = Float64Array.from({ length: n }, (_, i) => (i === 31_415 ? 50 : 1));
    const svg = renderHistogram({
      kind: "histogram",
      v: 1,
      edges: Float64Array.from({ length: n + 1 }, (_, i) => i),
      counts,
    });
    expect(svg.length).toBeLessThan(60_000);
    expect(textsOf(svg)).toContain("50");
  });
});

describe("renderProbabilityPlot", () => {
  const scale = probabilityScale("normal", 0.01, 0.99, 100, 0);

  it("divides normal paper by quantiles of the normal distribution", () => {
    // Quantiles of the standard normal distribution: 0.8413447461 -> 1, 0.9772498681 -> 2.
    const one = scale.at(0.8413447460685429) - scale.at(0.5);
    const two = scale.at(0.9772498680518208) - scale.at(0.5);
    expect(two / one).toBeCloseTo(2, 6);
    expect(scale.at(0.25) - 50).toBeCloseTo(50 - scale.at(0.75), 8);
  });

  it("makes a straight line of what the paper is for", () => {
    // Weibull with shape 2 and scale 1: p = 1 - exp(-x^2), straight over ln x.
    const weibull = probabilityScale("weibull", 0.01, 0.99, 100, 0);
    const [a, b, c] = [0.5, 1, 2].map((x) => weibull.at(1 - Math.exp(-(x ** 2))));
    expect((b ?? 0) - (a ?? 0)).toBeCloseTo((c ?? 0) - (b ?? 0), 6);
    const exponential = probabilityScale("exponential", 0.01, 0.99, 100, 0);
    const [d, e, f] = [1, 2, 3].map((x) => exponential.at(1 - Math.exp(-x)));
    expect((e ?? 0) - (d ?? 0)).toBeCloseTo((f ?? 0) - (e ?? 0), 6);
  });

  it("draws points, line and band and says what the test of fit said", () => {
    const spec: ProbabilityPlotSpec = {
      kind: "probabilityPlot",
      v: 1,
      x: [9.8, 10.1, 10.4],
      p: [0.2, 0.5, 0.8],
      fit: { p: [0.01, 0.5, 0.99], x: [9, 10, 11], lower: [8, 9.5, 10], upper: [9.5, 10.5, 12] },
      facts: [{ key: "probability.pBelow", values: { value: "0.005" } }],
    };
    const svg = renderProbabilityPlot(spec, { locale: "zh" });
    expect(textsOf(svg)).toEqual(expect.arrayContaining(["50 %", "p < 0.005", "累积概率"]));
    const dashed = checkXml(svg).filter(
      ({ attributes }) => attributes.get("stroke-dasharray") === "5 3",
    );
    expect(dashed).toHaveLength(2);
  });

  it("has a place for positive values only on a logarithmic axis", () => {
    const spec: ProbabilityPlotSpec = {
      kind: "probabilityPlot",
      v: 1,
      x: [-1, 0, 1, 10, 100],
      p: [0.1, 0.3, 0.5, 0.7, 0.9],
      scale: "log",
    };
    const svg = renderProbabilityPlot(spec);
    const dots = checkXml(svg).find(({ attributes }) => attributes.get("stroke-width") === "4.8");
    expect(dots?.attributes.get("d")?.match(/M/g)).toHaveLength(3);
    expect(textsOf(svg)).toEqual(expect.arrayContaining(["1", "10", "100"]));
  });
});

describe("renderXy", () => {
  it("draws crosshairs from a reference point to both axes and writes its coordinates", () => {
    const svg = renderXy(xy);
    expect(textsOf(svg)).toContain("middle (2, 0.05)");
    const cross = checkXml(svg).find(
      ({ attributes }) => attributes.get("stroke-dasharray") === "3 3",
    );
    expect(cross?.attributes.get("d")).toMatch(/^M[\d.]+ [\d.]+H[\d.]+V[\d.]+$/);
  });

  it("tells series apart by dashes and marks as well as by colour", () => {
    const curves = [0, 1, 2, 3].map((k) => ({ label: `s${k}`, x: [0, 1], y: [k, k + 1] }));
    const svg = renderXy({ ...xy, bands: [], points: [], lines: [], series: curves });
    const styles = checkXml(svg)
      .filter(({ attributes }) => attributes.get("stroke-width") === "1.9")
      .map(({ attributes }) => attributes.get("stroke-dasharray"));
    expect(new Set(styles).size).toBe(4);
  });

  it("thins a million points of a cloud and of a line to what pixels show, without losing the peak", () => {
    const n = 300_000;
    const x = Float64Array.from({ length: n }, (_, i) => i);
    const y = Float64Array.from({ length: n }, (_, i) => (i === 77_777 ? 100 : Math.sin(i / 500)));
    for (const mark of ["points", "line"] as const) {
      const svg = renderXy({ kind: "xy", v: 1, x: {}, y: {}, series: [{ label: "", x, y, mark }] });
      expect(svg.length).toBeLessThan(mark === "line" ? 80_000 : 900_000);
      const top = Math.min(
        ...[...svg.matchAll(/[ML]([\d.]+) ([\d.]+)/g)].map((match) => Number(match[2])),
      );
      expect(top).toBeLessThan(60);
    }
  });

  it("breaks a line at a gap", () => {
    const series = [{ label: "a", x: [0, 1, 2, 3], y: [1, 2, null, 4] }];
    const svg = renderXy({ kind: "xy", v: 1, x: {}, y: {}, series });
    expect(svg).toMatch(/d="M[\d. ]+L[\d. ]+M[\d. ]+h0"/);
  });
});

describe("renderBars", () => {
  const bars: BarsSpec = {
    kind: "bars",
    v: 1,
    groups: ["CNC-1", "CNC-2"],
    series: [
      { label: "OEE", values: [0.72, -0.1] },
      { label: "TEEP", values: [0.4, null] },
    ],
    format: { kind: "percent" },
    lines: [{ label: "target", value: 0.85, kind: "target" }],
  };

  it("stands bars on zero, negative ones below it, and leaves gaps out", () => {
    const rects = checkXml(renderBars(bars)).filter(
      ({ name, attributes }) =>
        name === "rect" && attributes.has("fill") && !attributes.has("rx") && attributes.has("x"),
    );
    expect(rects).toHaveLength(3);
    const [first, , below] = rects.map(({ attributes }) => ({
      y: Number(attributes.get("y")),
      end: Number(attributes.get("y")) + Number(attributes.get("height")),
    }));
    const zero = [...rects].map(({ attributes }) => Number(attributes.get("y")));
    expect(Math.max(...zero)).toBeCloseTo(below?.y ?? first?.end ?? 0, 0);
  });

  it("fills the second series with a pattern of its own id", () => {
    const svg = renderBars(bars, { idPrefix: "b9" });
    expect(svg).toContain('fill="url(#b9-bar1)"');
    expect(svg).toContain('<pattern id="b9-bar1"');
    expect(textsOf(svg)).toEqual(expect.arrayContaining(["72.0 %", "target 85.0 %"]));
  });
});

describe("renderIntervals", () => {
  const spec: IntervalsSpec = {
    kind: "intervals",
    v: 1,
    rows: [
      { label: "Within", from: 9, to: 11, value: 10, note: "Cpk 1.21" },
      { label: "Specification", to: 12, tone: "specification" },
    ],
  };

  it("marks the estimate and gives an open end an arrow to the edge", () => {
    const svg = renderIntervals(spec);
    const bars = checkXml(svg).filter(({ attributes }) => attributes.has("fill-opacity"));
    expect(bars).toHaveLength(2);
    const arrows = checkXml(svg).filter(
      ({ name, attributes }) => name === "path" && attributes.get("fill") === "#6a4fa8",
    );
    expect(arrows).toHaveLength(1);
    expect(chartTable(spec).rows).toEqual([
      ["Within", "9", "10", "11", "Cpk 1.21"],
      ["Specification", "", "", "12", ""],
    ]);
  });
});

describe("renderGroups", () => {
  const spec: GroupsSpec = {
    kind: "groups",
    v: 1,
    groups: [
      { label: "A", values: [1, 2, 3, 4, 100] },
      { label: "B", values: [2, 2, 2] },
    ],
    show: "box",
  };

  it("draws boxes from quartile to quartile as R's type 7 gives them, and outliers beyond the whiskers", () => {
    // R: quantile(c(1,2,3,4,100), c(.25,.5,.75)) is 2 3 4; the fence is 4 + 1.5 * 2 = 7.
    expect(boxSummary([4, 1, 100, 3, 2])).toMatchObject({
      n: 5,
      mean: 22,
      lower: 2,
      median: 3,
      upper: 4,
      whiskers: [1, 4],
      outside: [100],
    });
    const svg = renderGroups(spec);
    expect(svg).toContain('stroke="#a35a00"');
    expect(chartTable(spec).rows[0]).toEqual(["A", "5", "22", "1", "2", "3", "4", "100"]);
  });

  it("puts equal values side by side, the same way every time", () => {
    const points = renderGroups({ ...spec, show: "points", means: false });
    const dots = checkXml(points).find(
      ({ attributes }) => attributes.get("stroke-opacity") === "0.75",
    );
    const xs = [...(dots?.attributes.get("d") ?? "").matchAll(/M([\d.]+) ([\d.]+)h0/g)].map(
      ([, x, y]) => `${x}/${y}`,
    );
    expect(new Set(xs).size).toBe(8);
    expect(renderGroups({ ...spec, show: "points", means: false })).toBe(points);
  });

  it("means of huge values do not overflow", () => {
    expect(boxSummary([1.7e308, 1.7e308])?.mean).toBe(1.7e308);
    expect(boxSummary([-1e300, 1e300])?.mean).toBe(0);
    expect(boxSummary([null, Number.NaN])).toBeUndefined();
  });
});

describe.each(Object.entries(studies))("the picture of a study: %s", (_, spec) => {
  it.each([
    [1200, "en"],
    [832, "zh"],
    [390, "en"],
    [390, "zh"],
  ] as const)("keeps every text within %i pixels in %s", (width, locale) => {
    const svg = renderSvg(spec, { width, locale });
    checkXml(svg);
    const boxes = textBoxes(svg);
    expect(boxes.length).toBeGreaterThan(10);
    for (const box of boxes) {
      expect(box.x0, box.text).toBeGreaterThanOrEqual(-1);
      expect(box.x1, box.text).toBeLessThanOrEqual(width + 1);
    }
  });

  it("has no key in place of a text, in either language", () => {
    for (const locale of ["en", "zh"] as const) {
      const texts = textsOf(renderSvg(spec, { locale }));
      const cells = chartTables(spec, { locale }).flatMap(({ name, columns, rows }) => [
        name,
        ...columns.map(({ label }) => label),
        ...rows.flat(),
      ]);
      const keys = [...texts, ...cells].filter((text) => /^[a-z]+\.[a-zA-Z.]+$/.test(text));
      expect(keys).toEqual([]);
    }
  });

  it("comes back from JSON and has a table for every panel", () => {
    const back = parseChart(stringifyChart(spec));
    if (!back.ok) throw new Error(back.issues[0].message);
    expect(renderSvg(back.value)).toBe(renderSvg(spec));
    const tables = chartTables(spec);
    expect(tables).toHaveLength(spec.kind === "panels" ? spec.panels.length : 1);
    for (const table of tables) {
      expect(table.rows.length).toBeGreaterThan(0);
      for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
    }
  });
});

describe("a composite", () => {
  const panel = { kind: "bars", v: 1, groups: ["a"], series: [] } as const;

  it("has fewer columns where the width does not suffice, and gives charts in a row one height", () => {
    const spec = { kind: "panels", v: 1, columns: 3, panels: [panel, panel, panel] } as const;
    const rows = (width: number) =>
      new Set(
        [...renderSvg(spec, { width }).matchAll(/translate\([\d.]+ ([\d.]+)\)/g)].map((m) => m[1]),
      ).size;
    expect([rows(1200), rows(700), rows(390)]).toEqual([1, 2, 3]);
  });

  it("refuses a composite in itself and an unknown kind", () => {
    const nested = { kind: "panels", v: 1, panels: [{ kind: "panels", v: 1, panels: [] }] };
    expect(() => renderSvg(nested as never)).toThrow(
      expect.objectContaining({ code: "CHART_KIND" }),
    );
    const result = parseChart(nested);
    expect(result.issues.map(({ path }) => path?.join("."))).toEqual(["panels.0.kind"]);
  });

  it("keeps the ids of its charts apart", () => {
    const { sixpack, "gage-rr": gage } = studies;
    const svg = renderSvg({
      kind: "panels",
      v: 1,
      panels: [...gage.panels.slice(0, 1), ...gage.panels.slice(0, 1), ...sixpack.panels],
    });
    // Throws on an id that occurs twice.
    checkXml(svg);
    expect(svg).toContain("url(#tk-p1-bar1)");
    expect(svg).toContain("url(#tk-p2-bar1)");
  });
});
