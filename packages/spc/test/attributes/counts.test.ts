import {
  cChart,
  cChartAccumulator,
  cChartLimits,
  explain,
  laneyP,
  laneyPAccumulator,
  laneyPLimits,
  laneyU,
  laneyUAccumulator,
  laneyULimits,
  nelsonRules,
  npChart,
  npChartAccumulator,
  npChartLimits,
  pChart,
  pChartAccumulator,
  pChartLimits,
  pointFlag,
  restoreCChart,
  restoreLaneyP,
  restoreLaneyU,
  restoreNpChart,
  restorePChart,
  restoreUChart,
  uChart,
  uChartAccumulator,
  uChartLimits,
} from "@taktline/spc";
import {
  binomialCdf,
  binomialQuantile,
  binomialTail,
  poissonQuantile,
} from "@taktline/spc/distributions";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allClose, close } from "../close.js";
import reference from "../fixtures/attributes/counts.json" with { type: "json" };

const tailOf3 = 0.0013498980316300946;
const code = (expected: string) => expect.objectContaining({ code: expected });
const { cans, orders, sizes, boards } = reference;
const codes = (of: { readonly issues: readonly { readonly code: string }[] }) =>
  of.issues.map((one) => one.code);

describe("pChart", () => {
  it("gives Montgomery's orange juice cans: .2313, .4102, .0524, samples 15 and 23 out, and the revised .2150, .3893, .0407", () => {
    const first = pChart({ counts: cans, sizes: 50 }, { rules: nelsonRules({ only: [1] }) });
    const line = first.limits.line!;
    expect([line.center, line.ucl, line.lcl].map((x) => x.toFixed(4))).toEqual([
      "0.2313",
      "0.4102",
      "0.0524",
    ]);
    allClose([line.center, line.ucl, line.lcl, line.sigma], reference.cansLimits, 1e-14);
    expect(first.signals.map((s) => s.index)).toEqual([14, 22]);
    const revised = pChart({ counts: cans, sizes: 50 }, { exclude: [14, 22] });
    allClose(
      [revised.p.center, revised.p.ucl, revised.p.lcl, revised.p.sigma] as number[],
      reference.cansRevised,
      1e-14,
    );
    expect((revised.p.ucl as number).toFixed(4)).toBe("0.3893");
    // Sample 21 exceeds the revised limit, as the book says.
    expect(revised.signals.filter((s) => s.rule === 1).map((s) => s.index)).toEqual([20]);
  });

  it("gives Montgomery's purchase orders lines of their own for every size, sample 11 out", () => {
    const chart = pChart({ counts: orders, sizes }, { rules: nelsonRules({ only: [1] }) });
    close(chart.limits.p, reference.ordersCenter[0]!, 1e-15);
    allClose(chart.p.ucl as Float64Array, reference.ordersUcl, 1e-14);
    allClose(chart.p.lcl as Float64Array, reference.ordersLcl, 1e-13);
    expect(chart.limits.size).toBeNull();
    expect(chart.limits.line).toBeNull();
    expect(chart.signals.map((s) => s.id)).toEqual(["p:10:1"]);
  });

  it("clips limits at 0 and 1", () => {
    const chart = pChart({ counts: [0, 5], sizes: [5, 5] }, { standard: { p: 0.5 } });
    expect([chart.p.ucl, chart.p.lcl].map((x) => Array.from(x as Float64Array))).toEqual([
      [1, 1],
      [0, 0],
    ]);
  });

  it("has exact limits that are the quantiles of R at the tails of three sigma", () => {
    reference.exactP.forEach((p, i) => {
      const n = reference.exactN[i]!;
      const chart = npChart(
        { counts: [0], sizes: n },
        { standard: { p }, lines: "probability", rules: nelsonRules({ only: [1] }) },
      );
      expect(chart.np.ucl).toBe(Math.max(n * p, reference.exactHigh[i]!));
      expect(chart.np.lcl).toBe(Math.min(n * p, reference.exactLow[i]!));
    });
  });

  it("signals strictly beyond exact limits, with at most 0.00135 in each tail and no line drawn closer", () => {
    const tail = 0.0013498980316300946;
    for (const [n, p] of [
      [50, 0.2313],
      [300, 0.02],
      [7, 0.9],
    ] as const) {
      const counts = Array.from({ length: n + 1 }, (_, k) => k);
      const only = nelsonRules({ only: [1] });
      const chart = pChart(
        { counts, sizes: n },
        { standard: { p }, lines: "probability", rules: only },
      );
      const out = new Set(chart.signals.map((s) => s.index));
      for (const k of counts) {
        const beyond = k > n * p ? binomialTail(k - 1, n, p) : binomialCdf(k, n, p);
        expect(out.has(k), `${k} of ${n}`).toBe(beyond <= tail);
      }
    }
  });

  it("falls back on nothing counted: sigma 0, any count signals, and says so", () => {
    const chart = pChart({ counts: [0, 0, 0, 1], sizes: 10 }, { phase1: 3 });
    expect(codes(chart)).toEqual(["SPC_ZERO_SIGMA"]);
    expect(chart.signals.filter((s) => s.rule === 1).map((s) => s.index)).toEqual([3]);
    expect(pChart({ counts: [5, 5], sizes: 5 }).issues[0]!.message).toContain("every unit");
  });
});

