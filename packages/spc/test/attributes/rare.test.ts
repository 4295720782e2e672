import {
  customRules,
  explain,
  gChart,
  gChartAccumulator,
  gChartLimits,
  nelsonRules,
  restoreGChart,
  restoreTChart,
  tChart,
  tChartAccumulator,
  tChartLimits,
} from "@taktline/spc";
import { geometricCdf, geometricTail } from "@taktline/spc/distributions";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allClose, close } from "../close.js";
import reference from "../fixtures/attributes/rare.json" with { type: "json" };

const code = (expected: string) => expect.objectContaining({ code: expected });
const codes = (of: { readonly issues: readonly { readonly code: string }[] }) =>
  of.issues.map((one) => one.code);
const only1 = nelsonRules({ only: [1] });
const tail = 0.0013498980316300946;
const { times } = reference;

describe("gChart", () => {
  it("has the exact geometric quantiles of R as lines", () => {
    reference.p.forEach((p, i) => {
      const { line } = gChart([0], { standard: { p } }).limits;
      expect([line.ucl, line.center, line.lcl]).toEqual([
        reference.gHigh[i],
        reference.gMedian[i],
        reference.gLow[i],
      ]);
    });
  });

  it("counts non-events, so p is 1/(mean+1): with 1/mean, as R qcc has it, the upper tail would hold the wrong share", () => {
    const { p, line } = gChartLimits([3, 1, 2, 0, 4]);
    close(p, 1 / 3, 1e-15);
    expect(geometricTail(line.ucl, p)).toBeLessThanOrEqual(tail);
    expect(geometricTail(line.ucl - 1, p)).toBeGreaterThan(tail);
    // qcc: p = 1/2 puts the line so low that the true distribution passes it nine times as often.
    const qcc = gChart([0], { standard: { p: 1 / 2 } }).limits.line.ucl;
    expect(geometricTail(qcc, p) / tail).toBeGreaterThan(9);
    // The mean of the fitted distribution is the mean of the data.
    const mean = Array.from({ length: 400 }, (_, k) => geometricTail(k, p)).reduce(
      (sum, one) => sum + one,
      0,
    );
    close(mean, 2, 1e-12);
  });

  it("has three-sigma lines with sigma √(mean(mean+1)), clipped to 0", () => {
    const { line, mean } = gChartLimits([7, 9, 11], { lines: "threeSigma", center: "mean" });
    expect(mean).toBe(9);
    allClose(
      [line.center, line.ucl, line.lcl, line.sigma],
      [9, 9 + 3 * Math.sqrt(90), 0, Math.sqrt(90)],
      1e-15,
    );
    const median = gChartLimits([7, 9, 11], { lines: "threeSigma" }).line;
    expect([median.center, median.ucl]).toEqual([6, line.ucl]);
  });

  it("estimates p without bias where told so: the mean of (N-1)/(N+T-1) over all T is p", () => {
    const { p, mean } = gChartLimits([7, 9, 11], { estimator: "mvue" });
    expect([p, mean]).toEqual([2 / 29, 13.5]);
    const truth = 0.3;
    let expected = 0;
    let biased = 0;
    // P(T = t) of a negative binomial with N = 3, by its recursion.
    let mass = truth ** 3;
    for (let t = 0; t < 400; t++) {
      const one = [t, 0, 0];
      expected += mass * gChartLimits(one, { estimator: "mvue" }).p;
      biased += mass * gChartLimits(one).p;
      mass *= ((t + 3) / (t + 1)) * (1 - truth);
    }
    close(expected, truth, 1e-13);
    expect(biased).toBeGreaterThan(truth * 1.1);
    expect(() => gChartLimits([5], { estimator: "mvue" })).toThrow(code("SPC_TOO_FEW_POINTS"));
  });

  it("signals Benneyan's run of zeros, the shortest with p^run at most 0.00135", () => {
    for (const [p, run] of [
      [0.001, 1],
      [0.05, 3],
      [0.1, 3],
      [0.5, 10],
    ] as const) {
      const { limits } = gChart([0], { standard: { p } });
      expect(limits.zeroRun).toBe(run);
      expect(p ** run).toBeLessThanOrEqual(tail);
      if (run > 1) expect(geometricCdf(0, p) ** (run - 1)).toBeGreaterThan(tail);
    }
    const standard = { p: 0.05 };
    const counts = [0, 0, 5, 0, 0, 0, 0];
    expect(gChart(counts, { standard, rules: only1 }).signals.map((s) => s.id)).toEqual([
      "zeros:5:1",
      "zeros:6:1",
    ]);
    expect(gChart(counts, { standard, rules: only1, benneyan: 2 }).signals[0]!.id).toBe(
      "zeros:1:1",
    );
    expect(gChart(counts, { standard, rules: only1, benneyan: false }).signals).toEqual([]);
    const gap = [0, 0, Number.NaN, 0];
    expect([...gChart(gap, { standard }).zeros.values]).toEqual([1, 2, Number.NaN, 1]);
    expect(gChart(gap, { standard, gaps: "bridge" }).zeros.values[3]).toBe(3);
  });

  it("takes counts that are negative, not whole or infinite for missing, and says so", () => {
    const chart = gChart([5, -1, 2.5, 4], { standard: { p: 0.1 } });
    expect(codes(chart)).toEqual(["SPC_COUNT"]);
    expect(chart.issues[0]!.path).toEqual([1]);
    expect(codes(gChart([5, Number.POSITIVE_INFINITY, Number.NaN]))).toEqual([
      "SPC_NOT_FINITE",
      "SPC_MISSING",
    ]);
    expect(codes(gChart([0, 0]))).toEqual(["SPC_ZERO_SIGMA"]);
    expect(gChart([0, 0]).signals).toEqual([]);
  });

  it("copes with the rarest events that can be counted", () => {
    const { line } = gChartLimits([1e12, 9e11]);
    expect(line.ucl).toBeGreaterThan(line.center);
    const { p } = gChartLimits([1e12]);
    // Both ways of the quantile agree where they meet.
    close(
      gChart([0], { standard: { p: 1.0000001e-12 } }).limits.line.ucl,
      -Math.log(tail) / 1.0000001e-12,
      1e-9,
    );
    close(gChart([0], { standard: { p } }).limits.line.ucl, -Math.log(tail) / p, 1e-9);
  });

  it("refuses options and limits out of range", () => {
    for (const options of [{ lines: "x" }, { center: "x" }, { estimator: "x" }, { benneyan: 0 }]) {
      expect(() => gChart([1], options as never)).toThrow(code("SPC_OPTION"));
    }
    expect(() => gChart([1], { standard: { p: 1 } })).toThrow(code("SPC_LIMITS"));
    expect(() => gChart([1], { limits: tChartLimits([1, 2]) as never })).toThrow(
      code("SPC_LIMITS"),
    );
  });
});

