import { isTaktlineError } from "@taktline/core";
import {
  andersonDarling,
  binomialCapability,
  boxCox,
  capability,
  chooseDistribution,
  dixon,
  explainCapability,
  generalizedEsd,
  grubbs,
  iqrFence,
  lilliefors,
  machineCapability,
  nonNormalCapability,
  poissonCapability,
  shapiroWilk,
  sixpack,
  toleranceInterval,
} from "@taktline/spc/capability";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

/** The paths of numbers that are not finite. */
function strange(of: unknown, path = ""): string[] {
  if (typeof of === "number") return Number.isFinite(of) ? [] : [`${path} ${of}`];
  if (typeof of !== "object" || of === null) return [];
  return Object.entries(of).flatMap(([key, value]) => strange(value, `${path}.${key}`));
}

const spec = { lsl: -1, usl: 3, target: 1 };
const all: Readonly<Record<string, (x: number[]) => unknown>> = {
  capability: (x) => capability(x, spec),
  mssd: (x) => capability(x, spec, { estimator: "sqrtMssd" }),
  subgroups: (x) => capability({ values: x, size: 3 }, spec),
  machineCapability: (x) => machineCapability(x, spec),
  nonNormalCapability: (x) => nonNormalCapability(x, spec, { distribution: "johnson" }),
  empirical: (x) => nonNormalCapability(x, spec, { distribution: "empirical" }),
  chooseDistribution: (x) =>
    chooseDistribution(x, {
      models: ["normal", "weibull", "gamma", "lognormal", "boxCox", "exponential"],
    }),
  threeParameters: (x) =>
    chooseDistribution(x.slice(0, 12), { models: ["weibull3", "lognormal3"] }),
  boxCox,
  andersonDarling,
  shapiroWilk,
  lilliefors,
  grubbs: (x) => grubbs(x),
  dixon: (x) => dixon(x.slice(0, 20)),
  generalizedEsd: (x) => generalizedEsd(x),
  iqrFence: (x) => iqrFence(x),
  toleranceInterval: (x) => toleranceInterval(x, { method: "nonparametric" }),
  sixpack: (x) => sixpack(x, spec),
  binomialCapability: (x) => binomialCapability({ defectives: x, sizes: 20 }),
  poissonCapability: (x) => poissonCapability({ defects: x, sizes: 2 }),
};

const value = fc.oneof(
  fc.double({ min: -5, max: 5 }),
  fc.integer({ min: 0, max: 3 }),
  fc.constantFrom(
    Number.NaN,
    Number.POSITIVE_INFINITY,
    0,
    -0,
    1e308,
    -1e308,
    5e-324,
    1e15,
    1e15 + 1,
    -1,
  ),
);
const series = fc.oneof(
  fc.array(value, { maxLength: 30 }),
  fc.array(fc.double({ min: 0.5, max: 9, noNaN: true }), { minLength: 8, maxLength: 40 }),
  fc.tuple(value, fc.integer({ min: 1, max: 20 })).map(([x, n]) => new Array<number>(n).fill(x)),
);

describe("whatever comes in", () => {
  for (const [name, run] of Object.entries(all)) {
    it(`${name} gives plain finite JSON, or throws an error of the package`, () => {
      fc.assert(
        fc.property(series, (x) => {
          let result: unknown;
          try {
            result = run(x);
          } catch (error) {
            if (isTaktlineError(error)) return;
            throw error;
          }
          expect(strange(result)).toEqual([]);
        }),
        { numRuns: 60 },
      );
    });
  }

  it("an explanation never speaks of NaN", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -3, max: 9, noNaN: true }), { minLength: 3, maxLength: 20 }),
        (x) => {
          for (const of of [capability(x, spec), machineCapability(x, { usl: 3 })]) {
            expect(explainCapability(of).join("\n")).not.toMatch(/NaN|undefined|Infinity|null/);
          }
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe("capability indices", () => {
  const good = fc.array(fc.double({ min: -100, max: 100, noNaN: true }), {
    minLength: 4,
    maxLength: 40,
  });

  it("do not change with the unit of measurement", () => {
    fc.assert(
      fc.property(good, (x) => {
        const one = capability(x, { lsl: -50, usl: 60, target: 8 });
        const two = capability(
          x.map((v) => v * 4),
          { lsl: -200, usl: 240, target: 32 },
        );
        for (const key of ["cp", "cpk", "pp", "ppk", "cpm", "cpmk"] as const) {
          if (one[key].value === null || two[key].value === null) return;
          expect(two[key].value).toBeCloseTo(one[key].value, 9);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("turn round with the axis, and Cpk never exceeds Cp", () => {
    fc.assert(
      fc.property(good, (x) => {
        const one = capability(x, { lsl: -50, usl: 60 });
        const two = capability(
          x.map((v) => -v),
          { lsl: -60, usl: 50 },
        );
        expect(two.cpl.value).toEqual(one.cpu.value);
        expect(two.observedPpm.belowLsl).toBe(one.observedPpm.aboveUsl);
        if (one.cp.value !== null && one.cpk.value !== null) {
          expect(one.cpk.value).toBeLessThanOrEqual(one.cp.value * (1 + 1e-12) + 1e-12);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe("poissonCapability", () => {
  it("takes sizes outside 1e-100 to 2^53 - 1 for garbage, so that no rate leaves the range of numbers", () => {
    const found = poissonCapability({
      defects: [4, 1e15, 7, 8, 9, 6],
      sizes: [1, 1e-100, 5e-324, 1e308, 1e-101, 2],
    });
    expect(strange(found)).toEqual([]);
    expect(found.rates.map((one) => one.index)).toEqual([0, 1, 5]);
    expect(found.issues.map((one) => [one.code, one.path])).toEqual([["SPC_DEFECT_COUNT", [2]]]);
    for (const sizes of [5e-324, 1e308, Number.MAX_VALUE]) {
      expect(() => poissonCapability({ defects: [1, 2], sizes })).toThrow(
        expect.objectContaining({ code: "SPC_TOO_FEW_POINTS" }),
      );
    }
  });
});