describe("bad counts are issues, count as missing, and never throw", () => {
  const standard = { p: 0.1 };
  it.each([
    ["above its size", 11, 10, "SPC_COUNT"],
    ["negative", -1, 10, "SPC_COUNT"],
    ["not whole", 1.5, 10, "SPC_COUNT"],
    ["of a size of 0", 1, 0, "SPC_COUNT"],
    ["of a negative size", 1, -5, "SPC_COUNT"],
    ["of a size that is not whole", 1, 10.5, "SPC_COUNT"],
    ["beyond what can be counted", 1, 2e12, "SPC_COUNT"],
    ["NaN", Number.NaN, 10, "SPC_MISSING"],
    ["of a size NaN", 1, Number.NaN, "SPC_MISSING"],
    ["0 of 0: nothing was inspected", 0, 0, "SPC_MISSING"],
    ["infinite", Number.POSITIVE_INFINITY, 10, "SPC_NOT_FINITE"],
    ["of an infinite size", 1, Number.POSITIVE_INFINITY, "SPC_NOT_FINITE"],
  ])("%s", (_, count, size, expected) => {
    const data = { counts: [1, count, 2], sizes: [10, size, 10] };
    const chart = pChart(data, { standard });
    expect(codes(chart)).toEqual([expected]);
    expect(chart.issues[0]!.path).toEqual([1]);
    expect([...chart.p.values]).toEqual([0.1, Number.NaN, 0.2]);
    expect([...chart.flags]).toEqual([0, pointFlag.missing, 0]);
    const stream = pChartAccumulator({ standard });
    data.counts.forEach((one, i) => {
      stream.push({ count: one, size: data.sizes[i]! });
    });
    expect(stream.value().issues).toEqual(chart.issues);
    expect(stream.value().missing).toBe(1);
    expect(pChartLimits(data).counted).toBe(3);
  });

  it("columns of unequal length: the points without a partner", () => {
    const chart = pChart({ counts: [1, 2, 3], sizes: [10, 10] }, { standard });
    expect(codes(chart)).toEqual(["SPC_COUNT"]);
    expect(chart.issues[0]!.message).toContain("the last 1 points lack one of them");
    expect(chart.p.values[2]).toBeNaN();
    expect(codes(pChart({ counts: [1], sizes: [10, 10] }, { standard }))).toEqual(["SPC_COUNT"]);
  });

  it("a count of a c chart that is not whole, and an area of a u chart that is not above 0", () => {
    expect(codes(cChart([1, 2.5], { standard: { mean: 2 } }))).toEqual(["SPC_COUNT"]);
    const areas = { counts: [1, 2, 9], sizes: [0.25, -1, 1.5] };
    const chart = uChart(areas, { standard: { mean: 2 } });
    expect(codes(chart)).toEqual(["SPC_COUNT"]);
    expect([...chart.u.values]).toEqual([4, Number.NaN, 6]);
  });
});

describe("npChart", () => {
  it("is the p chart times n", () => {
    const p = pChart({ counts: orders, sizes });
    const np = npChart({ counts: orders, sizes });
    allClose(
      np.np.ucl as Float64Array,
      sizes.map((n, i) => n * (p.p.ucl as Float64Array)[i]!),
      1e-14,
    );
    expect(npChartLimits({ counts: cans, sizes: 50 }).line!.center).toBeCloseTo(11.5667, 4);
    expect(np.signals.filter((s) => s.rule === 1).map((s) => s.index)).toEqual([10]);
  });
});

