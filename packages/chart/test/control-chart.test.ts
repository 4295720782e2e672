import {
  type ControlChartSpec,
  type ControlPanel,
  renderControlChart,
  renderSvg,
} from "@taktline/chart";
import { describe, expect, it } from "vitest";
import { goldenCharts } from "./fixtures/charts.js";
import { checkXml, textsOf } from "./support/check-xml.js";
import { textBoxes } from "./support/text-boxes.js";

function chart(
  panel: Partial<ControlPanel>,
  rest: Partial<ControlChartSpec> = {},
): ControlChartSpec {
  return {
    kind: "controlChartPair",
    v: 1,
    axis: { kind: "sequence" },
    panels: [{ label: "X", values: [1, 2, 3], center: 2, ucl: 4, lcl: 0, sigma: 2 / 3, ...panel }],
    ...rest,
  };
}

const golden = goldenCharts["control-chart"] as ControlChartSpec;

/** The data lines: paths in the colour of the data that are no dots. */
function dataLines(svg: string): string[] {
  return checkXml(svg)
    .filter(({ attributes }) => attributes.get("stroke") === "#2c5d8a")
    .map(({ attributes }) => attributes.get("d") ?? "")
    .filter((d) => d.includes("L"));
}

describe("renderControlChart", () => {
  it("labels the lines with their values at the right", () => {
    const svg = renderControlChart(chart({ center: 12.3, ucl: 15.3366, lcl: 9.2634, sigma: 1.01 }));
    const texts = textsOf(svg);
    expect(texts).toContain("UCL=15.337");
    expect(texts).toContain("CL=12.300");
    expect(texts).toContain("LCL=9.263");
  });

  it("is the same through the general door", () => {
    expect(renderControlChart(golden)).toBe(renderSvg(golden));
  });

  it("marks points by a shape of its own and by the numbers of all their rules", () => {
    const svg = renderControlChart(
      chart({ values: [1, 9, 2, 3.5, 3], masks: [0, 0b10011, 0, 0b10, 0] }),
    );
    const fills = checkXml(svg)
      .map(({ attributes }) => [attributes.get("fill"), attributes.get("d")])
      .filter(([fill]) => fill === "#c22f1d" || fill === "#a35a00");
    const shapes = fills.filter(([, d]) => d !== undefined).map(([, d]) => /v/.test(d ?? ""));
    // Square beyond the limit, diamond for the run; the last two are the legend.
    expect(shapes).toEqual([true, false, true, false]);
    expect(textsOf(svg)).toContain("1,2,5");
    expect(textsOf(svg)).toContain("2");
    expect(svg).toContain("<title>2: 9, rule 1, 2, 5</title>");
  });

  it("breaks the line at a gap and never draws a gap as 0", () => {
    const line = dataLines(
      renderControlChart(chart({ values: [1, 2, Number.NaN, 3, null, 2, 1] })),
    );
    expect(line).toHaveLength(1);
    expect(line[0]?.match(/M/g)).toHaveLength(3);
  });

  it("starts the range panel at 0", () => {
    const ticks = textsOf(renderControlChart(golden));
    expect(ticks).toContain("0.00");
    expect(ticks.filter((text) => /^-\d/.test(text))).toEqual([]);
  });

  it("draws phases with a divider and their names, between the last and the first point", () => {
    const svg = renderControlChart(golden);
    expect(textsOf(svg)).toEqual(expect.arrayContaining(["Phase I", "Phase II"]));
    const divider = checkXml(svg).filter(
      ({ attributes }) =>
        attributes.get("stroke") === "#1b2733" && attributes.get("d")?.includes("V"),
    );
    expect(divider).toHaveLength(1);
    // One stroke through each panel.
    expect(divider[0]?.attributes.get("d")?.match(/M/g)).toHaveLength(2);
  });

  it("draws limits that vary from point to point as one stepped line, broken where a stage begins", () => {
    const spec = chart({
      values: [1, 2, 1, 2],
      center: [1, 1, 5, 5],
      ucl: [3, 3, 7, 7],
      lcl: [0, 0, 3, 3],
    });
    const center = (svg: string) =>
      checkXml(svg)
        .find(({ attributes }) => attributes.get("stroke") === "#2f7a5d")
        ?.attributes.get("d");
    const stepped = center(renderControlChart(spec));
    expect(stepped?.match(/M/g)).toHaveLength(1);
    expect(stepped?.match(/V/g)).toHaveLength(1);
    const stages = [
      { from: 0, label: "before" },
      { from: 2, label: "after" },
    ];
    const svg = renderControlChart({ ...spec, stages });
    expect(center(svg)?.match(/M/g)).toHaveLength(2);
    expect(textsOf(svg)).toContain("UCL=7.000");
  });

  it("names specification lines that lie too far away at the edge instead of pressing the process flat", () => {
    const far = renderControlChart(chart({ specification: { upper: 400, target: 2.5 } }));
    expect(textsOf(far)).toContain("USL=400.000 ↑");
    expect(textsOf(far)).toContain("T=2.500");
    const near = renderControlChart(chart({ specification: { upper: 5 } }));
    expect(textsOf(near)).toContain("USL=5.000");
  });

  it("keeps tick labels distinct at an offset of 1e15", () => {
    const values = [0, 3, 1, 2, 4].map((d) => 1e15 + d);
    const svg = renderControlChart(
      chart({ values, center: 1e15 + 2, ucl: 1e15 + 5, lcl: 1e15 - 1 }),
    );
    const ticks = textsOf(svg).filter((text) => /^[+-]?\d$/.test(text) && text !== "1");
    expect(new Set(ticks).size).toBeGreaterThanOrEqual(5);
    expect(textsOf(svg)).toContain("+1,000,000,000,000,000");
  });

  it("draws nothing, one point and constant data", () => {
    expect(textsOf(renderControlChart(chart({ values: [] })))).toContain("No data");
    expect(textsOf(renderControlChart(chart({ values: [] }), { locale: "zh" }))).toContain(
      "无数据",
    );
    const one = renderControlChart(chart({ values: [2] }));
    expect(one).toMatch(/d="M[\d.]+ [\d.]+h0"/);
    const same = chart({ values: [5, 5, 5], center: 5, ucl: 5, lcl: 5, sigma: 0 });
    expect(textsOf(renderControlChart(same))).toContain("UCL=5.000");
  });

  it("thins a million points out and shows a flag in every pixel column that has one", () => {
    const n = 1_000_000;
    const values = Float64Array.from({ length: n }, (_, i) => Math.sin(i * 12.9898) * 2);
    const masks = new Uint16Array(n);
    for (let i = 0; i < n; i += 9973) {
      masks[i] = 2;
      values[i] = 1.5;
    }
    const svg = renderControlChart(chart({ values, masks }));
    expect(svg.length).toBeLessThan(200_000);
    const flags = checkXml(svg).filter(({ attributes }) => attributes.get("fill") === "#a35a00");
    const marks = flags.filter(({ name }) => name === "path");
    // 101 flagged points in 101 columns, and the mark in the legend.
    expect(marks).toHaveLength(102);
  });

  it("escapes a tag name in text, attribute and tooltip, and keeps it readable", () => {
    const name = "<script>\"&'</script>";
    const svg = renderControlChart(
      chart({ label: name, unit: name, masks: [1, 0, 0] }, { title: name, description: name }),
      { messages: { "control.flag": name } },
    );
    checkXml(svg);
    expect(svg).not.toContain("<script");
    expect(textsOf(svg)).toContain(name);
  });

  it("is an image with a title and a description in words", () => {
    const svg = renderControlChart(golden, { idPrefix: "c1" });
    const [root] = checkXml(svg);
    expect(root?.attributes.get("role")).toBe("img");
    expect(root?.attributes.get("aria-labelledby")).toBe("c1-title c1-desc");
    expect(svg).toContain(
      "Individuals X: centre 25.01, control limits 24.96 to 25.06, 2 points signal.",
    );
    expect(renderControlChart(golden, { locale: "zh" })).toContain(
      "单值 X：中心线 25.01，控制限 24.96 至 25.06，2 点判异。",
    );
  });

  it("explains the rules that occur and no others", () => {
    const texts = textsOf(renderControlChart(golden));
    expect(texts).toContain("One point beyond a control limit");
    expect(texts).toContain("2 of 3 points beyond 2 sigma, same side");
    expect(texts.join()).not.toContain("on one side of the centre");
  });

  it("says how many rule numbers found no room", () => {
    const values = Array.from({ length: 400 }, (_, i) => (i % 2 === 0 ? 6 : 5));
    // Rule 1 begins at every other point: far more often than numbers fit.
    const svg = renderControlChart(chart({ values, masks: values.map((v) => (v > 5 ? 3 : 2)) }));
    expect(textsOf(svg).join()).toContain("points whose rule numbers found no room: 200");
  });

  it("writes a number only where its rule begins, where points stand close", () => {
    const values = Array.from({ length: 150 }, (_, i) => (i < 60 || i >= 80 ? 2 : 4.5));
    const masks = values.map((v, i) => (v > 4 ? (i >= 68 ? 0b11 : 1) : 0));
    const svg = renderControlChart(chart({ values, masks }));
    const numbers = [...svg.matchAll(/<text[^>]*fill="#c22f1d"[^>]*>([^<]*)/g)].map((m) => m[1]);
    expect(numbers).toEqual(["1", "2"]);
    expect(textsOf(svg).join()).toContain("numbers stand where a rule begins to signal");
  });

  it("keeps every label within the picture, in both languages and widths", () => {
    for (const locale of ["en", "zh"] as const) {
      for (const width of [358, 832]) {
        const svg = renderControlChart(golden, { locale, width });
        for (const { name, attributes } of checkXml(svg)) {
          if (name !== "text") continue;
          expect(Number(attributes.get("x"))).toBeGreaterThanOrEqual(0);
          expect(Number(attributes.get("x"))).toBeLessThanOrEqual(width);
        }
      }
    }
  });

  it("refuses sizes and id prefixes that cannot be drawn", () => {
    for (const options of [{ width: 119 }, { width: Number.NaN }, { height: 20_000 }]) {
      expect(() => renderControlChart(golden, options)).toThrow(
        expect.objectContaining({ code: "CHART_SIZE" }),
      );
    }
    expect(() => renderControlChart(golden, { idPrefix: '"x' })).toThrow(
      expect.objectContaining({ code: "CHART_ID_PREFIX" }),
    );
    expect(() => renderSvg({ ...golden, v: 2 } as never)).toThrow(
      expect.objectContaining({ code: "CHART_KIND" }),
    );
  });
});

