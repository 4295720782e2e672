import { nelsonRules, pointFlag } from "@taktline/spc";
import {
  explainMultivariate,
  type HotellingAccumulatorOptions,
  type HotellingPoint,
  hotelling,
  hotellingAccumulator,
  hotellingLimits,
  restoreHotelling,
  t2Contributions,
  t2Decomposition,
} from "@taktline/spc/multivariate";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { t2Lines } from "../../src/multivariate/hotelling/t2-lines.js";
import { allClose, close } from "../close.js";
import reference from "../fixtures/multivariate/hotelling.json";
import { code, settled } from "./settled.js";

const NA = Number.NaN;

describe("hotelling against numpy and scipy", () => {
  it("individuals in phase I: beta quantile with p/2 and (m-p-1)/2, T² to 1e-10", () => {
    for (const one of reference.individuals) {
      const chart = hotelling(one.x);
      allClose(chart.t2.values, one.t2, 1e-10);
      allClose(chart.limits.mean, one.mean, 1e-13);
      chart.limits.covariance.forEach((row, i) => {
        allClose(row, one.covariance[i]!, 1e-11);
      });
      close(chart.limits.phase1.ucl, one.phase1, 1e-11);
      close(chart.limits.phase1.center, one.phase1Center, 1e-11);
      expect(chart.limits.phase1.distribution).toBe("beta");
      expect(new Set(chart.t2.ucl as Float64Array)).toEqual(new Set([chart.limits.phase1.ucl]));
      expect(new Set(chart.t2.lcl as Float64Array)).toEqual(new Set([0]));
      expect(chart.t2.rules).toEqual(nelsonRules({ only: [1] }));
    }
  });

  it("individuals in phase II: F with m + 1, so the limit differs from that of phase I", () => {
    for (const one of reference.individuals) {
      const limits = hotellingLimits(one.x);
      const chart = hotelling(one.x, { limits });
      allClose(chart.t2.values, one.t2, 1e-10);
      close((chart.t2.ucl as Float64Array)[0]!, one.phase2, 1e-11);
      expect(chart.limits).toEqual(limits);
    }
  });

  it("alpha is 0.0027 where not stated; perVariable is 1 - (1 - 0.0027)^p as in other software", () => {
    for (const one of reference.individuals) {
      const { alpha, phase2 } = hotellingLimits(one.x, { alpha: "perVariable" });
      close(phase2.ucl, one.perVariable, 1e-11);
      close(alpha, 1 - 0.9973 ** one.mean.length, 1e-12);
      expect(hotellingLimits(one.x).alpha).toBe(0.0027);
    }
  });

  it("successive differences (Holmes and Mergen): chi-squared in phase I, F with 2(m-1)²/(3m-4) in phase II", () => {
    for (const one of reference.individuals) {
      const { t2, limits } = hotelling(one.x, { estimator: "successiveDifferences" });
      allClose(t2.values, one.differencesT2, 1e-10);
      close(limits.phase1.ucl, one.differencesPhase1, 1e-11);
      close(limits.phase2.ucl, one.differencesPhase2, 1e-11);
    }
  });

  it("successive differences: simulated false alarms lie within 30 % of alpha, where the beta limit of other software misses by far", () => {
    for (const one of reference.differences) {
      expect(Math.abs(one.chiSquared - 1)).toBeLessThan(0.3);
      expect(Math.abs(one.phase2At5Percent - 1)).toBeLessThan(0.15);
    }
    expect(Math.min(...reference.differences.map((one) => one.beta))).toBeLessThan(0.05);
  });

  it("subgroups: F with m - 1 in phase I, with m + 1 in phase II", () => {
    for (const one of reference.subgroups) {
      const { t2, limits } = hotelling(one.x, { size: one.size });
      allClose(t2.values, one.t2, 1e-10);
      close(limits.phase1.ucl, one.phase1, 1e-11);
      close(limits.phase2.ucl, one.phase2, 1e-11);
      limits.covariance.forEach((row, i) => {
        allClose(row, one.covariance[i]!, 1e-11);
      });
    }
  });

  it("one chart may hold both phases: each point is judged by the limit of its own", () => {
    const { x } = reference.individuals[0]!;
    const { t2, flags, limits } = hotelling(x, { phase1: 20 });
    const ucl = [...(t2.ucl as Float64Array)];
    expect(ucl.slice(0, 20)).toEqual(new Array(20).fill(limits.phase1.ucl));
    expect(ucl.slice(20)).toEqual(new Array(5).fill(limits.phase2.ucl));
    expect([...flags.subarray(19, 21)]).toEqual([pointFlag.baseline, 0]);
  });
});