describe("cChart", () => {
  it("gives Montgomery's circuit boards: 19.85, 33.22, 6.48, samples 6 and 20 out", () => {
    const chart = cChart(boards, { rules: nelsonRules({ only: [1] }) });
    const { line } = chart.limits;
    allClose([line!.center, line!.ucl, line!.lcl, line!.sigma], reference.boardsLimits, 1e-14);
    expect(chart.signals.map((s) => s.index)).toEqual([5, 19]);
    // The book rounds the mean to 19.85 first.
    const given = cChart(boards, { standard: { mean: 19.85 } }).limits.line!;
    expect([given.ucl.toFixed(2), given.lcl.toFixed(2)]).toEqual(["33.22", "6.48"]);
    expect(cChartLimits({ counts: boards })).toEqual(chart.limits);
  });

  it("has the exact Poisson quantiles of R", () => {
    reference.exactMean.forEach((mean, i) => {
      const line = cChart([0], { standard: { mean }, lines: "probability" }).limits.line!;
      expect(line.ucl).toBe(Math.max(mean, reference.poissonHigh[i]!));
      expect(line.lcl).toBe(Math.min(mean, reference.poissonLow[i]!));
    });
  });
});

describe("immense counts", () => {
  it("have exact limits as well", () => {
    const most = 1e12;
    const { line } = cChartLimits([most], { lines: "probability" });
    close(line!.ucl, most + 3 * Math.sqrt(most), 1e-11);
    // Where the expansion takes over it is within a count of the exact quantile.
    for (const mean of [1.001e8, 2.5e8]) {
      const wide = cChart([0], { standard: { mean }, lines: "probability" }).limits.line!;
      for (const [drawn, q] of [
        [wide.ucl, 1 - tailOf3],
        [wide.lcl, tailOf3],
      ] as const) {
        expect(Math.abs(drawn - poissonQuantile(q, mean))).toBeLessThanOrEqual(1);
      }
    }
    const [n, p] = [2e9, 0.1];
    const np = npChart({ counts: [0], sizes: n }, { standard: { p }, lines: "probability" });
    expect(
      Math.abs((np.np.ucl as number) - binomialQuantile(1 - tailOf3, n, p)),
    ).toBeLessThanOrEqual(1);
    const units = { counts: [most - 5], sizes: most };
    expect(pChart(units, { lines: "probability" }).limits.line!.ucl).toBeLessThanOrEqual(1);
  });
});

describe("uChart", () => {
  it("gives Montgomery's computers: mean 1.93 of five, UCL 3.79, LCL 0.07", () => {
    const line = uChart({ counts: [10], sizes: 5 }, { standard: { mean: 1.93 } }).limits.line!;
    expect([line.ucl.toFixed(2), line.lcl.toFixed(2)]).toEqual(["3.79", "0.07"]);
  });

  it("is a c chart over n, also with exact limits", () => {
    const n = 4;
    const options = { standard: { mean: 2.5 }, lines: "probability" as const };
    const u = uChart({ counts: [10], sizes: n }, options).limits.line!;
    const c = cChart([10], { ...options, standard: { mean: 10 } }).limits.line!;
    expect([u.ucl, u.lcl]).toEqual([c.ucl / n, c.lcl / n]);
  });
});

describe("Laney's charts", () => {
  const data = { counts: orders, sizes };

  it("widen p by the mean moving range of z over 2/√π, or over 1.128 as other programs do", () => {
    const exact = laneyP(data);
    close(exact.limits.sigmaZ, reference.laneySigma[0]!, 1e-13);
    close(laneyPLimits(data, { constants: "table3" }).sigmaZ, reference.laneyTable[0]!, 1e-13);
    allClose(exact.p.ucl as Float64Array, reference.laneyUcl, 1e-13);
    allClose(exact.p.lcl as Float64Array, reference.laneyLcl, 1e-10);
    expect([exact.limits.ranges, exact.estimator, exact.constants]).toEqual([
      24,
      "mrMean",
      "exact",
    ]);
  });

  it("widen u likewise", () => {
    const chart = laneyU(data);
    close(chart.limits.sigmaZ, reference.laneyUSigma[0]!, 1e-13);
    allClose(chart.u.ucl as Float64Array, reference.laneyUUcl, 1e-13);
    expect(laneyULimits(data)).toEqual(chart.limits);
  });

  it("are the p and the u chart where sigmaZ is 1", () => {
    const p = pChart(data, { standard: { p: 0.1 } });
    const prime = laneyP(data, { standard: { p: 0.1, sigmaZ: 1 } });
    expect(prime.p.ucl).toEqual(p.p.ucl);
    expect(prime.p.masks).toEqual(p.p.masks);
    const u = uChart(data, { standard: { mean: 0.1 } });
    expect(laneyU(data, { standard: { mean: 0.1, sigmaZ: 1 } }).u.lcl).toEqual(u.u.lcl);
  });

  it("take moving ranges over gaps only where gaps bridge", () => {
    const gap = { counts: [10, Number.NaN, 30, 20], sizes: 100 };
    expect(laneyPLimits(gap).ranges).toBe(1);
    expect(laneyPLimits(gap, { gaps: "bridge" }).ranges).toBe(2);
    expect(laneyPLimits(gap, { exclude: [2], gaps: "bridge" }).ranges).toBe(1);
    expect(() => laneyPLimits({ counts: [10, Number.NaN, 20], sizes: 100 })).toThrow(
      code("SPC_TOO_FEW_POINTS"),
    );
  });

  it("say so where sigmaZ is 0", () => {
    const chart = laneyP({ counts: [3, 3, 3], sizes: 10 });
    expect(codes(chart)).toEqual(["SPC_ZERO_SIGMA"]);
    expect(chart.issues[0]!.message).toContain("moving ranges");
  });
});

