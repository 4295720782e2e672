import {
  imr,
  imrAccumulator,
  imrLimits,
  ruleEvaluator,
  xbarR,
  xbarRAccumulator,
  xbarRLimits,
} from "@taktline/spc";
import { describe, expect, it } from "vitest";

const code = (expected: string) =>
  expect.objectContaining({ name: "TaktlineError", code: expected });

describe("a gap", () => {
  it.each([-5, Number.NaN, 0.5, Number.POSITIVE_INFINITY])(
    "of %d points is refused and leaves the count as it was",
    (points) => {
      const evaluator = ruleEvaluator({ center: 0, sigma: 1 });
      evaluator.push(0);
      expect(() => evaluator.gap(points)).toThrow(code("SPC_OPTION"));
      expect(evaluator.count).toBe(1);
      evaluator.gap(0);
      evaluator.gap(2);
      expect(evaluator.count).toBe(3);
    },
  );
});

describe("data too large to add up", () => {
  const x = [1e308, -1e308, 1e308, -1e308];
  const groups = [
    [1e308, -1e308],
    [1e308, 1e308],
  ];
  it.each([
    ["imr", () => imr(x)],
    ["imr with a chosen phase I", () => imr(x, { phase1: [0, 1, 2] })],
    ["imrLimits", () => imrLimits(x)],
    [
      "imrAccumulator",
      () => {
        const chart = imrAccumulator({ phase1: 3 });
        for (const one of x) chart.push(one);
      },
    ],
    ["xbarR", () => xbarR(groups)],
    ["xbarR with a chosen phase I", () => xbarR(groups, { phase1: [0, 1] })],
    ["xbarRLimits", () => xbarRLimits(groups)],
    [
      "xbarRAccumulator",
      () => {
        const chart = xbarRAccumulator({ size: 2, phase1: 2 });
        for (const one of groups) chart.push(one);
      },
    ],
  ])(
    "is refused by %s as SPC_OVERFLOW, naming the data and not limits that nobody gave",
    (_, run) => {
      expect(run).toThrow(code("SPC_OVERFLOW"));
      expect(run).toThrow(/the data overflow/);
    },
  );
});