describe("limits of T² in print", () => {
  it("Montgomery, example 11.1: 20 subgroups of 10, two variables, alpha 0.001: UCL 13.72, for later subgroups 15.16", () => {
    const { phase1, phase2 } = t2Lines(2, 20, 10, "pooled", 0.001);
    expect(Math.abs(phase1.ucl - 13.72)).toBeLessThan(0.01);
    expect(Math.abs(phase2.ucl - 15.16)).toBeLessThan(0.01);
  });
});

describe("explainMultivariate", () => {
  it("prints the formula of both limits with their numbers, and why a point signals", () => {
    const { x } = reference.individuals[0]!;
    const chart = hotelling(x, { alpha: 0.5, names: ["speed", "torque"] });
    const lines = explainMultivariate(chart.limits).split("\n");
    expect(lines[0]).toBe("Hotelling T² chart of 2 variables from 25 rows.");
    expect(lines[4]).toMatch(/^UCL in phase I = 23\.04 beta\(1 - 0\.5; 1, 11\) = /);
    expect(lines[5]).toMatch(/^UCL in phase II = 2\.170435 F\(1 - 0\.5; 2, 23\) = /);
    expect(explainMultivariate(chart.signals[0]!)).toContain("the point is above UCL");
    const few = hotellingLimits(x.slice(0, 9), { estimator: "successiveDifferences" });
    expect(explainMultivariate(few)).toContain("(20 or more are wise; the limits are uncertain)");
    expect(explainMultivariate(few)).toContain("Both limits are approximations");
    const given = hotelling([[1, 2]], {
      standard: {
        mean: [0, 0],
        covariance: [
          [1, 0],
          [0, 1],
        ],
      },
    });
    expect(explainMultivariate(given.limits)).toContain("from a given mean and covariance");
  });
});

describe("contributions to T²", () => {
  it("conditional is T² minus T² of a chart that never had the variable", () => {
    for (const one of reference.individuals) {
      const found = t2Contributions(one.x[0]!, hotellingLimits(one.x));
      allClose(
        found.map((f) => f.alone),
        one.alone,
        1e-9,
      );
      found.forEach((f, j) => {
        expect(Math.abs(f.conditional - one.conditional[j]!)).toBeLessThan(1e-8);
      });
      allClose(
        found.map((f) => f.expected),
        one.expected,
        1e-9,
      );
    }
  });

  it("the terms of Mason, Tracy and Young add up to T² in any order", () => {
    for (const one of reference.individuals) {
      const limits = hotellingLimits(one.x);
      const terms = t2Decomposition(one.x[0]!, limits);
      terms.forEach((term, j) => {
        expect(Math.abs(term.value - one.terms[j]!)).toBeLessThan(1e-9);
      });
      const backwards = t2Decomposition(one.x[0]!, limits, [...limits.names].reverse());
      close(
        backwards.reduce((sum, term) => sum + term.value, 0),
        one.t2[0]!,
        1e-10,
      );
      expect(backwards.at(-1)!.given).toEqual([...limits.names].reverse().slice(0, -1));
    }
  });

  it("refuses an order that is none, and a row of the wrong width", () => {
    const limits = hotellingLimits(reference.individuals[0]!.x);
    expect(() => t2Decomposition([1, 2], limits, ["x1", "x1"])).toThrow(code("SPC_OPTION"));
    expect(() => t2Contributions([1], limits)).toThrow(code("SPC_MATRIX"));
  });
});

