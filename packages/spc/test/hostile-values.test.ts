import {
  cusumAccumulator,
  ewmaAccumulator,
  imr,
  imrAccumulator,
  imrLimits,
  restoreCusum,
  restoreEwma,
  restoreImr,
  restoreRuleEvaluator,
  restoreXbarR,
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

describe("what is no number at all", () => {
  const holes = [10, 12, null, 11, undefined, "13", 9, 11] as unknown as number[];
  it("is missing, not infinite: JSON writes NaN as null", () => {
    const codes = imr(holes).issues.map((issue) => issue.code);
    expect(codes).toEqual(["SPC_MISSING"]);
    const groups = [
      [10, 11],
      [null, 12],
      [11, 13],
    ] as unknown as number[][];
    expect(xbarR(groups).issues.map((issue) => issue.code)).toEqual(["SPC_SUBGROUP_INCOMPLETE"]);
    expect(imr([1, Number.POSITIVE_INFINITY, 2, 3]).issues[0]?.code).toBe("SPC_NOT_FINITE");
  });
});

describe("successive differences", () => {
  it("between a hundred thousand gaps take no time of their own, because runs of one length count together", () => {
    const x = Float64Array.from({ length: 300_000 }, (_, i) =>
      i % 3 === 0 ? Number.NaN : Math.sin(i * i),
    );
    const started = performance.now();
    const { sigma } = imrLimits(x, { estimator: "sqrtMssd" });
    expect(performance.now() - started).toBeLessThan(2000);
    // One difference per run: E of the root mean square of m independent halves is c4(m + 1).
    let sum = 0;
    for (let i = 1; i < x.length; i += 3) sum += (x[i + 1]! - x[i]!) ** 2 / 2;
    expect(sigma / (Math.sqrt(sum / 100_000) / (1 - 1 / 400_000))).toBeCloseTo(1, 9);
  });
});

describe("a saved state that was tampered with", () => {
  const saved = (): Record<string, unknown> => {
    const chart = imrAccumulator({ phase1: 5 });
    for (const x of [10, 12, 11]) chart.push(x);
    return JSON.parse(JSON.stringify(chart.save()));
  };
  const rows = (change: Record<string, unknown>) => {
    const state = saved();
    return { ...state, rows: { ...(state.rows as object), ...change } } as never;
  };
  const met = (change: Record<string, unknown>) => {
    const state = saved();
    const { tally } = state.rows as { tally: object };
    return rows({ tally: { ...tally, ...change } });
  };
  it.each([
    ["no progress", () => restoreImr({ ...saved(), rows: [] } as never)],
    ["a count of infinity", () => restoreImr(met({ count: Number.POSITIVE_INFINITY }))],
    ["a negative count", () => restoreImr(met({ missing: -1 }))],
    ["a lost tally", () => restoreImr(rows({ tally: null }))],
    [
      "points beyond the count",
      () => restoreImr(rows({ waiting: [[1e9, [1, null], null, false]] })),
    ],
    ["waiting points of no form", () => restoreImr(rows({ waiting: [null] }))],
    ["limits without panels", () => restoreImr(rows({ limits: imrLimits([1, 2, 4]) }))],
    ["measurements that are words", () => restoreImr({ ...saved(), recent: ["12"] } as never)],
    ["another chart", () => restoreEwma(saved() as never)],
    [
      "lanes of no form",
      () => {
        const state = ruleEvaluator({ center: 0, sigma: 1 }).save();
        restoreRuleEvaluator({ ...state, lanes: state.lanes.map(() => null) } as never);
      },
    ],
    [
      "a count that is no number",
      () => {
        const state = ruleEvaluator({ center: 0, sigma: 1 }).save();
        restoreRuleEvaluator({ ...state, count: "7" } as never);
      },
    ],
  ])("is refused: %s", (_, run) => {
    expect(run).toThrow(code("SPC_STATE"));
  });

  it.each([{ k: null }, { sigma: "1" }, { mean: Number.NaN }, { chart: "imr" }, { headStart: -1 }])(
    "is refused where the limits in it are none: %o",
    (change) => {
      const chart = cusumAccumulator({ phase1: 3 });
      for (const x of [10, 12, 11]) chart.push(x);
      const state = chart.save();
      expect(restoreCusum(state).value().phase).toBe("judging");
      const limits = { ...state.rows.limits, ...change };
      const damaged = { ...state, rows: { ...state.rows, limits } };
      expect(() => restoreCusum(damaged as never)).toThrow(code("SPC_STATE"));
      expect(() => restoreCusum(null as never)).toThrow(code("SPC_STATE"));
    },
  );

  it("is refused where the limits of a subgroup chart in it are none", () => {
    const chart = xbarRAccumulator({ size: 2, phase1: 2 });
    for (const x of [10, 12, 11]) chart.push([x, x + 1]);
    const state = chart.save();
    const limits = { ...state.rows.limits, xbar: { center: 0 } };
    const damaged = { ...state, rows: { ...state.rows, limits } };
    expect(() => restoreXbarR(damaged as never)).toThrow(code("SPC_STATE"));
    expect(restoreXbarR(state).value().phase).toBe("judging");
  });

  it("is refused where the lines of an individuals chart in it are none", () => {
    const chart = imrAccumulator({ phase1: 3 });
    for (const x of [10, 12, 11]) chart.push(x);
    const state = chart.save();
    const limits = { ...state.rows.limits, x: null };
    const damaged = { ...state, rows: { ...state.rows, limits } };
    expect(() => restoreImr(damaged as never)).toThrow(code("SPC_STATE"));
    expect(restoreImr(state).value().phase).toBe("judging");
  });

  it("is taken where it is sound, in phase I and after it", () => {
    const chart = ewmaAccumulator({ phase1: 3 });
    for (const x of [10, Number.NaN, 12, 11, 13]) {
      chart.push(x, 5);
      const state = JSON.parse(JSON.stringify(chart.save()));
      expect(restoreEwma(state).save()).toEqual(chart.save());
    }
  });
});
