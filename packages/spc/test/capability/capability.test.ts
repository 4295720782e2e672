import { xbarRLimits } from "@taktline/spc";
import {
  andersonDarling,
  boxCox,
  capability,
  chooseDistribution,
  explainCapability,
  fitDistribution,
  nonNormalCapability,
  shapiroWilk,
} from "@taktline/spc/capability";
import { describe, expect, it } from "vitest";
import { close } from "../close.js";
import { sample } from "./data.js";

const code = (expected: string) =>
  expect.objectContaining({ name: "TaktlineError", code: expected });
const number = (x: number | null | undefined): number => {
  if (x === null || x === undefined) throw new RangeError("a number is missing");
  return x;
};

describe("a specification", () => {
  it.each([
    [{}],
    [{ lowerBoundary: 0, upperBoundary: 1 }],
    [{ lsl: 2, usl: 1 }],
    [{ lsl: 1, usl: 1 }],
    [{ lsl: Number.NaN, usl: 1 }],
    [{ lsl: 0, usl: 1, target: 2 }],
    [{ lsl: 0, lowerBoundary: 0, usl: 1 }],
    [{ usl: 1, lowerBoundary: 2 }],
  ])("%j is refused as SPC_SPEC", (spec) => {
    expect(() => capability([1, 2, 3], spec)).toThrow(code("SPC_SPEC"));
  });

  it("with one side has no Cp, and Cpk is that side's", () => {
    const c = capability(sample("normal50"), { usl: 10.7, lowerBoundary: 0 });
    expect(c.cp).toEqual({ value: null, lower: null, upper: null, reason: "it needs both limits" });
    expect(c.cpl.reason).toBe("there is no LSL");
    expect(c.cpk).toEqual(c.cpu);
    expect(c.within.expectedPpm.belowLsl).toBeNull();
    expect(c.within.expectedPpm.total).toBe(c.within.expectedPpm.aboveUsl);
    expect(c.within.z.bench).toBe(c.within.z.usl);
  });

  it("with a boundary that the data cross raises an issue and changes no number", () => {
    const c = capability([-1, 1, 2, 3, 2, 1], { usl: 9, lowerBoundary: 0 });
    expect(c.issues.map((issue) => issue.code)).toContain("SPC_BOUNDARY");
    expect(c.ppu).toEqual(capability([-1, 1, 2, 3, 2, 1], { usl: 9 }).ppu);
  });
});

describe("sigma", () => {
  it("of Pp is the plain standard deviation, of Cp the within sigma; c4 of all is an option", () => {
    const x = sample("normal50");
    const plain = capability(x, { usl: 11 });
    expect(plain.overall.unbiasing).toBe(1);
    const unbiased = capability(x, { usl: 11 }, { overallC4: true });
    expect(unbiased.overall.sigma).toBeGreaterThan(plain.overall.sigma);
    expect(unbiased.within).toEqual(plain.within);
  });

  it.each([
    ["pooled", 100],
    ["rBar", 90],
    ["uwaveR", 90],
    ["mvlueR", 90],
    ["sBar", 95],
    ["uwaveS", 95],
    ["mvlueS", 95],
  ] as const)("%s of 25 subgroups of 5 has %d degrees of freedom", (estimator, df) => {
    const groups = { values: sample("normal500").slice(0, 125), size: 5 };
    close(number(capability(groups, { usl: 9 }, { estimator }).within.df), df, 1e-14);
  });

  it.each([
    ["mrMean", 2, 49],
    ["mrMean", 3, 48],
    ["mrMedian", 2, 49],
    ["sqrtMssd", 2, 49],
  ] as const)("%s with span %d of 50 points has %d degrees of freedom", (estimator, span, df) => {
    const c = capability(sample("normal50"), { usl: 11 }, { estimator, span });
    expect(c.within.df).toBe(df);
  });

  it("has the same names and bits of meaning as the control charts", () => {
    const rows = Array.from({ length: 20 }, (_, i) =>
      sample("normal500").slice(i * 6, i * 6 + 2 + (i % 5)),
    );
    for (const estimator of [
      "pooled",
      "rBar",
      "sBar",
      "uwaveR",
      "uwaveS",
      "mvlueR",
      "mvlueS",
    ] as const) {
      const chart = xbarRLimits(rows, { estimator }).sigma;
      close(capability(rows, { usl: 9 }, { estimator }).within.sigma, chart, 1e-13);
    }
  });

  it("of neighbours breaks at a missing point unless the gap is bridged", () => {
    const x = [1, 2, Number.NaN, 9, 8, 9];
    expect(capability(x, { usl: 20 }).within.df).toBe(3);
    expect(capability(x, { usl: 20 }, { gaps: "bridge" }).within.df).toBe(4);
    const mssd = (gaps: "break" | "bridge") =>
      capability(x, { usl: 20 }, { estimator: "sqrtMssd", gaps, withinC4: false }).within.sigma;
    close(mssd("break"), Math.sqrt(3 / 6), 1e-15);
    close(mssd("bridge"), Math.sqrt((3 + 49) / 8), 1e-15);
  });

  it("estimators are refused for the wrong kind of data", () => {
    expect(() => capability([1, 2, 3], { usl: 9 }, { estimator: "rBar" })).toThrow(
      code("SPC_OPTION"),
    );
    expect(() => capability([[1, 2]], { usl: 9 }, { estimator: "mrMean" })).toThrow(
      code("SPC_OPTION"),
    );
  });
});

