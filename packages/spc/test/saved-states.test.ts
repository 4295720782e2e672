import * as spc from "@taktline/spc";
import * as multivariate from "@taktline/spc/multivariate";
import { describe, expect, it } from "vitest";

const code = (expected: string) =>
  expect.objectContaining({ name: "TaktlineError", code: expected });

type State = {
  kind: string;
  options: object;
  recent?: unknown;
  reader?: unknown;
  rows: { limits: Record<string, unknown> | null; track: unknown; panels: unknown[] };
};
type Chart = { push(input: never): unknown; save(): unknown; value(): { phase: string } };
type Start = () => Chart;
type Restore = (state: never) => Chart;
type Case = [
  name: string,
  start: Start,
  inputs: readonly unknown[],
  restore: Restore,
  limits: object,
];

const sized = [4, 9, 6, 5, 7].map((count) => ({ count, size: 50 }));
const counts = [4, 9, 6, 5, 7];
const pairs = [
  [1, 2],
  [2, 1],
  [4, 4.5],
  [3, 2],
  [0, 1],
  [2, 3.5],
];
const model = multivariate.pca(
  Array.from({ length: 40 }, (_, i) => [i % 5, (i % 5) + (i % 3) / 10]),
  { components: 1 },
);
const start = (make: (options: never) => unknown, options: object): Start =>
  (() => make(options as never)) as Start;

/** Every chart with inputs that freeze its limits, and something that makes these limits no limits. */
const cases: readonly Case[] = [
  ["c", start(spc.cChartAccumulator, { phase1: 3 }), counts, spc.restoreCChart, { mean: null }],
  ["u", start(spc.uChartAccumulator, { phase1: 3 }), sized, spc.restoreUChart, { mean: -1 }],
  ["p", start(spc.pChartAccumulator, { phase1: 3 }), sized, spc.restorePChart, { p: 2 }],
  [
    "np",
    start(spc.npChartAccumulator, { phase1: 3, size: 50 }),
    counts,
    spc.restoreNpChart,
    { p: "x" },
  ],
  [
    "laneyP",
    start(spc.laneyPAccumulator, { phase1: 3 }),
    sized,
    spc.restoreLaneyP,
    { sigmaZ: null },
  ],
  ["laneyU", start(spc.laneyUAccumulator, { phase1: 3 }), sized, spc.restoreLaneyU, { mean: null }],
  ["g", start(spc.gChartAccumulator, { phase1: 3 }), counts, spc.restoreGChart, { line: null }],
  ["t", start(spc.tChartAccumulator, { phase1: 3 }), counts, spc.restoreTChart, { line: {} }],
  [
    "zmr",
    start(spc.zmrAccumulator, { phase1: 3 }),
    counts.map((value) => ({ value, part: "a" })),
    spc.restoreZmr,
    { parts: [{ part: "a", mean: null, sigma: 1 }] },
  ],
  [
    "group",
    start(spc.groupChartAccumulator, { phase1: 3, streams: 2 }),
    pairs,
    spc.restoreGroupChart,
    { extremeRun: null },
  ],
  ["imr", start(spc.imrAccumulator, { phase1: 3 }), counts, spc.restoreImr, { mr: { center: 1 } }],
  [
    "xbarR",
    start(spc.xbarRAccumulator, { phase1: 3, size: 2 }),
    pairs,
    spc.restoreXbarR,
    { r: null },
  ],
  ["ewma", start(spc.ewmaAccumulator, { phase1: 3 }), counts, spc.restoreEwma, { lambda: null }],
  ["cusum", start(spc.cusumAccumulator, { phase1: 3 }), counts, spc.restoreCusum, { h: -1 }],
  [
    "movingAverage",
    start(spc.movingAverageAccumulator, { phase1: 3 }),
    counts,
    spc.restoreMovingAverage,
    { span: 0 },
  ],
  [
    "t2",
    start(multivariate.hotellingAccumulator, { phase1: 5, names: ["a", "b"] }),
    pairs,
    multivariate.restoreHotelling,
    { mean: [1] },
  ],
  [
    "mewma",
    start(multivariate.mewmaAccumulator, { phase1: 5, names: ["a", "b"], h: 9 }),
    pairs,
    multivariate.restoreMewma,
    { lambda: 2 },
  ],
  [
    "generalizedVariance",
    start(multivariate.generalizedVarianceAccumulator, { phase1: 2, names: ["a", "b"], size: 3 }),
    [pairs.slice(0, 3), pairs.slice(3), pairs.slice(1, 4)],
    multivariate.restoreGeneralizedVariance,
    { determinant: null },
  ],
  [
    "pca",
    start(multivariate.pcaAccumulator, { limits: multivariate.pcaLimits(model) }),
    pairs,
    multivariate.restorePca,
    { t2: { center: 1, ucl: null } },
  ],
];