const size = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 10, max: 60 }) },
  { weight: 1, arbitrary: fc.constantFrom(0, -1, Number.NaN) },
);
const count = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 0, max: 10 }) },
  { weight: 1, arbitrary: fc.constantFrom(Number.NaN, -1, 2.5, Number.POSITIVE_INFINITY) },
);

type Stream = {
  push(input: unknown): {
    readonly signals: readonly unknown[];
    readonly judged: boolean;
    readonly retrospective?: readonly { readonly signals: readonly unknown[] }[];
  } & Record<string, unknown>;
  save(): unknown;
  value(): { readonly limits: unknown; readonly issues: unknown };
};

const charts = [
  ["p", pChart, pChartAccumulator, restorePChart, { p: 0.2 }],
  ["np", npChart, npChartAccumulator, restoreNpChart, { p: 0.2 }],
  ["u", uChart, uChartAccumulator, restoreUChart, { mean: 0.2 }],
  ["c", cChart, cChartAccumulator, restoreCChart, { mean: 4 }],
  ["p", laneyP, laneyPAccumulator, restoreLaneyP, { p: 0.2, sigmaZ: 1.5 }],
  ["u", laneyU, laneyUAccumulator, restoreLaneyU, { mean: 0.2, sigmaZ: 1.5 }],
] as unknown as readonly (readonly [
  string,
  (
    data: unknown,
    options: object,
  ) => {
    readonly charts: readonly { readonly values: Float64Array; readonly masks: Uint16Array }[];
    readonly signals: unknown;
    readonly limits: { readonly chart: "p" };
    readonly issues: unknown;
  },
  (options: object) => Stream,
  (state: unknown) => Stream,
  object,
])[];

