import { ewma } from "@taktline/spc";
import {
  explainMultivariate,
  type MewmaPoint,
  mewma,
  mewmaAccumulator,
  mewmaArl,
  mewmaH,
  mewmaLimits,
  restoreMewma,
} from "@taktline/spc/multivariate";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allClose, close } from "../close.js";
import hotellings from "../fixtures/multivariate/hotelling.json";
import reference from "../fixtures/multivariate/mewma.json";
import simulated from "../fixtures/multivariate/mewma-exact.json";
import { code, settled } from "./settled.js";

const NA = Number.NaN;
const standard = {
  mean: [0, 0],
  covariance: [
    [1, 0.5],
    [0.5, 1],
  ],
};

/** Ten rows, of which the last five are shifted by 1 and 2. */
const table = [
  [-1.19, 0.59],
  [0.12, 0.9],
  [-1.69, 0.4],
  [0.3, 0.46],
  [0.89, -0.75],
  [0.82, 0.98],
  [-0.3, 2.28],
  [0.63, 1.75],
  [1.56, 1.58],
  [1.46, 3.05],
];

/** The definition, in the plainest form: weights of all rows so far, and the covariance by its closed formula. */
function plain(rows: readonly (readonly number[])[], lambda: number): number[] {
  return rows.map((_, i) => {
    const z = [0, 1].map((j) =>
      rows
        .slice(0, i + 1)
        .reduce((sum, row, k) => sum + lambda * (1 - lambda) ** (i - k) * row[j]!, 0),
    );
    const share = (lambda / (2 - lambda)) * (1 - (1 - lambda) ** (2 * (i + 1)));
    const [a, b] = z as [number, number];
    return (a * a - a * b + b * b) / 0.75 / share;
  });
}

describe("mewma", () => {
  it("plots T² of the averages by the exact covariance", () => {
    const chart = mewma(table, { standard, lambda: 0.1, h: 8.66 });
    allClose(chart.mewma.values, plain(table, 0.1), 1e-12);
    const above = [...chart.mewma.values.keys()].filter((i) => chart.mewma.values[i]! > 8.66);
    expect(chart.signals.map((s) => s.index)).toEqual(above);
  });

  it("with one variable it is the square of an EWMA chart in sigmas, exact and asymptotic", () => {
    const x = table.map((row) => row[1]!);
    for (const variance of ["exact", "asymptotic"] as const) {
      const one = ewma(x, { standard: { mean: 0.5, sigma: 2 }, lambda: 0.3, variance });
      const sigma = one.ewma.sigma as Float64Array;
      const squared = one.ewma.values.map((z, i) => ((z - 0.5) / sigma[i]!) ** 2);
      const chart = mewma(
        x.map((value) => [value]),
        { standard: { mean: [0.5], covariance: [[4]] }, lambda: 0.3, h: 9, variance },
      );
      allClose(chart.mewma.values, [...squared], 1e-11);
    }
  });

  it("estimates mean and covariance as a T² chart does, and computes h for the run length of three sigma", () => {
    const { x, mean, covariance, differences } = hotellings.individuals[0]!;
    const limits = mewmaLimits(x, { lambda: 0.3 });
    allClose(limits.mean, mean, 1e-13);
    allClose(limits.covariance.flat(), covariance.flat(), 1e-11);
    close(limits.arl0, 1 / 0.0027, 1e-15);
    close(limits.h, mewmaH({ variables: 2, lambda: 0.3, arl0: 1 / 0.0027 }), 1e-15);
    const other = mewmaLimits(x, { h: 10, estimator: "successiveDifferences" });
    allClose(other.covariance.flat(), differences.flat(), 1e-11);
    expect(explainMultivariate(other)).toContain("UCL = h = 10");
  });

  it("a missing row leaves the average as it is, or starts it anew where gaps break", () => {
    const rows = [
      [1, 2],
      [NA, 0],
      [1, 2],
    ];
    const options = { standard, h: 20, lambda: 0.5 };
    const values = (gaps: "break" | "bridge") => [
      ...mewma(rows, { ...options, gaps }).mewma.values,
    ];
    const [first, second] = mewma(
      [
        [1, 2],
        [1, 2],
      ],
      options,
    ).mewma.values;
    expect(values("bridge")).toEqual([first, NA, second]);
    expect(values("break")).toEqual([first, NA, first]);
  });
});