describe("Cpm", () => {
  const x = sample("normal50");
  it("never takes the middle for a missing target", () => {
    expect(capability(x, { lsl: 9, usl: 11 }).cpm.value).toBeNull();
  });
  it("with the target off the middle takes the nearer limit, or the whole tolerance as an option", () => {
    const spec = { lsl: 9, usl: 12, target: 10 };
    const near = number(capability(x, spec).cpm.value);
    const full = number(capability(x, spec, { cpmTolerance: "full" }).cpm.value);
    close(full / near, 1.5, 1e-14);
    const middle = { ...spec, usl: 11 };
    expect(capability(x, middle, { cpmTolerance: "full" }).cpm).toEqual(capability(x, middle).cpm);
  });
  it("says which divisor it has; n-1 adds s² and the squared distance", () => {
    const spec = { lsl: 9, usl: 11, target: 10 };
    const c = capability(x, spec, { cpmDivisor: "n-1" });
    close(number(c.cpm.value), 1 / (3 * Math.hypot(c.overall.sigma, c.mean - 10)), 1e-14);
    expect(c.conventions.some((one) => one.includes("divisor n-1) plus squared distance"))).toBe(
      true,
    );
  });
  it("exists with one limit and a target", () => {
    const c = capability(x, { usl: 11, target: 10 });
    close(
      number(c.cpm.value),
      number(capability(x, { lsl: 9, usl: 11, target: 10 }).cpm.value),
      1e-15,
    );
  });
});

describe("expected ppm", () => {
  it("is never cut to 0: 99 ppm, and 1e-9 ppm, are told to all digits", () => {
    const standard = { mean: 0, sigma: 1 };
    const of = (usl: number) =>
      number(capability([0, 1], { usl }, { standard }).within.expectedPpm.aboveUsl);
    // mpmath: erfc(z/√2)/2 · 1e6 at z = 3.72, 8, 37.
    close(of(3.72), 99.61138897592, 1e-12);
    close(of(8), 6.220960574272e-10, 1e-12);
    close(of(37), 5.72557122252e-294, 1e-11);
  });
  it("has a bench Z also where all is outside or nothing is", () => {
    const of = (mean: number) =>
      capability([0, 1], { lsl: -1, usl: 1 }, { standard: { mean, sigma: 1e-3 } }).within.z;
    expect(of(0).bench).toBe(1000);
    expect(of(50).bench).toBe(-49000);
    // Half outside: bench is 0.
    close(number(of(1).bench) + 1, 1, 1e-12);
  });
});

