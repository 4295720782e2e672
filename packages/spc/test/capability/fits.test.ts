import { distributionCdf, distributionQuantile, distributionTail } from "@taktline/spc/capability";
import { describe, expect, it } from "vitest";
import { exponentialP, weibullP } from "../../src/capability/fit/fit-test.js";
import { johnsonThrough } from "../../src/capability/fit/johnson.js";
import type { Distribution } from "../../src/capability/fit/types.js";
import { close } from "../close.js";

const laws: readonly Distribution[] = [
  { family: "johnsonSU", gamma: -0.7, delta: 1.4, xi: 2, lambda: 1.3 },
  { family: "johnsonSB", gamma: 0.5, delta: 0.9, xi: 1, lambda: 4 },
  { family: "johnsonSL", gamma: -1.2, delta: 1.8, xi: 3, lambda: 1 },
  { family: "weibull", shape: 1.7, scale: 3, threshold: 20 },
  { family: "gamma", shape: 2.5, scale: 1.2, threshold: -1 },
  { family: "lognormal", meanLog: 0.3, sdLog: 0.6, threshold: 7 },
  { family: "exponential", scale: 2, threshold: 0.5 },
  { family: "boxCox", lambda: 0.4, mean: 3, sd: 0.5 },
  { family: "boxCox", lambda: -0.5, mean: 1, sd: 0.1 },
  { family: "normal", mean: -4, sd: 0.1 },
];

const Φ = (z: number) => distributionCdf({ family: "normal", mean: 0, sd: 1 }, z);

describe("a distribution", () => {
  for (const law of laws) {
    it(`${law.family} has quantiles that are the inverse of its function, and tails that add up`, () => {
      for (const p of [0.00135, 0.1, 0.5, 0.9, 0.99865]) {
        const x = distributionQuantile(law, p);
        close(distributionCdf(law, x), p, 1e-11);
        close(distributionTail(law, x), 1 - p, 1e-11);
      }
    });
  }
});

describe("the method of Slifker and Shapiro", () => {
  for (const law of laws.slice(0, 3)) {
    it(`finds ${law.family} again from four of its quantiles`, () => {
      for (const z of [0.3, 0.524, 1]) {
        const at = (k: number) => distributionQuantile(law, Φ(k * z));
        const found = johnsonThrough(z, at(-3), at(-1), at(1), at(3));
        expect(found?.family).toBe(law.family);
        for (const key of ["gamma", "delta", "xi", "lambda"] as const) {
          const [a, b] = [found, law] as unknown as Record<string, number>[];
          close(a?.[key] ?? Number.NaN, b?.[key] ?? Number.NaN, 1e-6);
        }
      }
    });
  }
});

describe("the p of an Anderson-Darling fit", () => {
  // D'Agostino and Stephens (1986), tables 4.14 (exponential) and 4.17 (Weibull, both parameters).
  it.each([
    [0.736, 0.25],
    [1.062, 0.1],
    [1.321, 0.05],
    [1.959, 0.01],
  ])("of an exponential distribution at %d is %d", (a, p) => {
    close(exponentialP(a), p, 0.02);
  });
  it.each([
    [0.474, 0.25],
    [0.637, 0.1],
    [0.757, 0.05],
    [1.038, 0.01],
  ])("of a Weibull distribution at %d is %d", (a, p) => {
    close(weibullP(a), p, 0.02);
  });
  it("falls all the way for an exponential distribution", () => {
    let last = 1;
    for (let a = 0.15; a < 20; a += 0.05) {
      expect(exponentialP(a)).toBeLessThanOrEqual(last + 1e-3);
      last = exponentialP(a);
    }
  });
});
