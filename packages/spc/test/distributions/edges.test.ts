import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as library from "../../src/distributions/index.js";

const functions = library as unknown as Record<string, (...of: number[]) => number>;
const call = (name: string, ...of: number[]) => functions[name]!(...of);

/** Sound parameters of every distribution, and the ends of its support. */
const continuous: [name: string, parameters: number[], low: number][] = [
  ["normal", [10, 2], -Infinity],
  ["t", [4.5], -Infinity],
  ["noncentralT", [6, 1.2], -Infinity],
  ["chiSquared", [3.3], 0],
  ["f", [2.5, 7], 0],
  ["gamma", [2.2, 3], 0],
  ["weibull", [1.7, 2], 0],
  ["lognormal", [0.4, 0.8], 0],
  ["exponential", [2.5], 0],
  ["beta", [1.5, 2.5], 0],
];
const discrete: [name: string, parameters: number[]][] = [
  ["binomial", [20, 0.3]],
  ["poisson", [4.2]],
  ["hypergeometric", [60, 12, 20]],
  ["negativeBinomial", [2.5, 0.4]],
  ["geometric", [0.2]],
];

describe("the edges of continuous distributions", () => {
  it.each(continuous)("%s: infinity and the ends of the support are 0 or 1", (name, of, low) => {
    const high = name === "beta" ? 1 : Infinity;
    expect([-Infinity, Infinity].map((x) => call(`${name}Cdf`, x, ...of))).toEqual([0, 1]);
    expect([-Infinity, Infinity].map((x) => call(`${name}Tail`, x, ...of))).toEqual([1, 0]);
    expect([-Infinity, Infinity].map((x) => call(`${name}Pdf`, x, ...of))).toEqual([0, 0]);
    expect([0, 1].map((p) => call(`${name}Quantile`, p, ...of))).toEqual([low, high]);
    expect([0, 1].map((p) => call(`${name}TailQuantile`, p, ...of))).toEqual([high, low]);
    if (low === 0) {
      for (const x of [-1, -0, 0]) {
        expect([call(`${name}Cdf`, x, ...of), call(`${name}Tail`, x, ...of)]).toEqual([0, 1]);
      }
      expect(call(`${name}Pdf`, -1, ...of)).toBe(0);
    }
  });

  it.each(continuous)("%s: NaN and parameters outside are refused with their name", (name, of) => {
    const refused = (message: string) =>
      expect.objectContaining({
        code: "SPC_DISTRIBUTION",
        message: expect.stringContaining(message),
      });
    for (const kind of ["Pdf", "Cdf", "Tail", "Quantile", "TailQuantile"]) {
      const fn = name + kind;
      expect(() => call(fn, Number.NaN, ...of)).toThrow(refused(`${fn}: `));
      expect(() => call(fn, "0.5" as never, ...of.map(() => Number.NaN))).toThrow(refused(fn));
      for (let i = 0; i < of.length; i++) {
        for (const bad of [
          Number.NaN,
          Infinity,
          -Infinity,
          ...(i === of.length - 1 && name !== "noncentralT" ? [0, -1] : []),
        ]) {
          expect(() => call(fn, 0.5, ...of.with(i, bad)), `${fn} ${i} ${bad}`).toThrow(
            refused(`${fn}: `),
          );
        }
      }
      if (kind.endsWith("Quantile")) {
        for (const bad of [-1e-9, 1.0000001, 50]) {
          expect(() => call(fn, bad, ...of)).toThrow(refused("give a probability from 0 to 1"));
        }
      }
    }
  });

  it.each(continuous)("%s: quantile and distribution function undo each other", (name, of) => {
    fc.assert(
      fc.property(fc.double({ min: -250, max: -1e-6, noNaN: true }), (log) => {
        const p = 10 ** log;
        const x = call(`${name}Quantile`, p, ...of);
        const y = call(`${name}TailQuantile`, p, ...of);
        // The quantile is rounded to 53 bits: the answer moves by its own density.
        const slackX = 4e-16 * Math.abs(x) * call(`${name}Pdf`, x, ...of);
        const slackY = 4e-16 * Math.abs(y) * call(`${name}Pdf`, y, ...of);
        if (x !== 0) {
          expect(Math.abs(call(`${name}Cdf`, x, ...of) - p)).toBeLessThanOrEqual(
            2e-13 * p + slackX,
          );
        }
        if (name !== "beta" || y < 1 - 1e-9) {
          expect(Math.abs(call(`${name}Tail`, y, ...of) - p)).toBeLessThanOrEqual(
            2e-13 * p + slackY,
          );
        }
      }),
      { numRuns: 25 },
    );
  });

  it("the density at 0 is its limit", () => {
    expect([0.5, 1, 2].map((k) => library.gammaPdf(0, k, 2))).toEqual([Infinity, 0.5, 0]);
    expect([1, 2, 3].map((df) => library.chiSquaredPdf(0, df))).toEqual([Infinity, 0.5, 0]);
    expect([1, 2, 3].map((d) => library.fPdf(0, d, 5))).toEqual([Infinity, 1, 0]);
    expect([0.5, 1, 2].map((k) => library.weibullPdf(0, k, 4))).toEqual([Infinity, 0.25, 0]);
    expect([library.betaPdf(0, 1, 3), library.betaPdf(1, 3, 1), library.betaPdf(1, 2, 2)]).toEqual([
      3, 3, 0,
    ]);
    expect([library.exponentialPdf(0, 4), library.lognormalPdf(0, 0, 1)]).toEqual([0.25, 0]);
    expect(library.tPdf(0, 1)).toBeCloseTo(1 / Math.PI, 15);
  });

  it("the median of a symmetric distribution is its centre, and 0 where that is 0", () => {
    expect(library.normalQuantile(0.5, 7, 3)).toBe(7);
    expect([
      library.normalQuantile(0.5),
      library.tQuantile(0.5, 3),
      library.tTailQuantile(0.5, 3),
    ]).toEqual([0, 0, 0]);
    expect([library.normalCdf(0), library.tCdf(0, 2.5), library.tTail(0, 2.5)]).toEqual([
      0.5, 0.5, 0.5,
    ]);
  });

  it("the tails of t and its quantiles go on where t² overflows", () => {
    // Cauchy: P(T > t) = 1/(πt)
    expect(library.tTail(1e200, 1) * Math.PI * 1e200).toBeCloseTo(1, 13);
    expect((library.tTailQuantile(1e-200, 1) * Math.PI) / 1e200).toBeCloseTo(1, 13);
    expect(library.tTailQuantile(1e-300, 0.5)).toBe(Infinity);
  });

  it("the noncentral t without noncentrality is Student's", () => {
    for (const x of [-40, -2, -0.1, 0, 0.7, 3, 1e5]) {
      for (const df of [0.7, 3, 50]) {
        const off = library.noncentralTTail(x, df, 0) / library.tTail(x, df) - 1;
        expect(Math.abs(off)).toBeLessThan(1e-13);
      }
    }
  });

  it("fraction nonconforming of a process far inside its limits is not cut to 0 (a 99 ppm process, one at 1e-30)", () => {
    const z = library.normalTailQuantile(99e-6);
    expect(library.normalTail(z) * 1e6).toBeCloseTo(99, 9);
    expect(library.normalTail(11.4643) > 0 && library.normalTail(11.4643) < 1.1e-30).toBe(true);
  });
});