describe("constant data", () => {
  it("have no index, with the reason, and no NaN anywhere", () => {
    const c = capability([5, 5, 5, 5], { lsl: 4, usl: 6, target: 5 });
    for (const index of [c.cp, c.cpk, c.pp, c.ppk, c.ppl, c.ppu, c.cpm, c.cpmk]) {
      expect(index.value).toBeNull();
      expect(index.reason).not.toBeNull();
    }
    expect(c.issues.map((issue) => issue.code)).toContain("SPC_CONSTANT_DATA");
    expect(c.within.expectedPpm.total).toBeNull();
    expect(c.observedPpm.total).toBe(0);
  });
  it("within subgroups only are told apart from constant data", () => {
    const c = capability(
      [
        [1, 1],
        [2, 2],
        [3, 3],
      ],
      { lsl: 0, usl: 9 },
    );
    expect(c.cpk.value).toBeNull();
    expect(c.ppk.value).not.toBeNull();
    expect(c.issues.map((issue) => issue.code)).toContain("SPC_ZERO_SIGMA");
  });
});

describe("non-normal performance", () => {
  it("by quantile takes 0.00135 exactly; Φ(-3) is an option and differs in the fifth digit", () => {
    const x = sample("weibull60");
    const spec = { lsl: 0.01, usl: 12 };
    const exact = nonNormalCapability(x, spec, { distribution: "weibull" });
    const phi = nonNormalCapability(x, spec, { distribution: "weibull", quantiles: "phi3" });
    expect(exact.quantiles.p).toBe(0.00135);
    close(phi.quantiles.p, 0.0013498980316300933, 1e-14);
    expect(exact.byQuantile.ppk.value).not.toBe(phi.byQuantile.ppk.value);
  });

  it("by quantile and by Z agree for a normal distribution and differ for others", () => {
    const of = (distribution: "normal" | "weibull") =>
      nonNormalCapability(
        sample("weibull60"),
        { lsl: 0.01, usl: 12 },
        { distribution, quantiles: "phi3" },
      );
    const normal = of("normal");
    for (const key of ["pp", "ppk", "ppl", "ppu"] as const) {
      close(number(normal.byQuantile[key].value), number(normal.byZ[key].value), 1e-13);
    }
    const skewed = of("weibull");
    expect(
      Math.abs(number(skewed.byQuantile.ppu.value) - number(skewed.byZ.ppu.value)),
    ).toBeGreaterThan(0.01);
  });

  it("by closed form for the exponential distribution", () => {
    const c = nonNormalCapability([1, 2, 3], { usl: 20 }, { distribution: "exponential" });
    const q = (p: number) => -2 * Math.log1p(-p);
    close(number(c.byQuantile.ppu.value), (20 - q(0.5)) / (q(0.99865) - q(0.5)), 1e-13);
    close(number(c.expectedPpm.aboveUsl), 1e6 * Math.exp(-10), 1e-13);
    expect(c.byQuantile.ppl.reason).toBe("there is no such limit");
  });

  it("from sample percentiles of type 6 by default, with an issue where the sample does not reach them", () => {
    const x = Array.from({ length: 2000 }, (_, i) => i + 1);
    const c = nonNormalCapability(x, { lsl: 0, usl: 2001 }, { distribution: "empirical" });
    // Type 6: position (n + 1) p.
    close(number(c.quantiles.lower), 2001 * 0.00135, 1e-13);
    close(number(c.quantiles.upper), 2001 * 0.99865, 1e-13);
    const seven = nonNormalCapability(
      x,
      { lsl: 0, usl: 2001 },
      { distribution: "empirical", percentileType: 7 },
    );
    close(number(seven.quantiles.lower), 1999 * 0.00135 + 1, 1e-13);
    expect(c.issues).toEqual([]);
    const few = nonNormalCapability(x.slice(0, 50), { usl: 100 }, { distribution: "empirical" });
    expect(few.issues.map((issue) => issue.code)).toEqual(["SPC_SMALL_SAMPLE"]);
  });

  it("says so when the limit lies outside the support, or nothing can be fitted", () => {
    const outside = nonNormalCapability(
      sample("weibull60"),
      { lsl: -1, usl: 12 },
      { distribution: "weibull" },
    );
    expect(outside.byZ.ppl).toMatchObject({ value: null });
    expect(outside.byZ.ppl.reason).toContain("support");
    const none = nonNormalCapability([-1, 2, 3, 4], { usl: 9 }, { distribution: "weibull" });
    expect(none.fit).toBeNull();
    expect(none.issues.map((issue) => issue.code)).toEqual(["SPC_NO_FIT"]);
    expect(none.byQuantile.ppk.value).toBeNull();
  });
});

