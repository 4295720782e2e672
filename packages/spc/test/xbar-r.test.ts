import { explain, type XbarROptions, xbarR, xbarRLimits } from "@taktline/spc";
import { describe, expect, it } from "vitest";
import { allClose, close } from "./close.js";
import { pistonRings } from "./fixtures/piston-rings.js";
import { noVectors, vector } from "./vectors.js";

const NA = Number.NaN;
const code = (expected: string) => expect.objectContaining({ code: expected });
const phase1 = pistonRings.slice(0, 25);
const phase2 = pistonRings.slice(25);

describe("xbarR on Montgomery's piston rings", () => {
  it("gives the limits that R qcc prints, with printed constants", () => {
    // qcc(diameter[1:25,], type = "xbar") and type = "R", qcc 2.x and 3.0
    const limits = xbarRLimits(phase1, { constants: "table3" });
    close(limits.xbar.center, 74.001176, 1e-12);
    close(limits.sigma, 0.009785038693035297, 1e-10);
    close(limits.xbar.lcl, 73.98804799299195, 1e-12);
    close(limits.xbar.ucl, 74.01430400700805, 1e-12);
    close(limits.r.center, 0.02276, 1e-10);
    close(limits.r.ucl, 0.048125330154772356, 1e-10);
    expect(limits.r.lcl).toBe(0);
  });

  it("finds subgroups 37 to 39 out of control in phase II, by rule 1", () => {
    const chart = xbarR(phase2, { limits: xbarRLimits(phase1) });
    const first = chart.signals.filter((s) => s.rule === 1).map((s) => s.id);
    expect(first).toEqual(["xbar:11:1", "xbar:12:1", "xbar:13:1"]);
    expect(chart.r.signals).toEqual([]);
    const whole = xbarR(pistonRings, { phase1: 25 });
    expect(whole.limits).toEqual(chart.limits);
    expect(whole.signals.filter((s) => s.rule === 1).map((s) => s.index + 1)).toEqual([37, 38, 39]);
  });

  it("is the same from a flat column", () => {
    const values = Float64Array.from(pistonRings.flat());
    expect(xbarR({ values, size: 5 }, { phase1: 25 })).toEqual(xbarR(pistonRings, { phase1: 25 }));
  });

  it("takes phase I as indices", () => {
    const indices = Array.from({ length: 25 }, (_, i) => i);
    expect(xbarR(pistonRings, { phase1: indices })).toEqual(xbarR(pistonRings, { phase1: 25 }));
  });
});

if (noVectors !== undefined) process.stdout.write(`skipped xbarR vectors: ${noVectors}\n`);

interface Lines {
  xbar: number[];
  R: number[];
  center: number;
  Rbar: number;
  sigma: number;
  xbarLimits: [number, number];
  Rlimits: [number, number];
}
interface PistonCase {
  input: { subgroups: number[][]; phase1Count: number };
  expected: {
    exact: Lines & { phase2: { xbar: number[]; rule1: number[]; R: number[] } };
    compatTable3: Lines;
  };
}

describe.skipIf(noVectors !== undefined)("published xbarR vectors", () => {
  it.each(["exact", "compatTable3"] as const)("piston rings, %s", (which) => {
    const { input, expected } = vector<PistonCase>("pub-xbar-r-pistonrings");
    const constants = which === "exact" ? "exact" : "table3";
    const chart = xbarR(input.subgroups.slice(0, input.phase1Count), { constants });
    const lines = expected[which];
    allClose(chart.xbar.values, lines.xbar, 1e-10);
    allClose(chart.r.values, lines.R, 1e-10);
    close(chart.limits.sigma, lines.sigma, 1e-10);
    const { xbar, r } = chart.limits;
    allClose(
      [xbar.center, xbar.lcl, xbar.ucl, r.center, r.lcl, r.ucl],
      [lines.center, ...lines.xbarLimits, lines.Rbar, ...lines.Rlimits],
      1e-10,
    );
    const later = xbarR(input.subgroups.slice(input.phase1Count), { limits: chart.limits });
    const two = expected.exact.phase2;
    allClose(later.xbar.values, two.xbar, 1e-10);
    allClose(later.r.values, two.R, 1e-10);
    expect(later.xbar.signals.filter((s) => s.rule === 1).map((s) => s.index)).toEqual(two.rule1);
  });
});