it("keeps long names of points and of the axis inside a phone, and none over its neighbour", () => {
  const name = "扭矩检测工位三号 torque station";
  const axis = {
    kind: "sequence",
    labels: Array.from({ length: 8 }, () => name),
    title: name.repeat(4),
  } as const;
  const values = [1, 2, 3, 4, 5, 4, 3, 2];
  for (const width of [120, 390]) {
    const svgs = [
      renderSvg(
        {
          kind: "controlChartPair",
          v: 1,
          axis,
          panels: [{ label: "X", values, center: 3, ucl: 6, lcl: 0 }],
        },
        { width },
      ),
      renderSvg({ kind: "trend", v: 1, axis, series: [{ label: "a", values }] }, { width }),
      renderSvg(
        { kind: "stateGantt", v: 1, from: 10, to: 18, utcOffsetMinutes: 480, states: [], rows: [] },
        { width },
      ),
    ];
    for (const svg of svgs) {
      const boxes = textBoxes(svg);
      for (const box of boxes) {
        expect(box.x0, box.text).toBeGreaterThanOrEqual(-0.5);
        expect(box.x1, box.text).toBeLessThanOrEqual(width + 0.5);
      }
      for (const [i, a] of boxes.entries()) {
        for (const b of boxes.slice(i + 1)) {
          const apart = a.x1 <= b.x0 || b.x1 <= a.x0 || a.bottom <= b.top || b.bottom <= a.top;
          expect(apart, `${a.text} over ${b.text}`).toBe(true);
        }
      }
    }
  }
});
