import {
  betaTailQuantile,
  chiSquaredQuantile,
  fQuantile,
  fTailQuantile,
  gammaCdf,
  gammaQuantile,
  gammaTail,
  hypergeometricQuantile,
  negativeBinomialQuantile,
  noncentralTPdf,
  noncentralTQuantile,
  noncentralTTail,
  noncentralTTailQuantile,
  poissonQuantile,
  tQuantile,
} from "@taktline/spc/distributions";
import { describe, expect, it } from "vitest";
import { close } from "../close.js";

const refused = expect.objectContaining({ code: "SPC_DISTRIBUTION" });

/** Gives what a call gives, after it was timed; a busy machine has five times what is promised. */
function quickly<T>(call: () => T): T {
  const begun = performance.now();
  try {
    return call();
  } finally {
    expect(performance.now() - begun).toBeLessThan(1000);
  }
}

describe("large shapes and noncentralities", () => {
  // test/fixtures/distributions/large.py
  it.each([
    [2e5, 203000, "upper", 1.2302927129303856e-11],
    [2e5, 185000, "lower", 6.898483772803546e-260],
    [1e6, 1e6, "upper", 0.4998670192391263],
    [1e9, 1000300000, "upper", 1.201559382913306e-21],
  ])("gamma of shape %d at %d has its %s tail to 13 digits", (a, x, side, expected) => {
    close((side === "upper" ? gammaTail : gammaCdf)(x, a, 1), expected, 1e-13);
  });

  it.each([
    [80, 5, 100, 0.832949755989286],
    [1.2e5, 5, 1e5, 0.37240513425313937],
    [2e9, 5, 1e9, 0.060008439711155465],
    [1e7, 5, 1e7, 0.584119813004486],
    [3e9, 3, 1e9, 0.04635782690374471],
    [400, 50, 100, 1.1212539503849625e-21],
    [90, 1000, 70, 3.710399725105274e-20],
  ])("noncentral t at %d, df %d, ncp %d has its tail to 12 digits", (t, df, ncp, expected) => {
    close(noncentralTTail(t, df, ncp), expected, 1e-12);
    close(quickly(() => noncentralTTailQuantile(expected, df, ncp)) / t, 1, 1e-12);
  });

  it("let a huge noncentrality answer as the root of chi-squared that it is", () => {
    for (const ncp of [1e7, 1e9, 1e100]) {
      const t = quickly(() => noncentralTQuantile(0.3, 5, ncp));
      // T / ncp is 1 / S: P(S > ncp / t) = 0.3
      close(t / ncp, Math.sqrt(5 / chiSquaredQuantile(0.7, 5)), 1e-12);
      close(-noncentralTTailQuantile(0.3, 5, -ncp) / t, 1, 1e-15);
      expect(noncentralTPdf(1e5, 1, 1e200)).toBe(0);
    }
  });
});

describe("parameters that no digits are left for", () => {
  it("are refused at once with their range", () => {
    for (const call of [
      () => noncentralTQuantile(0.3, 5e-324, 1),
      () => noncentralTQuantile(0.3, 5, 1e301),
      () => tQuantile(0.3, 5e-324),
      () => fTailQuantile(0.3, 5e-324, 6),
      () => fQuantile(0.3, 1, 5e-324),
      () => betaTailQuantile(0.7, 5e-324, 0.99),
      () => gammaQuantile(0.3, 5e-324, 3),
      () => chiSquaredQuantile(0.3, 5e-324),
      () => hypergeometricQuantile(0.3, 2 ** 53 - 1, 2 ** 52, 2 ** 51),
      () => negativeBinomialQuantile(0.3, 1e15, 1e-12),
    ]) {
      expect(() => quickly(call)).toThrow(refused);
    }
  });

  it("are answered with 0 where the quantile underflows", () => {
    // ln x = ln(0.3) / shape, far below ln(5e-324) = -744.4
    for (const shape of [1e-3, 1e-10, 1e-299]) {
      expect(gammaQuantile(0.3, shape, 3)).toBe(0);
      expect(chiSquaredQuantile(0.3, 2 * shape)).toBe(0);
    }
    // x^a / Γ(a + 1) = 0.3 at a = 0.01: 0.3^100 Γ(1.01)^100
    close(gammaQuantile(0.3, 0.01, 1) / (0.3 ** 100 * 0.994325851191506 ** 100), 1, 1e-12);
  });

  it("do not slow down quantiles of counts that can be told", () => {
    // Median of Poisson: mean + 1/3 - ..., rounded down
    expect(quickly(() => poissonQuantile(0.5, 1e13))).toBe(1e13);
    expect(quickly(() => hypergeometricQuantile(0.5, 1e11, 5e10, 5e10))).toBe(2.5e10);
  });
});