describe.each(charts)(
  "a stream of counts (%s, chart %#)",
  (panel, batch, start, restore, standard) => {
    it("has the bits of the batch, with bad data, gaps, exclusions and a restart at any point", () => {
      fc.assert(
        fc.property(
          fc.array(fc.tuple(count, size), { minLength: 3, maxLength: 50 }),
          fc.nat(),
          fc.constantFrom("break", "bridge"),
          fc.constantFrom("threeSigma", "probability"),
          fc.boolean(),
          (points, cut, gaps, lines, collect) => {
            // Enough good points that phase I always ends.
            const good = Array.from({ length: 8 }, (_, i) => [i % 4, 20] as const);
            const all = [...points, ...good];
            const source = collect ? { phase1: 5 } : { standard };
            const kind = "sigmaZ" in standard ? "threeSigma" : lines;
            const options = { ...source, gaps, lines: kind, exclude: [1], rules: nelsonRules() };
            const whole = batch(
              batch === (cChart as unknown)
                ? all.map(([k]) => k)
                : { counts: all.map(([k]) => k), sizes: all.map(([, n]) => n) },
              options,
            );
            let stream = start(options);
            const judged: unknown[] = [];
            const plotted = all.map(([k, n], i) => {
              if (i === cut % all.length)
                stream = restore(JSON.parse(JSON.stringify(stream.save())));
              const point = stream.push({ count: k, size: batch === (cChart as unknown) ? 1 : n });
              judged.push(...(point.retrospective ?? []).flatMap((one) => one.signals));
              judged.push(...point.signals);
              return point[panel] ?? Number.NaN;
            });
            expect(plotted).toEqual([...whole.charts[0]!.values]);
            expect(judged).toEqual(whole.signals);
            expect(stream.value().limits).toEqual(whole.limits);
            expect(stream.value().issues).toEqual(whole.issues);
          },
        ),
        { numRuns: 40 },
      );
    });

    it("takes plain numbers where the size is constant, with the same lines for all", () => {
      const options = { standard, size: 50 };
      const stream = start(batch === (cChart as unknown) ? { standard } : options);
      const data = [3, 1, 40];
      const whole = batch(batch === (cChart as unknown) ? data : { counts: data, sizes: 50 }, {
        standard,
      });
      const points = data.map((one) => stream.push(one));
      expect(points.map((p) => p[panel])).toEqual([...whole.charts[0]!.values]);
      expect(points.flatMap((p) => p.signals)).toEqual(whole.signals);
      expect(stream.value().limits).toEqual(whole.limits);
    });

    it("judges by limits that were stored, and refuses those of another chart, states and options that are none", () => {
      const data = batch === (cChart as unknown) ? cans : { counts: cans, sizes: 50 };
      const { limits } = batch(data, {});
      expect(batch(data, { limits: JSON.parse(JSON.stringify(limits)) }).limits).toEqual(limits);
      expect(() => batch(data, { limits: { ...limits, chart: "imr" } })).toThrow(
        code("SPC_LIMITS"),
      );
      expect(() => batch(data, { limits: { ...limits, p: 2, mean: -1 } })).toThrow(
        code("SPC_LIMITS"),
      );
      expect(() => batch(data, { standard: { p: 0, mean: 0, sigmaZ: 1 } })).toThrow(
        code("SPC_LIMITS"),
      );
      expect(() => batch(data, { standard, phase1: 3 })).toThrow(code("SPC_OPTION"));
      expect(() => batch(data, { lines: "none" })).toThrow(code("SPC_OPTION"));
      // Limits know their kind, and Laney's charts have no exact one.
      expect(() => batch(data, { limits, lines: "probability" })).toThrow(code("SPC_OPTION"));
      expect(() => start({})).toThrow(code("SPC_OPTION"));
      expect(() => restore({})).toThrow(code("SPC_STATE"));
      expect(explain(limits as never)).toContain("UCL = center + 3 sigma");
    });
  },
);

describe("sizes of a stream", () => {
  it("must come with each count, or be constant, and not differ from that", () => {
    expect(() => pChartAccumulator({ standard: { p: 0.1 } }).push(3)).toThrow(code("SPC_OPTION"));
    const constant = pChartAccumulator({ standard: { p: 0.1 }, size: 10 });
    expect(() => constant.push({ count: 1, size: 20 })).toThrow(code("SPC_OPTION"));
    expect(constant.push({ count: 1 }).p).toBe(0.1);
    expect(() => pChartAccumulator({ standard: { p: 0.1 }, size: 0 })).toThrow(code("SPC_OPTION"));
    expect(() => pChart({ counts: [1], sizes: 0.5 })).toThrow(code("SPC_OPTION"));
    expect(() => pChart({ counts: [1] } as never)).toThrow(code("SPC_OPTION"));
  });
});

describe("explain", () => {
  it("shows the numbers of a p chart", () => {
    expect(explain(pChartLimits({ counts: cans, sizes: 50 })).split("\n")).toEqual([
      "Fraction nonconforming (p) chart from 30 points of size 50.",
      "p = counts / sizes = 347 / 1500 = 0.2313333",
      "center = p = 0.2313333",
      "sigma = √(p (1 - p) / n) = √(0.2313333 (1 - 0.2313333) / 50) = 0.05963526",
      "UCL = center + 3 sigma, not above 1 = 0.4102391",
      "LCL = center - 3 sigma, not below 0 = 0.05242755",
    ]);
  });

  it("names the law of exact limits and the parts of Laney's sigma", () => {
    const c = cChartLimits(boards, { lines: "probability" });
    expect(explain(c)).toContain("UCL = quantile 0.99865 of Poisson(19.84615) = 34");
    const laney = explain(laneyPLimits({ counts: orders, sizes }));
    expect(laney).toContain("/ 1.128379 = 0.9653495, from 24 ranges");
    expect(laney).toContain(
      "sigma = sigmaZ √(p (1 - p) / n) = 0.9653495 √(0.0955102 (1 - 0.0955102) / n)",
    );
    expect(explain(uChartLimits({ counts: orders, sizes }))).toContain("sizes differ");
  });
});
