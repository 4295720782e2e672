import {
  capability,
  dixon,
  generalizedEsd,
  grubbs,
  machineCapability,
  toleranceFactor,
  wilksSampleSize,
} from "@taktline/spc/capability";
import { describe, expect, it } from "vitest";
import { close } from "../close.js";
import { rosner } from "../fixtures/capability/rosner.js";
import { pistonRings } from "../fixtures/piston-rings.js";

const number = (x: number | null | undefined): number => {
  if (x === null || x === undefined) throw new RangeError("a number is missing");
  return x;
};

describe("NIST handbook", () => {
  it("6.1.6: a process of mean 16, sigma 2 between 8 and 20", () => {
    const c = capability([15, 16, 17], { lsl: 8, usl: 20 }, { standard: { mean: 16, sigma: 2 } });
    expect(c.cp.value).toBe(1);
    close(number(c.cpu.value), 2 / 3, 1e-15);
    close(number(c.cpl.value), 4 / 3, 1e-15);
    expect(c.cpk.value).toBe(c.cpu.value);
    expect(c.cp.reason).toBe("a given sigma has no interval");
  });

  it("1.3.5.17.3: Rosner's 54 values have three outliers, though the second step alone is not beyond its critical value", () => {
    const found = generalizedEsd(rosner.values);
    expect(found.outliers.length).toBe(3);
    for (const [i, [statistic, critical]] of rosner.steps.entries()) {
      // The handbook cuts some numbers where others round: 3.1189 stands there as 3.118.
      expect(Math.abs(number(found.steps[i]?.statistic) - statistic)).toBeLessThan(0.001);
      expect(Math.abs(number(found.steps[i]?.critical) - critical)).toBeLessThan(0.001);
    }
    expect(found.outliers.map((i) => rosner.values[i])).toEqual([6.01, 5.42, 5.34]);
  });

  it("1.3.5.17.1: Grubbs on the uranium isotope ratios", () => {
    const x = [199.31, 199.53, 200.19, 200.82, 201.92, 201.95, 202.18, 245.57];
    const { statistic, critical, outlier } = grubbs(x, { sides: "max" });
    expect(statistic?.toFixed(4)).toBe("2.4688");
    expect(critical?.toFixed(3)).toBe("2.032");
    expect(outlier).toBe(true);
  });

  it("7.2.6.3: the one-sided factor for 43 measurements, 90 % with 99 % confidence", () => {
    expect(
      toleranceFactor(43, { coverage: 0.9, confidence: 0.99, sides: "upper" }).toFixed(4),
    ).toBe("1.8740");
  });
});

describe("Montgomery", () => {
  it("piston rings, first 25 subgroups between 73.95 and 74.05, as R qcc prints them", () => {
    // qcc process.capability(qcc(diameter[1:25,], "xbar"), spec.limits = c(73.95, 74.05)):
    // StdDev 0.009785039, Cp 1.703 (1.491, 1.915), Cp_l 1.743, Cp_u 1.663, Cp_k 1.663 (from 1.448); qcc takes N - 1
    // degrees of freedom for every estimator and d2 to three decimals.
    const c = capability(
      pistonRings.slice(0, 25),
      { lsl: 73.95, usl: 74.05 },
      { estimator: "rBar", constants: "table3", withinDf: 124 },
    );
    close(c.within.sigma, 0.009785039, 1e-6);
    for (const [found, expected] of [
      [c.cp.value, 1.703],
      [c.cp.lower, 1.491],
      [c.cp.upper, 1.915],
      [c.cpl.value, 1.743],
      [c.cpu.value, 1.663],
      [c.cpk.value, 1.663],
      [c.cpk.lower, 1.448],
    ] as const) {
      expect(number(found).toFixed(3)).toBe(expected.toFixed(3));
    }
    // With the degrees of freedom of a mean range, 0.9 * 25 * 4, the interval is honestly wider.
    const own = capability(
      pistonRings.slice(0, 25),
      { lsl: 73.95, usl: 74.05 },
      { estimator: "rBar" },
    );
    close(number(own.within.df), 90, 1e-14);
    expect(number(own.cp.upper)).toBeGreaterThan(1.915);
  });

  it("interval of Cp for 20 parts with s 1.75 between 38 and 62: 1.57 to 3.01", () => {
    const step = 1.75 * Math.sqrt(19 / 20);
    const x = Array.from({ length: 20 }, (_, i) => 50 + (i % 2 === 0 ? step : -step));
    const { cm } = machineCapability(x, { lsl: 38, usl: 62 });
    // Printed with bounds from the rounded index 2.29.
    for (const [found, printed] of [
      [cm.value, 2.29],
      [cm.lower, 1.57],
      [cm.upper, 3.01],
    ] as const) {
      expect(Math.abs(number(found) - printed)).toBeLessThan(0.008);
    }
  });
});

describe("Wilks", () => {
  it.each([
    [0.9, 0.95, 46, 29],
    [0.95, 0.95, 93, 59],
    [0.99, 0.95, 473, 299],
    [0.9, 0.9, 38, 22],
    [0.99, 0.99, 662, 459],
  ])(
    "%d covered with %d needs %d measurements, one-sided %d",
    (coverage, confidence, both, one) => {
      expect(wilksSampleSize({ coverage, confidence })).toBe(both);
      expect(wilksSampleSize({ coverage, confidence, sides: "lower" })).toBe(one);
    },
  );
});

describe("Dixon's printed one-sided 5 % values", () => {
  it.each([
    [3, "r10", 0.941],
    [4, "r10", 0.765],
    [5, "r10", 0.642],
    [6, "r10", 0.56],
    [7, "r10", 0.507],
    [8, "r11", 0.554],
    [9, "r11", 0.512],
    [10, "r11", 0.477],
    [11, "r21", 0.576],
    [12, "r21", 0.546],
    [13, "r21", 0.521],
    [14, "r22", 0.546],
    [20, "r22", 0.45],
    [30, "r22", 0.376],
  ] as const)("n %d, %s: %d within 0.003 (the tables were interpolated)", (n, ratio, printed) => {
    const test = dixon(
      Array.from({ length: n }, (_, i) => i * i),
      { sides: "max" },
    );
    expect(test.ratio).toBe(ratio);
    expect(Math.abs(number(test.critical) - printed)).toBeLessThan(0.003);
  });
});

describe("Dixon for three values", () => {
  it("is the closed form with density 3√3 / (2π (r² - r + 1))", () => {
    const tail = (r: number) =>
      (3 / Math.PI) * (Math.PI / 6 - Math.atan((2 * r - 1) / Math.sqrt(3)));
    const test = dixon([0, 1, 5], { sides: "max" });
    close(number(test.statistic), 0.8, 1e-15);
    close(number(test.p), tail(0.8), 1e-9);
    close(
      number(test.critical),
      (1 + Math.sqrt(3) * Math.tan(Math.PI / 6 - (0.05 * Math.PI) / 3)) / 2,
      1e-9,
    );
  });
});