describe("the edges of counts", () => {
  it.each(discrete)("%s: sums of probabilities are the distribution function", (name, of) => {
    let sum = 0;
    for (let k = 0; k < 40; k++) {
      sum += call(`${name}Pmf`, k, ...of);
      expect(Math.abs(call(`${name}Cdf`, k, ...of) - sum)).toBeLessThan(1e-14);
      expect(Math.abs(call(`${name}Tail`, k, ...of) - (1 - sum))).toBeLessThan(1e-14);
    }
  });

  it.each(discrete)("%s: outside the support and between whole numbers", (name, of) => {
    expect([call(`${name}Cdf`, -1, ...of), call(`${name}Tail`, -0.5, ...of)]).toEqual([0, 1]);
    expect([call(`${name}Cdf`, Infinity, ...of), call(`${name}Tail`, Infinity, ...of)]).toEqual([
      1, 0,
    ]);
    expect([-1, 2.5, Infinity, -Infinity].map((k) => call(`${name}Pmf`, k, ...of))).toEqual([
      0, 0, 0, 0,
    ]);
    expect(call(`${name}Cdf`, 3.9, ...of)).toBe(call(`${name}Cdf`, 3, ...of));
    for (const kind of ["Pmf", "Cdf", "Tail", "Quantile"]) {
      for (let i = 0; i <= of.length; i++) {
        expect(() => call(name + kind, ...[0.5, ...of].with(i, Number.NaN))).toThrow(
          expect.objectContaining({ code: "SPC_DISTRIBUTION" }),
        );
      }
    }
  });

  it.each(discrete)(
    "%s: the quantile is the smallest count that reaches the probability",
    (name, of) => {
      for (const p of [1e-300, 1e-9, 0.01, 0.3, 0.5, 0.77, 0.999, 1 - 1e-12]) {
        const k = call(`${name}Quantile`, p, ...of);
        expect(Number.isInteger(k)).toBe(true);
        expect(call(`${name}Cdf`, k, ...of)).toBeGreaterThanOrEqual(p * (1 - 3e-14));
        if (k > 0) expect(call(`${name}Cdf`, k - 1, ...of)).toBeLessThan(p);
      }
      expect(call(`${name}Quantile`, 0, ...of)).toBeLessThanOrEqual(0);
    },
  );

  it("a cumulative probability that is meant to be reached exactly is reached: the median of one fair coin is 0", () => {
    expect(library.binomialQuantile(0.5, 1, 0.5)).toBe(0);
    for (let k = 0; k < 20; k++) {
      const p = library.binomialCdf(k, 20, 0.3);
      expect(library.binomialQuantile(p, 20, 0.3)).toBe(p < 1 ? k : Math.min(k, 20));
    }
  });

  it("certain and impossible events are exact", () => {
    expect([
      library.binomialPmf(0, 10, 0),
      library.binomialPmf(10, 10, 1),
      library.binomialPmf(3, 10, 0),
    ]).toEqual([1, 1, 0]);
    expect([
      library.binomialCdf(0, 0, 0.3),
      library.binomialTail(4, 10, 1),
      library.binomialCdf(9, 10, 1),
    ]).toEqual([1, 1, 0]);
    expect([
      library.poissonPmf(0, 0),
      library.poissonPmf(2, 0),
      library.poissonCdf(0, 0),
      library.poissonQuantile(0.9, 0),
    ]).toEqual([1, 0, 1, 0]);
    expect([
      library.hypergeometricPmf(0, 0, 0, 0),
      library.hypergeometricPmf(2, 5, 5, 2),
      library.hypergeometricCdf(1, 5, 5, 2),
    ]).toEqual([1, 1, 0]);
    expect([
      library.geometricPmf(0, 1),
      library.geometricTail(0, 1),
      library.negativeBinomialPmf(0, 3, 1),
    ]).toEqual([1, 0, 1]);
    expect([library.poissonQuantile(1, 3), library.binomialQuantile(1, 7, 0.2)]).toEqual([
      Infinity,
      7,
    ]);
  });

  it("lots and probabilities that are none are refused", () => {
    for (const [name, ...of] of [
      ["binomialPmf", 1, -1, 0.5],
      ["binomialPmf", 1, 2.5, 0.5],
      ["binomialCdf", 1, 3, 1.1],
      ["poissonCdf", 1, -0.1],
      ["poissonCdf", 1, Infinity],
      ["hypergeometricCdf", 1, 10, 11, 2],
      ["hypergeometricCdf", 1, 10, 2, 11],
      ["geometricCdf", 1, 0],
      ["negativeBinomialCdf", 1, 0, 0.5],
    ] as [string, ...number[]][]) {
      expect(() => call(name, ...of), name).toThrow(
        expect.objectContaining({ code: "SPC_DISTRIBUTION" }),
      );
    }
  });
});

