import { explain, type ImrOptions, imr, imrLimits, nelsonRules, pointFlag } from "@taktline/spc";
import { describe, expect, it } from "vitest";
import { close } from "./close.js";
import { flowRate, spindlePower, viscosity } from "./fixtures/published-individuals.js";

const NA = Number.NaN;
const code = (expected: string) => expect.objectContaining({ code: expected });

describe("imrLimits", () => {
  it("give Montgomery's paint viscosity chart with printed constants", () => {
    const limits = imrLimits(viscosity, { constants: "table3" });
    expect(limits.x.center.toFixed(2)).toBe("33.52");
    expect(limits.mr.center.toFixed(2)).toBe("0.48");
    expect(limits.x.ucl.toFixed(2)).toBe("34.80");
    expect(limits.x.lcl.toFixed(2)).toBe("32.24");
    expect(limits.mr.ucl.toFixed(2)).toBe("1.57");
    expect(limits.mr.lcl).toBe(0);
    expect(limits).toMatchObject({ points: 15, ranges: 14, span: 2, estimator: "mrMean" });
  });

  it("give the NIST handbook's flow rate chart with printed constants", () => {
    const limits = imrLimits(flowRate, { constants: "table3" });
    expect(limits.mr.center.toFixed(4)).toBe("1.8778");
    expect([limits.x.center, limits.x.ucl, limits.x.lcl].map((x) => x.toFixed(4))).toEqual([
      "50.8100",
      "55.8041",
      "45.8159",
    ]);
  });

  it("divide a mean moving range by exact d2 and a median one by exact d4", () => {
    const x = [10, 12, 11, 15, 9]; // ranges 2 1 4 6: mean 3.25, median 3
    close(imrLimits(x).sigma, (3.25 * Math.sqrt(Math.PI)) / 2, 1e-15);
    const median = imrLimits(x, { estimator: "mrMedian" });
    close(median.sigma, 3 / 0.9538725524089398, 1e-14);
    close(median.mr.center, (2 / Math.sqrt(Math.PI)) * median.sigma, 1e-14);
    expect(imrLimits(x, { estimator: "mrMedian", constants: "table3" }).sigma).toBe(3 / 0.954);
  });

  it("use d2 of the span for wider moving ranges", () => {
    const limits = imrLimits([10, 12, 11, 15, 9], { span: 3 }); // ranges 2 4 6
    close(limits.sigma, (4 * Math.sqrt(Math.PI)) / 3, 1e-14);
    expect(limits).toMatchObject({ span: 3, ranges: 3, mr: { center: 4 } });
  });

  it("form no moving range across a missing or excluded point, or do when bridging", () => {
    const x = [10, 12, NA, 15, 16];
    expect(imrLimits(x)).toMatchObject({ mr: { center: 1.5 }, points: 4, ranges: 2 });
    expect(imrLimits(x, { gaps: "bridge" })).toMatchObject({ mr: { center: 2 }, ranges: 3 });
    const y = [10, 12, 99, 15, 16];
    expect(imrLimits(y, { exclude: [2] })).toEqual(imrLimits(x));
    expect(imrLimits(y, { exclude: [{ index: 2, reason: "crash" }], gaps: "bridge" })).toEqual(
      imrLimits([10, 12, 15, 16]),
    );
  });

  it("lose no digits to a large offset", () => {
    const x = Array.from({ length: 1001 }, (_, i) => 1e9 + (i % 2) / 1024);
    close(imrLimits(x).x.center - 1e9, 500 / 1001 / 1024, 1e-3);
    expect(imrLimits(x).mr.center).toBe(1 / 1024);
  });

  it.each([
    [[], {}],
    [[1], {}],
    [[1, NA, 2, NA, 3], {}],
    [[1, 2], { span: 3 }],
    [[1, 2, 3], { exclude: [1] }],
  ])("refuse data without a moving range: %j %j", (values, options) => {
    expect(() => imrLimits(values, options)).toThrow(code("SPC_TOO_FEW_POINTS"));
  });

  it.each([
    { span: 1 },
    { span: 2.5 },
    { span: 101 },
    { estimator: "mean" },
    { gaps: "skip" },
    { constants: "table" },
    { exclude: [3] },
    { exclude: [-1] },
  ] as unknown as ImrOptions[])("refuse the option %j", (options) => {
    expect(() => imrLimits([1, 2, 3], options)).toThrow(code("SPC_OPTION"));
  });
});