describe("tChart", () => {
  it("has Weibull lines by maximum likelihood as R finds them", () => {
    const { shape, scale, line } = tChartLimits(times);
    allClose([shape!, scale!], reference.weibull, 1e-12);
    allClose([line.lcl, line.center], reference.weibullLines, 1e-11);
    close(line.ucl, reference.weibullHigh[0]!, 1e-12);
  });

  it("has exponential lines", () => {
    const { scale, shape, line } = tChartLimits(times, { distribution: "exponential" });
    expect(shape).toBe(1);
    allClose([scale!, line.lcl, line.center, line.ucl], reference.exponential, 1e-13);
  });

  it("has Nelson's lines through t^(1/3.6): Montgomery's valve failures, mean 5.39", () => {
    const { mean, sigma, line } = tChartLimits(times, { distribution: "power" });
    allClose([mean!, sigma!, line.lcl, line.center, line.ucl], reference.power, 1e-12);
    expect(mean!.toFixed(2)).toBe("5.39");
    expect(codes(tChart(times, { distribution: "power" }))).toEqual([]);
  });

  it("falls back to least squares through median ranks where times are 0, and says so", () => {
    const chart = tChart([0, 0, ...times]);
    expect([chart.estimator, chart.limits.zeros]).toEqual(["medianRank", 2]);
    allClose([chart.limits.shape!, chart.limits.scale!], reference.ranked, 1e-12);
    expect(codes(chart)).toEqual(["SPC_ZERO_TIME"]);
    // One time above 0 tells no shape: the exponential distribution with the mean of all.
    expect(tChartLimits([0, 0, 6])).toMatchObject({ shape: 1, scale: 2, estimator: "medianRank" });
    expect(codes(tChart([0, 1, 2, 3], { distribution: "power" }))).toEqual(["SPC_ZERO_TIME"]);
    expect(tChartLimits([0, 3, 6], { distribution: "exponential" }).scale).toBe(3);
  });

  it("draws all lines through equal times, with sigma 0, and says so", () => {
    for (const same of [0, 7]) {
      const chart = tChart([same, same, same]);
      expect(chart.limits).toMatchObject({ shape: null, line: { center: same, sigma: 0 } });
      expect(codes(chart)).toContain("SPC_ZERO_SIGMA");
      expect(chart.signals).toEqual([]);
    }
  });

  it("signals a time below LCL and one above UCL", () => {
    const standard = { shape: 1, scale: 100 };
    const chart = tChart([0.1, 0.2, 660, 661], { standard, rules: only1 });
    expect(chart.signals.map((s) => [s.index, s.side])).toEqual([
      [0, "lower"],
      [3, "upper"],
    ]);
  });

  it("takes a negative time for missing and says so", () => {
    const chart = tChart([5, -1, 3], { standard: { shape: 1, scale: 4 } });
    expect(codes(chart)).toEqual(["SPC_COUNT"]);
    expect(chart.issues[0]!.message).toContain("no valid time");
    expect([...chart.between.values]).toEqual([5, Number.NaN, 3]);
  });

  it("says where times are out of all proportion, and refuses what is no standard", () => {
    expect(() => tChartLimits([1e-300, 1e300])).toThrow(code("SPC_OVERFLOW"));
    for (const standard of [
      { shape: 0, scale: 1 },
      { shape: 1, scale: Number.NaN },
    ]) {
      expect(() => tChart([1], { standard })).toThrow(code("SPC_LIMITS"));
    }
    expect(() =>
      tChart([1], { standard: { shape: 2, scale: 1 }, distribution: "exponential" }),
    ).toThrow(code("SPC_LIMITS"));
    expect(() => tChart([1], { distribution: "normal" as never })).toThrow(code("SPC_OPTION"));
  });

  it("is far from a normal chart: the exponential upper line holds 0.00135, mean plus three sigma 0.018", () => {
    const { line } = tChart([1], { standard: { shape: 1, scale: 1 } }).limits;
    close(Math.exp(-line.ucl), tail, 1e-12);
    close(1 - Math.exp(-line.lcl), tail, 1e-12);
    expect(Math.exp(-4)).toBeGreaterThan(0.018);
  });
});