describe("special functions", () => {
  it("hold their domains", () => {
    for (const name of ["lnGamma", "digamma", "trigamma"]) {
      for (const x of [0, -1.5, Number.NaN, Infinity]) {
        expect(() => call(name, x)).toThrow(expect.objectContaining({ code: "SPC_DISTRIBUTION" }));
      }
    }
    expect([library.lnGamma(1), library.lnGamma(2), library.lnBeta(1, 1)].map(Math.abs)).toEqual([
      0, 0, 0,
    ]);
    expect([library.erf(0), library.erf(-Infinity), library.erf(Infinity)]).toEqual([0, -1, 1]);
    expect([library.erfc(0), library.erfc(-Infinity), library.erfc(Infinity)]).toEqual([1, 2, 0]);
    expect([library.regularizedGammaP(2, -1), library.regularizedGammaQ(2, Infinity)]).toEqual([
      0, 0,
    ]);
    expect([library.regularizedBeta(0, 2, 3), library.regularizedBeta(1, 2, 3)]).toEqual([0, 1]);
  });

  it("agree with the distributions they make", () => {
    expect(library.regularizedGammaP(2.5, 1.3)).toBe(library.chiSquaredCdf(2.6, 5));
    expect(library.regularizedGammaQ(2.5, 40)).toBe(library.chiSquaredTail(80, 5));
    expect(library.regularizedBeta(0.3, 2, 5)).toBe(library.betaCdf(0.3, 2, 5));
  });
});