describe("run length and limit of mewma", () => {
  it("with the covariance of the long run: mewma.arl and mewma.crit of R's spc to 1e-10", () => {
    for (const { lambda, p: variables, arl0, h, arlAt10 } of reference.thresholds) {
      const of = { variables, lambda, variance: "asymptotic" as const };
      close(mewmaArl({ ...of, h: 10 }), arlAt10, 1e-10);
      close(mewmaH({ ...of, arl0 }), h, 1e-9);
    }
  });

  it("with the exact covariance and one variable: xewma.arl with limits that widen, to 1e-8", () => {
    for (const { lambda, width, exact, asymptotic } of reference.one) {
      close(mewmaArl({ variables: 1, lambda, h: width * width }), exact, 1e-8);
      close(
        mewmaArl({ variables: 1, lambda, h: width * width, variance: "asymptotic" }),
        asymptotic,
        1e-10,
      );
    }
  });

  it("with the exact covariance and several variables: 40000 simulated series, within four standard errors", () => {
    for (const { arl, standardError, ...of } of simulated) {
      expect(Math.abs(mewmaArl(of) - arl)).toBeLessThan(4 * standardError);
    }
  });

  it("with a shifted mean: mewma.arl of R's spc to 1e-6 at a shift of 1, where delta is the square of the distance", () => {
    for (const { lambda, p: variables, h, shift, arl } of reference.shifted) {
      close(mewmaArl({ variables, lambda, h, shift, variance: "asymptotic" }), arl, 1e-6);
    }
    expect(() => mewmaArl({ variables: 2, h: 9, shift: 1 })).toThrow(code("SPC_OPTION"));
  });

  it("the limit for a run length has that run length, also where the covariance is exact", () => {
    const h = mewmaH({ variables: 3, lambda: 0.25, arl0: 200 });
    close(mewmaArl({ variables: 3, lambda: 0.25, h }), 200, 1e-7);
    expect(h).toBeGreaterThan(
      mewmaH({ variables: 3, lambda: 0.25, arl0: 200, variance: "asymptotic" }),
    );
  });

  it("without memory the limit is the quantile of chi-squared", () => {
    close(mewmaH({ variables: 2, lambda: 1, arl0: 200 }), -2 * Math.log(1 / 200), 1e-12);
    close(mewmaArl({ variables: 2, lambda: 1, h: 10 }), Math.exp(5), 1e-10);
  });

  it("options out of range are refused", () => {
    expect(() => mewmaArl({ variables: 2, h: 0 })).toThrow(code("SPC_OPTION"));
    expect(() => mewmaH({ variables: 0, arl0: 200 })).toThrow(code("SPC_OPTION"));
    expect(() => mewmaH({ variables: 2, arl0: 1 })).toThrow(code("SPC_OPTION"));
    expect(() => mewmaH({ variables: 2, arl0: 200, lambda: 0.001 })).toThrow(code("SPC_OPTION"));
    expect(() => mewma(table, { standard, h: 9, arl0: 200 })).toThrow(code("SPC_OPTION"));
    expect(() => mewma(table, { limits: { chart: "t2" } as never })).toThrow(code("SPC_LIMITS"));
    expect(() => mewmaAccumulator({ h: 9 })).toThrow(code("SPC_OPTION"));
  });
});

describe("mewmaAccumulator", () => {
  const cell = fc.oneof(
    { weight: 30, arbitrary: fc.integer({ min: -80, max: 80 }).map((k) => k / 8) },
    { weight: 1, arbitrary: fc.constantFrom(NA, Number.POSITIVE_INFINITY) },
  );

  it("gives the bits of mewma in both phases, with any save and restore on the way", () => {
    let frozen = 0;
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, cell), { minLength: 6, maxLength: 30 }),
        fc.record({
          phase1: fc.constantFrom(6, 10),
          gaps: fc.constantFrom("break" as const, "bridge" as const),
          variance: fc.constantFrom("exact" as const, "asymptotic" as const),
          exclude: fc.uniqueArray(fc.nat(5), { maxLength: 2 }),
        }),
        fc.array(fc.nat(29), { maxLength: 5 }),
        (rows, rest, cuts) => {
          const options = { ...rest, h: 6, lambda: 0.4, names: ["a", "b"] };
          let batch: ReturnType<typeof mewma>;
          try {
            batch = mewma(rows, options);
          } catch (error) {
            expect(["SPC_SINGULAR", "SPC_TOO_FEW_POINTS"]).toContain(
              (error as { code: string }).code,
            );
            return;
          }
          frozen++;
          let chart = mewmaAccumulator(options);
          const points = rows.map((row, i): MewmaPoint => {
            if (cuts.includes(i)) chart = restoreMewma(JSON.parse(JSON.stringify(chart.save())));
            return chart.push(row);
          });
          const last = settled(points);
          expect(last.map((one) => one.mewma ?? NA)).toEqual([...batch.mewma.values]);
          expect(last.flatMap((one) => one.signals)).toEqual(batch.signals);
          expect(chart.value()).toMatchObject({ limits: batch.limits, issues: batch.issues });
        },
      ),
      { numRuns: 60 },
    );
    expect(frozen).toBeGreaterThan(20);
    const known = mewmaAccumulator({ standard, h: 9 });
    expect(() => known.push([1, 2, 3])).toThrow(code("SPC_MATRIX"));
    expect(() => restoreMewma({} as never)).toThrow(code("SPC_STATE"));
  });
});