type Stream = {
  push(input: number): {
    readonly signals: readonly unknown[];
    readonly retrospective?: readonly { readonly signals: readonly unknown[] }[];
  } & Record<string, unknown>;
  save(): unknown;
  value(): { readonly limits: unknown; readonly issues: unknown };
};
const charts = [
  ["g", gChart, gChartAccumulator, restoreGChart, { standard: { p: 0.2 } }],
  ["g", gChart, gChartAccumulator, restoreGChart, { phase1: 5, estimator: "mvue" }],
  ["between", tChart, tChartAccumulator, restoreTChart, { standard: { shape: 1.5, scale: 4 } }],
  ["between", tChart, tChartAccumulator, restoreTChart, { phase1: 5 }],
  ["between", tChart, tChartAccumulator, restoreTChart, { phase1: 5, distribution: "power" }],
] as unknown as readonly (readonly [
  string,
  typeof gChart,
  (options: object) => Stream,
  (state: unknown) => Stream,
  object,
])[];

describe.each(charts)("a stream of %s (%#)", (panel, batch, start, restore, source) => {
  const value = fc.oneof(
    { weight: 8, arbitrary: fc.integer({ min: 0, max: 20 }) },
    { weight: 1, arbitrary: fc.constantFrom(Number.NaN, -1, Number.POSITIVE_INFINITY) },
  );

  it("has the bits of the batch, with bad data, gaps, exclusions and a restart at any point", () => {
    fc.assert(
      fc.property(
        fc.array(value, { minLength: 3, maxLength: 40 }),
        fc.nat(),
        fc.constantFrom("break", "bridge"),
        (some, cut, gaps) => {
          const data = [...some, 3, 1, 4, 1, 5, 9, 2];
          const options = {
            ...source,
            gaps,
            exclude: [1],
            rules: customRules([{ of: 1, zone: "limit" }, { of: 3 }]),
          };
          const whole = batch(data, options as never);
          let stream = start(options);
          const signals: unknown[] = [];
          const points = data.map((one, i) => {
            if (i === cut % data.length)
              stream = restore(JSON.parse(JSON.stringify(stream.save())));
            const point = stream.push(one);
            signals.push(
              ...(point.retrospective ?? []).flatMap((p) => p.signals),
              ...point.signals,
            );
            return point;
          });
          for (const chart of whole.charts) {
            expect(points.map((p) => p[chart.name] ?? Number.NaN)).toEqual([...chart.values]);
          }
          expect(signals).toEqual(whole.signals);
          expect(stream.value().limits).toEqual(whole.limits);
          expect(stream.value().issues).toEqual(whole.issues);
          expect(whole.charts[0]!.name).toBe(panel);
        },
      ),
      { numRuns: 40 },
    );
  });

  it("judges by limits that were stored, and refuses states and options that are none", () => {
    const { limits } = batch([3, 1, 4, 1, 5, 9, 2]);
    expect(batch([3], { limits: JSON.parse(JSON.stringify(limits)) }).limits).toEqual(limits);
    expect(() => start({})).toThrow(code("SPC_OPTION"));
    expect(() => restore({})).toThrow(code("SPC_STATE"));
  });
});

describe("explain", () => {
  it("shows the numbers of a G chart", () => {
    expect(explain(gChartLimits([7, 9, 11])).split("\n")).toEqual([
      "G chart from 3 counts between events (20 or more are usual; the limits are uncertain).",
      "p = 1 / (mean + 1) = 1 / (9 + 1) = 0.1",
      "mean = (1 - p) / p = 9",
      "sigma = √(mean (mean + 1)) = 9.486833",
      "center = median of the geometric distribution = 6",
      "UCL = quantile 0.99865 of the geometric distribution = 62",
      "LCL = quantile 0.00135 of the geometric distribution = 0",
      "3 zeros in a row signal: p^3 = 0.001",
    ]);
    expect(explain(gChartLimits([7, 9, 11], { estimator: "mvue" }))).toContain("2 / 29 = ");
  });

  it("shows the numbers of a T chart", () => {
    expect(explain(tChartLimits(times))).toContain("maximum likelihood");
    expect(explain(tChartLimits([0, ...times]))).toContain("median ranks");
    expect(explain(tChartLimits(times, { distribution: "power" }))).toContain(
      "(mean + 3 sigma)^3.6",
    );
  });
});