describe("xbarR", () => {
  it("divides a median range by d4", () => {
    const groups = [
      [0, 1],
      [0, 2],
      [0, 9],
    ];
    const limits = xbarRLimits(groups, { estimator: "rMedian" });
    close(limits.sigma, 2 / 0.9538725524089398, 1e-14);
    close(limits.r.center, (2 / Math.sqrt(Math.PI)) * limits.sigma, 1e-14);
    expect(limits.estimator).toBe("rMedian");
  });

  it("has a lower range limit from seven measurements on", () => {
    const standard = { mean: 0, sigma: 1 };
    expect(xbarR({ values: [], size: 6 }, { standard }).limits.r.lcl).toBe(0);
    close(xbarR({ values: [], size: 7 }, { standard }).limits.r.lcl, 0.20474074434664358, 1e-11); // D1(7)
  });

  it("runs rules 1 to 4 on the ranges unless told otherwise", () => {
    const chart = xbarR([[0, 1]], { standard: { mean: 0, sigma: 1 } });
    expect(chart.r.rules.rules.map((r) => r.number)).toEqual([1, 2, 3, 4]);
    const trend = Array.from({ length: 6 }, (_, i) => [-i / 4, i / 4]);
    expect(
      xbarR(trend, { standard: { mean: 0, sigma: 1 } }).r.signals.map((s) => [s.rule, s.points]),
    ).toEqual([[3, [0, 1, 2, 3, 4, 5]]]);
  });

  it("treats a subgroup that lacks a measurement as missing and reports it", () => {
    const chart = xbarR([
      [1, 2],
      [NA, 3],
      [Number.NEGATIVE_INFINITY, 1],
      [3, 5],
    ]);
    expect(chart.limits).toMatchObject({
      subgroups: 2,
      xbar: { center: 2.75 },
      r: { center: 1.5 },
    });
    expect([...chart.flags]).toEqual([1, 4, 4, 1]);
    expect(chart.issues).toMatchObject([
      { code: "SPC_NOT_FINITE", severity: "error", path: [2] },
      { code: "SPC_SUBGROUP_INCOMPLETE", severity: "error", path: [1] },
    ]);
  });

  it("leaves measurements over that do not fill a subgroup, and says so", () => {
    const chart = xbarR({ values: [1, 2, 3, 4, 5], size: 2 });
    expect(chart.xbar.values).toEqual(new Float64Array([1.5, 3.5]));
    expect(chart.issues).toMatchObject([{ code: "SPC_SUBGROUP_TAIL", severity: "warning" }]);
  });

  it("leaves excluded subgroups out of limits and rules but keeps their values", () => {
    const groups = [
      [9, 11],
      [10, 10.5],
      [90, 99],
      [9.5, 11],
    ];
    const chart = xbarR(groups, { exclude: [{ index: 2, reason: "setting up" }] });
    expect(chart.limits).toEqual(xbarRLimits(groups.filter((_, i) => i !== 2)));
    expect(chart.signals).toEqual([]);
    expect(chart.xbar.values[2]).toBe(94.5);
    expect(chart.excluded).toEqual([{ index: 2, reason: "setting up" }]);
  });

  it("charts subgroups up to 1000, warning above 10 that the range wastes information", () => {
    const eleven = xbarR({ values: Array.from({ length: 22 }, (_, i) => i % 7), size: 11 });
    expect(eleven.issues).toMatchObject([{ code: "SPC_LARGE_SUBGROUP", severity: "warning" }]);
    const values = Array.from({ length: 2000 }, (_, i) => i % 13);
    close(xbarRLimits({ values, size: 1000 }).sigma, 12 / 6.482871538266881, 1e-13);
    expect(() => xbarRLimits({ values, size: 1000 }, { constants: "table3" })).toThrow(
      code("SPC_CONSTANT_TABLE"),
    );
  });

  it("reports subgroups without any spread: sigma 0", () => {
    const chart = xbarR([
      [5, 5],
      [5, 5],
    ]);
    expect(chart.limits.xbar).toEqual({ center: 5, ucl: 5, lcl: 5, sigma: 0 });
    expect(chart.issues).toMatchObject([{ code: "SPC_ZERO_SIGMA" }]);
  });

  it.each([
    [[[1], [2]], {}, "SPC_SUBGROUP_SIZE"],
    [{ values: [1, 2], size: 1 }, {}, "SPC_SUBGROUP_SIZE"],
    [{ values: [1, 2], size: 1001 }, {}, "SPC_SUBGROUP_SIZE"],
    [{ values: [1, 2], size: 1.5 }, {}, "SPC_SUBGROUP_SIZE"],
    [[], {}, "SPC_TOO_FEW_POINTS"],
    [[[1, NA]], {}, "SPC_TOO_FEW_POINTS"],
    [
      [
        [1, 2],
        [1, NA],
      ],
      { phase1: [1] },
      "SPC_TOO_FEW_POINTS",
    ],
    [[[1, 2]], { phase1: 2 }, "SPC_TOO_FEW_POINTS"],
    [[[1, 2]], { phase1: 0 }, "SPC_OPTION"],
    [[[1, 2]], { estimator: "mrMean" }, "SPC_OPTION"],
    [[[1, 2]], { standard: { mean: 0, sigma: -1 } }, "SPC_LIMITS"],
  ] as unknown as [number[][], XbarROptions, string][])(
    "refuses %j %j with %s",
    (groups, options, expected) => {
      expect(() => xbarR(groups, options)).toThrow(code(expected));
    },
  );

  it("explains its limits with the numbers in the formulas", () => {
    const text = explain(xbarRLimits(phase1, { constants: "table3" })).split("\n");
    expect(text[0]).toBe("Average and range chart from 25 subgroups of 5.");
    expect(text[1]).toBe("sigma = mean range / d2(5) = 0.02276 / 2.326 = 0.009785039");
    expect(text[4]).toBe(
      "xbar: UCL = center + 3 sigma/√n = 74.00118 + 3 * 0.009785039 / √5 = 74.0143",
    );
    expect(text[7]).toBe(
      "r: UCL = (d2 + 3 d3) sigma = (2.326 + 3 * 0.8640855) * 0.009785039 = 0.04812533",
    );
    expect(explain(xbarR([[1, 2]], { standard: { mean: 0, sigma: 1 } }).limits)).toContain(
      "given mean",
    );
  });
});