describe("fits", () => {
  it("of a Johnson distribution find the family that made the data", () => {
    const unbounded = fitDistribution(sample("johnson200"), "johnson");
    const bounded = fitDistribution(sample("bounded200"), "johnson");
    expect(unbounded.ok && unbounded.value.distribution.family).toBe("johnsonSU");
    expect(bounded.ok && bounded.value.distribution.family).toBe("johnsonSB");
    expect(unbounded.ok && number(unbounded.value.ad.p)).toBeGreaterThan(0.3);
    expect(bounded.ok && number(bounded.value.ad.p)).toBeGreaterThan(0.3);
  });

  it("are ranked, and the model that made the data is near the top", () => {
    const { fits, best, failed } = chooseDistribution(sample("weibull60"));
    expect(fits.slice(0, 4).map((fit) => fit.model)).toContain("weibull");
    expect(best).toBe(fits[0]);
    for (let i = 1; i < fits.length; i++) {
      expect(number(fits[i]?.aic)).toBeGreaterThanOrEqual(number(fits[i - 1]?.aic));
    }
    expect(fits.length + failed.length).toBe(10);
  });

  it("of Box-Cox round as asked, and refuse what is not above 0", () => {
    expect(boxCox(sample("gamma70"), { rounding: "half" }).lambda).toBe(0.5);
    expect(boxCox(sample("gamma70"), { lambda: 0 }).transformed[0]).toBe(
      Math.log(number(sample("gamma70")[0])),
    );
    expect(boxCox([0, 1, 2]).reason).toBe("a measurement is not above 0");
  });
});

describe("normality tests", () => {
  it("give a p that falls all the way, also where the fourth piece of Stephens' formula would turn back", () => {
    const x = Array.from({ length: 2000 }, (_, i) => (i < 1800 ? (i % 7) * 1e-3 : 1e3 + i));
    const { adjusted, p } = andersonDarling(x);
    expect(number(adjusted)).toBeGreaterThan(153);
    expect(p).toBe(3.7e-24);
  });
  it("say why where they cannot be done", () => {
    expect(andersonDarling([1, 2, 3]).reason).toBe("the test is for 8 or more measurements, not 3");
    expect(shapiroWilk([2, 2, 2]).reason).toBe("all measurements are equal");
    expect(shapiroWilk([]).p).toBeNull();
  });
});

describe("an explanation", () => {
  it("prints every formula with its numbers, and every convention", () => {
    const c = capability(sample("normal50"), { lsl: 9.4, usl: 10.7, target: 10 });
    const lines = explainCapability(c);
    expect(lines[0]).toBe(`Capability of 50 measurements; mean ${Number(c.mean.toPrecision(7))}.`);
    expect(lines.filter((line) => line.startsWith("Convention: ")).length).toBe(
      c.conventions.length,
    );
    expect(lines.some((line) => line.startsWith("Cpk = the smaller of Cpl and Cpu = "))).toBe(true);
    const skewed = nonNormalCapability(
      sample("weibull60"),
      { usl: 12 },
      { distribution: "weibull" },
    );
    expect(
      explainCapability(skewed).some((line) => line.startsWith("Ppu by quantile = (USL - median)")),
    ).toBe(true);
    expect(explainCapability(c).join()).not.toMatch(/NaN|undefined|Infinity/);
  });
});