function judging([, begin, inputs]: Case): State {
  const chart = begin();
  for (const one of inputs) chart.push(one as never);
  expect(chart.value().phase).toBe("judging");
  return JSON.parse(JSON.stringify(chart.save())) as State;
}

describe.each(cases)("the saved state of the chart %s", (...one) => {
  const [, , , restore, change] = one;
  const refuses = (state: unknown) =>
    expect(() => restore(state as never)).toThrow(code("SPC_STATE"));

  it("goes on with the same state", () => {
    const state = judging(one);
    const after = JSON.parse(JSON.stringify(restore(state as never).save()));
    expect(after).toEqual(state);
  });

  it.each([null, undefined, {}, [], 7, "state", { kind: "spc.ewma", v: 1 }])(
    "is refused where it is none: %o",
    (state) => refuses(state),
  );

  it("is refused where the limits in it are none, are of another chart, or lack what they rest on", () => {
    const state = judging(one);
    const { limits } = state.rows;
    for (const damage of [change, { chart: "other" }, { chart: null }]) {
      refuses({ ...state, rows: { ...state.rows, limits: { ...limits, ...damage } } });
    }
    refuses({ ...state, rows: { ...state.rows, limits: {} } });
  });

  it("is refused where its panels, its track or what it remembers of earlier points is of no form", () => {
    const state = judging(one);
    const { rows } = state;
    refuses({ ...state, rows: { ...rows, panels: [...rows.panels, rows.panels[0]] } });
    if (rows.track !== null) {
      for (const track of [null, 7, "1", [], [null, 1], [1, "1"], {}, [{}], { z: [1], v: 1 }]) {
        if (Array.isArray(track) && track.length === 0 && Array.isArray(rows.track)) {
          // Only a moving average can have nothing in its window.
          if (state.kind === "spc.movingAverage") continue;
        }
        refuses({ ...state, rows: { ...rows, track } });
      }
    }
    if ("reader" in state) {
      for (const reader of [-1, "1", {}, [null], [1, 2, 3], { max: [0, 1], min: [0, 1] }]) {
        refuses({ ...state, reader });
      }
    }
    if ("recent" in state) for (const recent of [["1"], {}, [null]]) refuses({ ...state, recent });
  });
});

describe("a track", () => {
  it("stays finite near the largest number, so that its state can be saved as JSON", () => {
    const ewma = spc.ewmaAccumulator({ standard: { mean: 0, sigma: 1 }, lambda: 0.5 });
    ewma.push(1.5e308);
    expect(ewma.push(-1.5e308).ewma).toBe(-1.5e308 / 2 + 1.5e308 / 4);
    const cusum = spc.cusumAccumulator({ standard: { mean: 0, sigma: 1e-10 } });
    expect(cusum.push(1.5e308)).toMatchObject({ upper: Number.MAX_VALUE, upperMask: 1 });
    for (const [chart, restore] of [
      [ewma, spc.restoreEwma],
      [cusum, spc.restoreCusum],
    ] as const) {
      const state = JSON.parse(JSON.stringify(chart.save()));
      expect(restore(state as never).save()).toEqual(chart.save());
    }
  });
});
