import {
  deviationFromNominal,
  explain,
  restoreZmr,
  type ZmrOptions,
  zmr,
  zmrAccumulator,
  zmrLimits,
} from "@taktline/spc";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allClose, close } from "../close.js";
import reference from "../fixtures/attributes/short-run.json" with { type: "json" };

const code = (expected: string) => expect.objectContaining({ code: expected });
const codes = (of: { readonly issues: readonly { readonly code: string }[] }) =>
  of.issues.map((one) => one.code);
const data = { values: reference.x, parts: reference.part };

describe("zmr", () => {
  it.each(["byParts", "constant", "relative", "byRuns"] as const)(
    "standardizes with sigma %s as R does",
    (sigma) => {
      allClose(zmr(data, { sigma }).z.values, reference[sigma], 1e-12);
    },
  );

  it("has moving ranges of z within runs only", () => {
    const { mr } = zmr(data);
    reference.byPartsMr.forEach((one, i) => {
      if (one === null) expect(mr.values[i]).toBeNaN();
      else close(mr.values[i]!, one, 1e-11);
    });
  });

  it("has lines -3, 0, 3 and, for ranges, d2 and d2 + 3 d3; 1.128 and 3.686 from tables (d3 0.8525)", () => {
    const { z, mr } = zmrLimits(data);
    expect([z.lcl, z.center, z.ucl]).toEqual([-3, 0, 3]);
    close(mr.center, 2 / Math.sqrt(Math.PI), 1e-14);
    const table = zmrLimits(data, { constants: "table3" }).mr;
    expect([table.center, table.ucl.toFixed(3)]).toEqual([1.128, "3.686"]);
  });

  it("does not judge a part without a moving range, or unknown to the limits, and names it", () => {
    const lone = zmr({ values: [1, 2, 9, 3, 1], parts: ["a", "a", "lone", "a", "a"] });
    expect(lone.z.values[2]).toBeNaN();
    expect(lone.limits.parts[1]).toEqual({
      part: "lone",
      mean: 9,
      sigma: null,
      points: 1,
      ranges: 0,
    });
    expect(lone.issues).toEqual([code("SPC_PART")]);
    expect(lone.issues[0]!.message).toContain("1 points");
    const later = zmr({ values: [5], parts: ["new"] }, { limits: lone.limits });
    expect(later.issues[0]!.message).toContain("new");
    const pooled = zmr({ values: [1, 2, 9], parts: ["a", "a", "lone"] }, { sigma: "constant" });
    expect(pooled.z.values[2]).toBe(0);
    expect(codes(zmr({ values: [4, 4], parts: [1, 1] }))).toEqual(["SPC_PART"]);
  });

  it("takes measurements without logarithm, infinite ones, and those without a part for missing", () => {
    const standard = [{ part: 1, mean: 0, sigma: 1 }];
    const chart = zmr({ values: [1, 0, -2], parts: [1, 1, 1] }, { standard, sigma: "relative" });
    expect(codes(chart)).toEqual(["SPC_COUNT"]);
    expect([...chart.z.values]).toEqual([0, Number.NaN, Number.NaN]);
    const more = zmr(
      { values: [1, Number.POSITIVE_INFINITY, 2, 3], parts: [1, 1, 1] },
      { standard },
    );
    expect(codes(more)).toEqual(["SPC_NOT_FINITE", "SPC_MISSING"]);
  });

  it("refuses measurements that overflow, and judges a z that does", () => {
    const huge = { values: [1.7e308, -1.7e308, 1], parts: [1, 1, 1] };
    expect(() => zmr(huge)).toThrow(code("SPC_OVERFLOW"));
    const chart = zmr(
      { values: [5], parts: [1] },
      { standard: [{ part: 1, mean: 0, sigma: 1e-320 }] },
    );
    expect(chart.z.values[0]).toBe(Number.MAX_VALUE);
    expect(chart.signals.map((s) => s.id)).toEqual(["z:0:1"]);
  });

  it("refuses what cannot be", () => {
    expect(() => zmr({ values: [1, 2], parts: [1, 2] })).toThrow(code("SPC_TOO_FEW_POINTS"));
    expect(() => zmrAccumulator({ sigma: "byRuns", phase1: 5 })).toThrow(code("SPC_OPTION"));
    expect(() => zmr(data, { limits: zmrLimits(data), sigma: "constant" })).toThrow(
      code("SPC_OPTION"),
    );
    expect(() => zmr(data, { limits: zmrLimits(data, { sigma: "byRuns" }) })).toThrow(
      code("SPC_OPTION"),
    );
    expect(() => zmr(data, { standard: [{ part: 1, mean: 0, sigma: 0 }] })).toThrow(
      code("SPC_LIMITS"),
    );
    expect(() => zmrAccumulator({})).toThrow(code("SPC_OPTION"));
    expect(() => restoreZmr({} as never)).toThrow(code("SPC_STATE"));
  });

  it("explains its limits part by part", () => {
    const text = explain(zmrLimits({ values: [1, 3, 11], parts: ["a", "a", "b"] }));
    expect(text).toContain("part a: mean = 2, sigma = 1.772454");
    expect(text).toContain("part b: mean = 11, sigma = unknown");
    expect(explain(zmrLimits(data, { sigma: "byRuns" }))).toContain("run 4");
  });
});

