import { imr, imrLimits, inStages, xbarS } from "@taktline/spc";
import { describe, expect, it } from "vitest";
import { close } from "./close.js";

const code = (expected: string) => expect.objectContaining({ code: expected });

describe("inStages", () => {
  const x = [5, 6, 5, 6, 5, 15, 16, 15, 16, 40];

  it("estimates limits in each stage and starts rules and moving ranges anew", () => {
    const staged = inStages(
      x.length,
      [
        { from: 0, name: "before" },
        { from: 5, name: "after" },
      ],
      (from, to) => imr(x.slice(from, to)),
    );
    expect(staged.stages.map(({ from, to }) => [from, to])).toEqual([
      [0, 5],
      [5, 10],
    ]);
    expect(Number.isNaN(staged.stages[1]!.chart.mr.values[0]!)).toBe(true);
    expect(staged.stages[0]!.chart.x.center).toBe(5.4);
  });

  it("tells signals with the indices of the whole series", () => {
    const limits = imrLimits([15, 16, 15, 16]);
    const staged = inStages(
      x.length,
      [
        { from: 0, name: "a" },
        { from: 5, name: "b" },
      ],
      (from, to) => (from === 0 ? imr(x.slice(from, to)) : imr(x.slice(from, to), { limits })),
    );
    expect(
      staged.signals.filter((s) => s.rule === 1).map((s) => [s.id, s.index, s.points]),
    ).toEqual([
      ["x:9:1", 9, [9]],
      ["mr:9:1", 9, [9]],
    ]);
  });

  it("works with subgroups", () => {
    const groups = [
      [1, 2],
      [1, 2],
      [9, 10],
      [9, 10],
    ];
    const staged = inStages(
      4,
      [
        { from: 0, name: "a" },
        { from: 2, name: "b" },
      ],
      (from, to) => xbarS(groups.slice(from, to)),
    );
    expect(staged.stages.map((s) => s.chart.xbar.center)).toEqual([1.5, 9.5]);
  });

  it.each([
    [[]],
    [[{ from: 1, name: "" }]],
    [
      [
        { from: 0, name: "" },
        { from: 0, name: "" },
      ],
    ],
    [
      [
        { from: 0, name: "" },
        { from: 10, name: "" },
      ],
    ],
  ])("refuses stages %j", (stages) => {
    expect(() => inStages(10, stages, (from, to) => imr(x.slice(from, to)))).toThrow(
      code("SPC_OPTION"),
    );
  });
});

describe("the estimators of single measurements", () => {
  it("agree on two points, where all of them are the distance over d2(2)", () => {
    for (const estimator of ["mrMean", "sqrtMssd", "sd"] as const) {
      close(imrLimits([3, 5], { estimator }).sigma, 2 / 1.1283791670955126, 1e-12);
    }
  });

  it("divide the median moving range by 0.9539, not by 1.128, which would be 15 % low", () => {
    close(imrLimits([0, 1, 0, 1], { estimator: "mrMedian" }).sigma, 1 / 0.9538725524, 1e-9);
  });

  it("take successive differences across no gap", () => {
    const runs = imrLimits([1, 3, Number.NaN, 100, 102], { estimator: "sqrtMssd" });
    // Two differences of 2 in runs of their own: E√((d1² + d2²)/4) = c4(3) for sigma 1, as with two independent values.
    close(runs.sigma, Math.SQRT2 / 0.886226925452758, 1e-12);
  });

  it("keep the standard deviation of NIST's NumAcc4 to the limit of its numbers", () => {
    const x = [
      10000000.2,
      ...Array.from({ length: 1000 }, (_, i) => (i % 2 ? 10000000.3 : 10000000.1)),
    ];
    const c4 = 1 - 1 / (4 * 1000) + 1 / (32 * 1000 ** 2) + 5 / (128 * 1000 ** 3);
    close(imrLimits(x, { estimator: "sd" }).sigma * c4, 0.1, 1e-8);
  });

  it("refuse a span where successive points are looked at", () => {
    expect(() => imrLimits([1, 2, 3], { estimator: "sqrtMssd", span: 3 })).toThrow(
      code("SPC_OPTION"),
    );
  });
});