describe("bad input of hotelling", () => {
  const x = reference.individuals[1]!.x;

  it("collinear columns are refused, and the refusal names the variables that hang together", () => {
    const sum = x.map((row) => [row[0]!, row[1]!, row[2]!, 2 * row[0]! - row[2]!]);
    const names = ["temperature", "flow", "pressure", "derived"];
    expect(() => hotelling(sum, { names })).toThrow(
      expect.objectContaining({
        code: "SPC_SINGULAR",
        details: { variables: ["temperature", "pressure", "derived"] },
      }),
    );
  });

  it("a constant column is refused by name", () => {
    const stuck = x.map((row) => [row[0]!, 0.1, row[2]!]);
    expect(() => hotelling(stuck)).toThrow(
      expect.objectContaining({ code: "SPC_SINGULAR", details: { variables: ["x2"] } }),
    );
  });

  it("no more rows than variables are too few; p + 2 are needed for single rows", () => {
    expect(() => hotelling(x.slice(0, 6))).toThrow(code("SPC_TOO_FEW_POINTS"));
    expect(hotelling(x.slice(0, 7)).limits.points).toBe(7);
    expect(() => hotelling([])).toThrow(code("SPC_TOO_FEW_POINTS"));
  });

  it("a row with NaN is missing as a whole, counted, and does not touch the limits", () => {
    const holes = [
      ...x.slice(0, 3),
      [1, NA, 2, 3, 4],
      ...x.slice(3),
      [0, 0, 0, 0, Number.POSITIVE_INFINITY],
    ];
    const chart = hotelling(holes);
    expect(chart.limits).toEqual(hotellingLimits(x));
    expect(chart.t2.values[3]).toBeNaN();
    expect(chart.flags[3]).toBe(pointFlag.missing);
    expect(chart.issues.map((i) => [i.code, i.path])).toEqual([
      ["SPC_NOT_FINITE", [61]],
      ["SPC_MISSING", [3]],
    ]);
  });

  it("rows of different width and matrices that do not add up are refused", () => {
    expect(() =>
      hotelling([
        [1, 2],
        [1, 2, 3],
      ]),
    ).toThrow(code("SPC_MATRIX"));
    expect(() => hotelling({ rows: 2, columns: 2, values: new Float64Array(3) })).toThrow(
      code("SPC_MATRIX"),
    );
    expect(() => hotelling([[1, 2]], { limits: hotellingLimits(x) })).toThrow(code("SPC_MATRIX"));
  });

  it("options out of range or against each other are refused", () => {
    const limits = hotellingLimits(x);
    expect(() => hotelling(x, { alpha: 0 })).toThrow(code("SPC_OPTION"));
    expect(() => hotelling(x, { estimator: "pooled" })).toThrow(code("SPC_OPTION"));
    expect(() => hotelling(x, { names: ["a", "a", "b", "c", "d"] })).toThrow(code("SPC_OPTION"));
    expect(() => hotelling(x, { limits, phase1: 20 })).toThrow(code("SPC_OPTION"));
    expect(() =>
      hotelling([[1, 2]], {
        standard: {
          mean: [0, 0],
          covariance: [
            [1, 0.5],
            [0.4, 1],
          ],
        },
      }),
    ).toThrow(code("SPC_LIMITS"));
    expect(() =>
      hotelling([[1, 2]], {
        standard: {
          mean: [0, 0],
          covariance: [
            [1, 1],
            [1, 1],
          ],
        },
      }),
    ).toThrow(code("SPC_SINGULAR"));
    expect(() => hotelling(x, { limits: { ...limits, chart: "pca" as never } })).toThrow(
      code("SPC_LIMITS"),
    );
    expect(() => hotellingAccumulator({ phase1: 20 })).toThrow(code("SPC_OPTION"));
  });

  it("measurements near 1e308 are refused as an overflow, offsets of 1e9 keep T² to 1e-4", () => {
    const huge = x.map((row) => row.map((one) => one * 1e306));
    expect(() => hotelling(huge)).toThrow(code("SPC_OVERFLOW"));
    const far = x.map((row) => row.map((one) => one + 1e9));
    allClose(hotelling(far).t2.values, reference.individuals[1]!.t2, 1e-4);
  });

  it("a matrix gives the bits of arrays of rows", () => {
    const values = Float64Array.from(x.flat());
    expect(hotelling({ rows: 60, columns: 5, values })).toEqual(hotelling(x));
  });
});