describe("a stream of zmr", () => {
  const value = fc.oneof(
    { weight: 8, arbitrary: fc.integer({ min: 1, max: 20 }) },
    { weight: 1, arbitrary: fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, -1) },
  );
  const standard = [
    { part: "a", mean: 2, sigma: 1 },
    { part: "b", mean: 9, sigma: 2 },
  ];

  it("has the bits of the batch, with unknown parts, gaps, exclusions and a restart at any point", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(value, fc.constantFrom("a", "b", "c")), { minLength: 3, maxLength: 40 }),
        fc.nat(),
        fc.constantFrom("break" as const, "bridge" as const),
        fc.constantFrom("byParts" as const, "constant" as const, "relative" as const),
        fc.boolean(),
        (some, cut, gaps, sigma, collect) => {
          const all = [
            ...some,
            [3, "a"],
            [4, "a"],
            [2, "a"],
            [7, "b"],
            [9, "b"],
            [8, "b"],
          ] as const;
          const source = collect ? { phase1: 5 } : { standard };
          const options: ZmrOptions & { phase1?: number } = {
            ...source,
            gaps,
            sigma,
            exclude: [1],
          };
          const whole = zmr({ values: all.map(([x]) => x), parts: all.map(([, p]) => p) }, options);
          let stream = zmrAccumulator(options);
          const signals: unknown[] = [];
          const points = new Map<
            number,
            { readonly z: number | null; readonly mr: number | null }
          >();
          all.forEach(([x, part], i) => {
            if (i === cut % all.length)
              stream = restoreZmr(JSON.parse(JSON.stringify(stream.save())));
            const point = stream.push({ value: x, part });
            for (const one of [...(point.retrospective ?? []), point]) {
              points.set(one.index, one);
              signals.push(...one.signals);
            }
          });
          expect(all.map((_, i) => points.get(i)!.z ?? Number.NaN)).toEqual([...whole.z.values]);
          expect(all.map((_, i) => points.get(i)!.mr ?? Number.NaN)).toEqual([...whole.mr.values]);
          expect(signals).toEqual(whole.signals);
          expect(stream.value().limits).toEqual(whole.limits);
          expect(stream.value().issues).toEqual(whole.issues);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe("deviationFromNominal", () => {
  const nominals = { 1: 50, 2: 20, 3: 80 };

  it("charts deviations, and tests with R's F that the parts vary alike", () => {
    const result = deviationFromNominal({ ...data, nominals });
    allClose(result.deviations, reference.deviations, 1e-12);
    const { statistic, df1, df2, p } = result.spread!;
    allClose([statistic!, df1, df2, p!], reference.spread, 1e-10);
    expect(result.chart.chart).toBe("imr");
    expect(result.chart.charts[0].values).toEqual(result.deviations);
    expect(codes(result)).toEqual(["SPC_PART"]);
    expect(result.issues[0]!.message).toContain("use zmr");
    expect(codes(deviationFromNominal({ ...data, nominals }, { significance: 1e-9 }))).toEqual([]);
  });

  it("makes subgroups where size says so, with one part per subgroup", () => {
    const result = deviationFromNominal(
      { values: [11, 9, 22, 20], parts: ["a", "b"], nominals: { a: 10, b: 20 } },
      { size: 2, xbarR: { standard: { mean: 0, sigma: 1 } } },
    );
    expect(result.chart.chart).toBe("xbarR");
    expect([...result.chart.charts[0].values]).toEqual([0, 1]);
    expect(result.spread).toMatchObject({ df1: 1, df2: 2, statistic: null, p: null });
  });

  it("treats parts without a nominal as missing and says so, also those named as object members are", () => {
    const result = deviationFromNominal(
      { values: [1, 2, 3, 1], parts: ["a", "toString", "a", "a"], nominals: { a: 1 } },
      { imr: { gaps: "bridge" } },
    );
    expect([...result.deviations]).toEqual([0, Number.NaN, 2, 0]);
    expect(result.issues).toEqual([code("SPC_PART")]);
    expect(result.issues[0]!.path).toEqual([1]);
    expect(result.spread).toBeNull();
  });

  it("refuses parts that are not one per point, and options out of range", () => {
    expect(() =>
      deviationFromNominal({ values: [1, 2], parts: ["a"], nominals: { a: 1 } }),
    ).toThrow(code("SPC_OPTION"));
    for (const options of [{ size: 0 }, { significance: 0 }]) {
      expect(() => deviationFromNominal({ ...data, nominals }, options)).toThrow(
        code("SPC_OPTION"),
      );
    }
  });
});
