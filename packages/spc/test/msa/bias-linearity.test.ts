import {
  bias,
  d2Star,
  d2StarDf,
  linearity,
  measurementUncertainty,
  stability,
  type Type1Options,
  type1Study,
} from "@taktline/spc/msa";
import { describe, expect, it } from "vitest";
import { allClose, close } from "../close.js";
import { fixture } from "./fixture.js";

const code = (expected: string) =>
  expect.objectContaining({ name: "TaktlineError", code: expected });

describe("d2*", () => {
  it.each(fixture.d2Star)(
    "of %i values and %i ranges agrees with 30-digit arithmetic",
    (m, g, star, df) => {
      close(d2Star(m, g), star, 1e-13);
      close(d2StarDf(m, g), df, 1e-10);
    },
  );

  it("rounds to AIAG's appendix C where that table is exact: (2, 1), (5, 1), (10, 1) and df 1, 3.8, 10.8", () => {
    expect([d2Star(2, 1), d2Star(10, 1)].map((x) => x.toFixed(4))).toEqual(["1.4142", "3.1790"]);
    expect([d2StarDf(2, 1), d2StarDf(5, 1), d2StarDf(15, 1)].map((x) => x.toFixed(1))).toEqual([
      "1.0",
      "3.8",
      "10.8",
    ]);
    // K3 of 2 to 10 parts as AIAG's form prints it.
    expect(Array.from({ length: 9 }, (_, i) => (1 / d2Star(i + 2, 1)).toFixed(4))).toEqual(
      ".7071 .5231 .4467 .4030 .3742 .3534 .3375 .3249 .3146".split(" ").map((x) => `0${x}`),
    );
  });

  it("is d2 for endlessly many ranges, and refuses what is no number of ranges", () => {
    close(1 / d2Star(3, Number.POSITIVE_INFINITY), 0.5908, 1e-4);
    expect(d2StarDf(3, Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY);
    expect(() => d2Star(3, 0)).toThrow(code("SPC_OPTION"));
    expect(() => d2Star(1, 1)).toThrow(code("SPC_CONSTANT_RANGE"));
  });
});

describe("bias", () => {
  const { x, sd, t, p, ci } = fixture.bias;

  it("from s agrees with scipy's t test: sigma .21202 for AIAG's example", () => {
    const result = bias(x, { reference: 6 });
    expect(result.sigmaRepeatability.toFixed(5)).toBe("0.21202");
    close(result.sigmaRepeatability, sd, 1e-13);
    close(result.t!, t, 1e-10);
    close(result.p!, p, 1e-10);
    close(result.interval.lower, ci[0], 1e-10);
    close(result.interval.upper, ci[1], 1e-10);
    expect([result.df, result.significant]).toEqual([14, false]);
  });

  it("from the range over d2* gives AIAG's printed .22514, .05813, df 10.8, t 2.206 and interval -.1185 to .1319", () => {
    const result = bias(x, { reference: 6, sigma: "range" });
    // Printed with a d2* of 3.55333, where the exact one is 3.55323.
    close(result.sigmaRepeatability, 0.22514, 5e-5);
    expect(result.sigmaBias.toFixed(5)).toBe("0.05813");
    expect(result.df.toFixed(1)).toBe("10.8");
    close(result.tCritical, 2.206, 5e-4);
    close(result.interval.lower, -0.1185, 2e-3);
    close(result.interval.upper, 0.1319, 2e-3);
  });

  it("in percent of the process and of EV", () => {
    const result = bias([9, 11], { reference: 9, processSigma: 2 });
    close(result.biasPercent!, 100 / 12, 1e-14);
    close(result.evPercent!, 100 / Math.SQRT2, 1e-14);
    expect(bias([9, 11], { reference: 9 }).biasPercent).toBeNull();
  });

  it("of readings that are all the same has no t and p: null and said; it is significant where it is not 0", () => {
    const off = bias([5.1, 5.1, 5.1], { reference: 5 });
    expect([off.t, off.p, off.significant]).toEqual([null, null, true]);
    expect(off.issues.map((one) => one.code)).toEqual(["SPC_MSA_NO_VARIATION"]);
    expect(bias([5.1, 5.1], { reference: 5.1, sigma: "range" }).significant).toBe(false);
  });

  it("leaves readings that are not finite out and says so", () => {
    const result = bias([...x, Number.NaN, Number.NEGATIVE_INFINITY], { reference: 6 });
    close(result.t!, t, 1e-10);
    expect(result.issues.map((one) => one.code)).toEqual(["SPC_NOT_FINITE", "SPC_MISSING"]);
  });

  it("refuses one reading, a reference that is none, and options out of range", () => {
    expect(() => bias([6], { reference: 6 })).toThrow(code("SPC_TOO_FEW_POINTS"));
    expect(() => bias([], { reference: 6 })).toThrow(code("SPC_TOO_FEW_POINTS"));
    expect(() => bias([1e300, -1e300], { reference: 6 })).toThrow(code("SPC_OVERFLOW"));
    for (const wrong of [
      { reference: Number.NaN },
      { reference: 6, alpha: 0 },
      { reference: 6, processSigma: 0 },
      { reference: 6, sigma: "mr" as "s" },
    ]) {
      expect(() => bias(x, wrong)).toThrow(code("SPC_OPTION"));
    }
  });
});

describe("linearity", () => {
  const want = fixture.linearity;
  const parts = want.references.map((reference, i) => ({ reference, values: want.values[i]! }));
  const result = linearity(parts, { processSigma: 2.756, bandPoints: 3 });

  it("of AIAG's example gives the printed slope -.131667, intercept .736667, s .23954, t -12.043 and 10.158", () => {
    expect(result.slope.value.toFixed(6)).toBe("-0.131667");
    expect(result.intercept.value.toFixed(6)).toBe("0.736667");
    expect(result.s.toFixed(5)).toBe("0.23954");
    expect([result.slope.t!.toFixed(3), result.intercept.t!.toFixed(3)]).toEqual([
      "-12.043",
      "10.158",
    ]);
    expect((100 * result.rSquared!).toFixed(2)).toBe("71.43");
    expect(result.linearityPercent.toFixed(2)).toBe("13.17");
    expect(result.linearity!.toFixed(3)).toBe("2.177");
    expect(result.zeroWithinBand).toBe(false);
  });

  it("agrees with statsmodels in coefficients, errors, p values, intervals and bands", () => {
    // The t quantile of scipy 1.10 is good to 10 digits, hence the wider tolerance of intervals and bands.
    [result.intercept, result.slope].forEach((one, i) => {
      close(one.value, want.params[i]!, 1e-11);
      close(one.se, want.se[i]!, 1e-11);
      close(one.t!, want.t[i]!, 1e-11);
      close(one.p!, want.p[i]!, 1e-8);
      close(one.interval.lower, want.ci[i]![0], 1e-8);
      close(one.interval.upper, want.ci[i]![1], 1e-8);
      expect(one.significant).toBe(true);
    });
    close(result.s, want.s, 1e-12);
    close(result.rSquared!, want.r2, 1e-11);
    allClose(result.band.reference, [2, 6, 10], 0);
    allClose(
      result.band.lower,
      want.band.map((one) => one[0]),
      1e-8,
    );
    allClose(
      result.band.upper,
      want.band.map((one) => one[1]),
      1e-8,
    );
  });

  it("tests the bias at every reference and over all, as scipy does", () => {
    want.parts.forEach(([off, t, p], i) => {
      const one = result.parts[i]!;
      close(one.bias, off, 1e-10);
      close(one.test!.t!, t, 1e-8);
      close(one.test!.p!, p, 1e-8);
    });
    close(result.averageBias.t!, want.average[0], 1e-10);
    close(result.averageBias.p!, want.average[1], 1e-10);
  });

  it("accepts a gage whose bands hold 0 everywhere", () => {
    const good = linearity([
      { reference: 1, values: [1.1, 0.9, 1.05] },
      { reference: 5, values: [4.9, 5.1, 5] },
      { reference: 9, values: [9.1, 8.9, 9] },
    ]);
    expect([good.zeroWithinBand, good.slope.significant]).toEqual([true, false]);
    // 0 leaves the band only at one end.
    const bent = linearity([
      { reference: 0, values: [0.01, -0.01, 0] },
      { reference: 10, values: [10.2, 10.1, 10.15] },
    ]);
    expect(bent.zeroWithinBand).toBe(false);
  });

  it("a line that fits exactly has no t and p: null and said", () => {
    const exact = linearity([
      { reference: 1, values: [1, 1] },
      { reference: 3, values: [4, 4] },
    ]);
    expect([exact.slope.value, exact.slope.t, exact.slope.p]).toEqual([0.5, null, null]);
    expect(exact.slope.significant).toBe(true);
    expect(exact.issues.map((one) => one.code)).toContain("SPC_MSA_NO_VARIATION");
  });

  it("a part with one reading counts for the line but has no test of its own", () => {
    const one = linearity([{ reference: 1, values: [1.1, Number.NaN] }, ...parts]);
    expect(one.parts[0]!.test).toBeNull();
    expect(one.n).toBe(61);
    expect(one.issues[0]).toMatchObject({ code: "SPC_MISSING", path: ["parts", 0] });
  });

  it("refuses one reference, no readings, and what is no reference", () => {
    expect(() => linearity([])).toThrow(code("SPC_MSA_DESIGN"));
    expect(() => linearity([parts[0]!, parts[0]!])).toThrow(code("SPC_MSA_DESIGN"));
    expect(() => linearity([parts[0]!, { reference: 1, values: [] }])).toThrow(
      code("SPC_TOO_FEW_POINTS"),
    );
    expect(() =>
      linearity([
        { reference: 1, values: [1] },
        { reference: 2, values: [2] },
      ]),
    ).toThrow(code("SPC_TOO_FEW_POINTS"));
    expect(() => linearity([{ reference: Number.NaN, values: [1] }])).toThrow(code("SPC_OPTION"));
    expect(() => linearity(parts, { bandPoints: 1 })).toThrow(code("SPC_OPTION"));
  });
});

describe("stability", () => {
  it("draws averages and ranges of subgroups, single readings as individuals, and finds a drift", () => {
    const steady = stability(
      [
        [5, 7],
        [6, 6],
        [7, 5],
        [5, 7],
        [6, 6],
      ],
      { reference: 5, processSigma: 4 },
    );
    expect([steady.chart.chart, steady.stable, steady.bias]).toEqual(["xbarR", true, 1]);
    close(steady.repeatabilityPercent!, (100 * 1.2 * Math.sqrt(Math.PI)) / 2 / 4, 1e-12);
    const drifting = stability([1, 2.1, 2.9, 4.1, 5, 6.1, 6.9, 8]);
    expect([drifting.chart.chart, drifting.stable, drifting.bias]).toEqual(["imr", false, null]);
    // R: summary(lm(y ~ x)).
    close(drifting.drift!.slope, 0.994047619048, 1e-11);
    close(drifting.drift!.t!, 72.5858303719, 1e-11);
    close(drifting.drift!.p!, 4.6014545612e-10, 1e-10);
    expect(stability(Float64Array.of(1, 2, 1, 2)).chart.chart).toBe("imr");
    expect(stability({ values: [1, 2, 1, 2], size: 2 }).chart.chart).toBe("xbarR");
  });

  it("takes limits of an earlier phase, and refuses no data", () => {
    const first = stability([10, 10.2, 10, 10.2, 10, 10.2]);
    const limits = first.chart.chart === "imr" ? first.chart.limits : undefined;
    const later = stability([10.1, 13], { imr: { limits: limits! } });
    expect(later.stable).toBe(false);
    expect(() => stability([])).toThrow(code("SPC_TOO_FEW_POINTS"));
    expect(() => stability([1, 2], { reference: Number.NaN })).toThrow(code("SPC_OPTION"));
  });
});

describe("type1Study", () => {
  const x = [9, 10, 11, 10.5];
  const s = Math.sqrt(2.1875 / 3); // mean 10.125
  it.each<[Type1Options["convention"], number, number]>([
    ["20%/6s", 20, 6],
    ["20%/4s", 20, 4],
    ["15%/6s", 15, 6],
    ["15%/4s", 15, 4],
    ["10%/6s", 10, 6],
  ])("%s takes its share of the tolerance over its spread", (convention, percent, sigmas) => {
    const study = type1Study(x, { reference: 10, tolerance: 50, convention: convention! });
    close(study.cg!, (percent * 0.5) / (sigmas * s), 1e-13);
    close(study.cgk!, (percent * 0.25 - 0.125) / ((sigmas / 2) * s), 1e-13);
    close(study.repeatabilityPercent!, (100 * sigmas * s) / 50, 1e-13);
    close(study.repeatabilityAndBiasPercent!, percent / study.cgk!, 1e-13);
    const least = { reference: 10, convention: convention! };
    close(type1Study(x, { ...least, tolerance: study.minimumToleranceCg! }).cg!, 1.33, 1e-12);
    close(type1Study(x, { ...least, tolerance: study.minimumToleranceCgk! }).cgk!, 1.33, 1e-12);
  });

  it("says what a resolution above 5 % of the tolerance means, and takes share and spread of its own", () => {
    const study = type1Study(x, {
      reference: 10,
      tolerance: 50,
      resolution: 3,
      percent: 30,
      sigmas: 5,
    });
    expect([study.resolutionPercent, study.resolutionSufficient]).toEqual([6, false]);
    close(study.cg!, 15 / (5 * s), 1e-13);
    expect(
      type1Study(x, { reference: 10, tolerance: 60, resolution: 3 }).resolutionSufficient,
    ).toBe(true);
  });

  it("a bias beyond its share makes Cgk negative, visible and not capable", () => {
    const study = type1Study(x, { reference: 0, tolerance: 50 });
    expect(study.cgk!).toBeLessThan(0);
    expect([study.repeatabilityAndBiasPercent, study.capable]).toEqual([null, false]);
  });

  it("readings that are all the same have no Cg: null and said, once; the bias decides", () => {
    const study = type1Study([10, 10, 10], { reference: 10, tolerance: 1 });
    expect([study.cg, study.cgk, study.repeatabilityPercent, study.capable]).toEqual([
      null,
      null,
      0,
      true,
    ]);
    expect(study.issues.map((one) => one.code)).toEqual(["SPC_MSA_NO_VARIATION"]);
    expect(type1Study([10, 10], { reference: 9, tolerance: 1 }).capable).toBe(false);
  });

  it("refuses a tolerance of 0, an unknown convention and too few readings", () => {
    for (const wrong of [
      { tolerance: 0 },
      { tolerance: 1, convention: "20%/5s" as "20%/6s" },
      { tolerance: 1, resolution: 0 },
      { tolerance: 1, percent: -1 },
    ]) {
      expect(() => type1Study(x, { reference: 10, ...wrong })).toThrow(code("SPC_OPTION"));
    }
    expect(() => type1Study([1], { reference: 1, tolerance: 1 })).toThrow(
      code("SPC_TOO_FEW_POINTS"),
    );
  });
});

describe("measurementUncertainty", () => {
  it("takes the larger of resolution and repeatability, and half-widths over the root of their distribution", () => {
    const budget = measurementUncertainty(
      {
        calibration: 2,
        resolution: { halfWidth: 3 * Math.sqrt(3) },
        repeatabilityReference: 1,
        bias: { halfWidth: 6 * Math.sqrt(3), distribution: "rectangular" },
        repeatabilityObject: 2.5,
        temperature: { halfWidth: 24 * Math.SQRT2, distribution: "u" },
      },
      { tolerance: 400 },
    );
    close(budget.system.u, 7, 1e-14); // 2, 3, 6
    close(budget.process.u, 25, 1e-14); // 7, 24
    expect(budget.lines.map((line) => line.inProcess)).toEqual([
      true,
      true,
      false,
      true,
      false,
      true,
    ]);
    close(budget.system.qPercent!, 7, 1e-13);
    close(budget.process.qPercent!, 25, 1e-13);
    expect([budget.system.capable, budget.process.capable]).toEqual([true, true]);
    close(budget.process.minimumTolerance, (400 * 25) / 30, 1e-13);
    close(
      budget.lines.reduce((sum, line) => sum + line.sharePercent!, 0),
      100,
      1e-13,
    );
  });

  it("of nothing is 0 without shares; negative inputs and unknown distributions are refused", () => {
    const empty = measurementUncertainty({ calibration: 0 });
    expect([empty.process.u, empty.process.qPercent, empty.lines[0]!.sharePercent]).toEqual([
      0,
      null,
      null,
    ]);
    for (const wrong of [
      { bias: -1 },
      { bias: Number.NaN },
      { bias: { halfWidth: 1, distribution: "flat" as "u" } },
    ]) {
      expect(() => measurementUncertainty(wrong)).toThrow(code("SPC_OPTION"));
    }
    expect(() => measurementUncertainty({}, { tolerance: 0 })).toThrow(code("SPC_OPTION"));
  });
});