describe("imr", () => {
  const good = [0, 1, 2, 10, 11];
  const spotted = (signals: readonly { chart: string; rule: number; index: number }[]) =>
    signals.filter((s) => s.chart === "x" && s.rule === 1).map((s) => s.index + 1);

  it("spots the worn-tool parts of a CNC mill against limits from five good parts", () => {
    const limits = imrLimits(
      good.map((i) => spindlePower[i]!),
      { constants: "table3" },
    );
    expect(limits.x.center.toFixed(6)).toBe("0.177399");
    expect(limits.x.ucl.toFixed(6)).toBe("0.180227");
    const chart = imr(spindlePower, { limits });
    expect(spotted(chart.signals)).toEqual([4, 5, 7, 8, 9]);
    expect(chart.estimator).toBe("mrMean");
    expect(chart.constants).toBe("table3");
  });

  it("takes the good parts as phase1 indices, or leaves the others out and bridges, to the same limits", () => {
    const limits = imrLimits(
      good.map((i) => spindlePower[i]!),
      { constants: "table3" },
    );
    const chart = imr(spindlePower, { phase1: [11, 10, 2, 1, 0, 0], constants: "table3" });
    expect(chart.limits).toEqual(limits);
    expect(spotted(chart.signals)).toEqual([4, 5, 7, 8, 9]);
    expect([...chart.flags]).toEqual([1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 1, 1]);
    const exclude = [3, 4, 5, 6, 7, 8, 9].map((index) => ({ index, reason: "failed inspection" }));
    const left = imr(spindlePower, { exclude, gaps: "bridge", constants: "table3" });
    expect(left.limits).toEqual(limits);
    expect(left.signals).toEqual([]);
    expect(left.excluded).toEqual(exclude);
    expect([...left.flags].filter((f) => f === pointFlag.excluded)).toHaveLength(7);
    expect(left.x.values[4]).toBe(spindlePower[4]);
    expect(Number.isNaN(left.mr.values[4]!)).toBe(true);
  });

  it("signals carry their id, their side, the points that formed them, the value, the time and the lines", () => {
    const x = [...Array(8).fill(10.5), 10.25, 3];
    const t = x.map((_, i) => 1000 * i);
    const chart = imr(x, { standard: { mean: 10, sigma: 1 }, t });
    expect(chart.signals).toMatchObject([
      {
        id: "x:8:2",
        chart: "x",
        index: 8,
        rule: 2,
        side: "upper",
        points: [0, 1, 2, 3, 4, 5, 6, 7, 8],
        value: 10.25,
        t: 8000,
      },
      { id: "x:9:1", side: "lower", points: [9], value: 3, line: { lcl: 7 } },
      { id: "mr:9:1", chart: "mr", side: "upper", value: 7.25 },
    ]);
    expect(chart.x.signals).toHaveLength(2);
    expect(chart.mr.signals).toEqual([chart.signals[2]]);
    expect(chart.charts).toEqual([chart.x, chart.mr]);
    expect([...chart.x.masks]).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 2, 1]);
    expect(chart.ruleConvention).toBe(nelsonRules().convention);
  });

  it("runs rule 1 only on moving ranges unless told otherwise, because neighbours share a point", () => {
    const x = [0, 0, 1, -1, 2, -2, 3]; // ranges 0 1 2 3 4 5: a rising trend
    const standard = { mean: 0, sigma: 4 };
    expect(imr(x, { standard }).mr.signals).toEqual([]);
    expect(imr(x, { standard, mrRules: nelsonRules({ only: [3] }) }).mr.signals).toMatchObject([
      { rule: 3, points: [1, 2, 3, 4, 5, 6] },
    ]);
  });

  it("takes a given standard: center = mean, MR center = d2 sigma", () => {
    const { limits } = imr([], { standard: { mean: 5, sigma: 2 } });
    expect(limits).toMatchObject({ estimator: "given", points: 0, ranges: 0, sigma: 2 });
    expect(limits.x).toEqual({ center: 5, ucl: 11, lcl: -1, sigma: 2 });
    close(limits.mr.center, 4 / Math.sqrt(Math.PI), 1e-15);
    expect(limits.mr.ucl.toFixed(3)).toBe("7.372"); // D2 = 3.686
  });

  it("estimates from the first usable points with phase1: n", () => {
    const x = [10, NA, 12, 11, 13, 50];
    const chart = imr(x, { phase1: 4 });
    expect(chart.limits).toEqual(imrLimits(x.slice(0, 5)));
    expect([...chart.flags]).toEqual([1, 4, 1, 1, 1, 0]);
    expect(spotted(chart.signals)).toEqual([6]);
    expect(() => imr(x, { phase1: 6 })).toThrow(code("SPC_TOO_FEW_POINTS"));
  });

  it("takes a little more than n points where the first n have no moving range yet", () => {
    const x = [1, NA, 2, NA, 3, 4, 9];
    expect(imr(x, { phase1: 3 }).limits).toEqual(imrLimits([1, NA, 2, NA, 3, 4]));
  });

  it("reports infinite and missing points as issues and treats them as gaps", () => {
    const chart = imr([1, Number.POSITIVE_INFINITY, 2, NA, NA, 3, 4]);
    expect(chart.issues).toMatchObject([
      { code: "SPC_NOT_FINITE", severity: "error", path: [1] },
      { code: "SPC_MISSING", severity: "warning", path: [3] },
    ]);
    expect(chart.limits).toMatchObject({ points: 4, ranges: 1 });
    expect([...chart.flags]).toEqual([1, 4, 1, 4, 4, 1, 1]);
    expect([...chart.x.values].map(Number.isNaN)).toEqual([
      false,
      true,
      false,
      true,
      true,
      false,
      false,
    ]);
  });

  it("reports constant data as an issue: sigma 0, every line on the centre line", () => {
    const chart = imr(Array(20).fill(7));
    expect(chart.limits.x).toEqual({ center: 7, ucl: 7, lcl: 7, sigma: 0 });
    expect(chart.issues).toMatchObject([{ code: "SPC_ZERO_SIGMA", severity: "warning" }]);
    expect(chart.signals.every((s) => s.rule === 7)).toBe(true);
    expect(imr([7, 7.1], { limits: chart.limits }).x.masks[1]).toBe(1);
  });

  it.each([
    [{ limits: 1, phase1: 3 }, "SPC_OPTION"],
    [{ standard: { mean: 1, sigma: 1 }, phase1: 3 }, "SPC_OPTION"],
    [{ phase1: 1 }, "SPC_OPTION"],
    [{ phase1: [0, 9] }, "SPC_OPTION"],
    [{ phase1: [0] }, "SPC_TOO_FEW_POINTS"],
    [{ t: [1] }, "SPC_OPTION"],
    [{ standard: { mean: 1, sigma: 0 } }, "SPC_LIMITS"],
    [{ standard: { mean: NA, sigma: 1 } }, "SPC_LIMITS"],
    [{ limits: { ...imrLimits([1, 2]), chart: "xbarR" } }, "SPC_LIMITS"],
    [
      { limits: { ...imrLimits([1, 2]), x: { center: 1, ucl: 0, lcl: 0, sigma: 1 } } },
      "SPC_LIMITS",
    ],
    [{ limits: imrLimits([1, 2]), span: 3 }, "SPC_OPTION"],
    [{ span: 26, constants: "table3", standard: { mean: 1, sigma: 1 } }, "SPC_CONSTANT_TABLE"],
  ] as unknown as [ImrOptions, string][])("refuses %j with %s", (options, expected) => {
    expect(() => imr([1, 2, 3], options)).toThrow(code(expected));
  });

  it("explains its limits and signals with the numbers in the formulas", () => {
    const chart = imr([10, 12, 11, 15, 9, 40], { phase1: 5, constants: "table3" });
    expect(explain(chart.limits)).toBe(
      [
        "Individuals and moving range chart from 5 points and 4 moving ranges of 2 points (20 or more are usual; the limits are uncertain).",
        "sigma = mean moving range / d2(2) = 3.25 / 1.128 = 2.881206",
        "Constants: as printed in tables.",
        "x: center = mean of the points = 11.4",
        "x: UCL = center + 3 sigma = 11.4 + 3 * 2.881206 = 20.04362",
        "x: LCL = center - 3 sigma = 11.4 - 3 * 2.881206 = 2.756383",
        "mr: center = d2(2) sigma = 1.128 * 2.881206 = 3.25",
        "mr: UCL = (d2 + 3 d3) sigma = (1.128 + 3 * 0.8525033) * 2.881206 = 10.61871",
        "mr: LCL = (d2 - 3 d3) sigma, not below 0 = (1.128 - 3 * 0.8525033) * 2.881206 = 0",
      ].join("\n"),
    );
    expect(chart.signals.map(explain)).toEqual([
      "x, point 5, rule 1: the point is above UCL 20.04362 (value 40); formed by point 5",
      "mr, point 5, rule 1: the point is above UCL 10.61871 (value 31); formed by point 5",
    ]);
    expect(explain(imr([1], { standard: { mean: 1, sigma: 2 } }).limits)).toContain(
      "sigma = 2, given",
    );
  });

  it("explains every kind of rule", () => {
    const told = (values: number[], rule: number) =>
      imr(values, { standard: { mean: 0, sigma: 1 }, rules: nelsonRules({ only: [rule] }) })
        .x.signals.map(explain)
        .map((s) => s.slice(s.indexOf("rule")));
    expect(told(Array(9).fill(-0.5), 2)).toEqual([
      "rule 2: 9 points in a row are below center 0 (value -0.5); formed by points 0, 1, 2, 3, 4, 5, 6, 7, 8",
    ]);
    expect(told([5, 4, 3, 2, 1, 0], 3)[0]).toMatch(/^rule 3: 6 points in a row fall \(value 0\)/);
    expect(
      told(
        Array.from({ length: 14 }, (_, i) => i % 2),
        4,
      )[0],
    ).toMatch(/^rule 4: 14 points in a row go up and down by turns/);
    expect(told([2.5, 0, 2.25], 5)).toEqual([
      "rule 5: 2 of the last 3 points are above center + 2 sigma = 0 + 2 * 1 = 2 (value 2.25); formed by points 0, 2",
    ]);
    expect(told(Array(15).fill(0), 7)[0]).toMatch(
      /^rule 7: 15 points in a row are not outside center - 1 sigma = 0 - 1 \* 1 = -1 and center \+ 1 sigma/,
    );
    expect(told([2, -2, 2, -2, 2, -2, 2, -2], 8)[0]).toMatch(/, on both sides \(value -2\)/);
  });
});