describe("hotellingAccumulator", () => {
  const cell = fc.oneof(
    { weight: 30, arbitrary: fc.integer({ min: -80, max: 80 }).map((k) => k / 8) },
    { weight: 1, arbitrary: fc.constantFrom(NA, Number.POSITIVE_INFINITY, -0) },
  );
  const refused = new Set(["SPC_SINGULAR", "SPC_TOO_FEW_POINTS"]);

  it("gives the bits of hotelling in both phases, with any save and restore on the way", () => {
    let frozen = 0;
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, cell), { minLength: 8, maxLength: 40 }),
        fc.record({
          phase1: fc.constantFrom(6, 8, 12),
          size: fc.constantFrom(1, 1, 2),
          differences: fc.boolean(),
          gaps: fc.constantFrom("break" as const, "bridge" as const),
          exclude: fc.uniqueArray(fc.nat(5), { maxLength: 2 }),
        }),
        fc.array(fc.nat(39), { maxLength: 5 }),
        (rows, { differences, size, exclude, ...rest }, cuts) => {
          const points = Math.floor(rows.length / size);
          const options: HotellingAccumulatorOptions & { phase1: number } = {
            ...rest,
            size,
            exclude: exclude.filter((i) => i < points),
            names: ["a", "b"],
            ...(differences && size === 1 && { estimator: "successiveDifferences" as const }),
          };
          let chart = hotellingAccumulator(options);
          const streamed: HotellingPoint[] = [];
          let batch: ReturnType<typeof hotelling>;
          try {
            batch = hotelling(rows.slice(0, points * size), options);
          } catch (error) {
            expect(refused).toContain((error as { code: string }).code);
            return;
          }
          for (let i = 0; i < points; i++) {
            if (cuts.includes(i)) {
              chart = restoreHotelling(JSON.parse(JSON.stringify(chart.save())));
            }
            const group = rows.slice(i * size, (i + 1) * size);
            streamed.push(chart.push(size === 1 ? group[0]! : group));
          }
          frozen++;
          const last = settled(streamed);
          const ucl = batch.t2.ucl as Float64Array;
          expect(last.map((one) => one.t2 ?? NA)).toEqual([...batch.t2.values]);
          expect(last.map((one) => one.t2Mask)).toEqual([...batch.t2.masks]);
          for (const { index, lines } of last) {
            if (lines != null) expect(lines[0]!.ucl).toBe(ucl[index]);
          }
          expect(last.flatMap((one) => one.signals)).toEqual(batch.signals);
          expect(chart.value()).toMatchObject({ limits: batch.limits, issues: batch.issues });
        },
      ),
      { numRuns: 80 },
    );
    expect(frozen).toBeGreaterThan(25);
  });

  it("refuses a row of the wrong width without losing its place", () => {
    const chart = hotellingAccumulator({
      standard: {
        mean: [0, 0],
        covariance: [
          [1, 0],
          [0, 1],
        ],
      },
    });
    expect(() => chart.push([1])).toThrow(code("SPC_MATRIX"));
    expect(chart.push([3, 4])).toMatchObject({ index: 0, t2: 25 });
    expect(() => restoreHotelling({ kind: "spc.imr" } as never)).toThrow(code("SPC_STATE"));
  });
});
