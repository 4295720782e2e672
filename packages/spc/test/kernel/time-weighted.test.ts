import { createKernel } from "@taktline/spc/kernel";
import { describe, expect, it } from "vitest";
import { normals } from "./series.js";

// NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.2.4: 20 points, target 50, sigma 2.0539, lambda 0.3.
const ewmaData = [
  52.0, 47.0, 53.0, 49.3, 50.1, 47.0, 51.0, 50.1, 51.2, 50.5, 49.6, 47.6, 49.9, 51.3, 47.8, 51.2,
  52.6, 52.4, 53.6, 52.1,
];
const ewmaPrinted = [
  50.6, 49.52, 50.56, 50.18, 50.16, 49.21, 49.75, 49.85, 50.26, 50.33, 50.11, 49.36, 49.52, 50.05,
  49.38, 49.92, 50.73, 51.23, 51.94, 51.99,
];
// D. C. Montgomery, Introduction to Statistical Quality Control, table 9.1: target 10, sigma 1, k 0.5, h 5.
const cusumData = [
  9.45, 7.99, 9.29, 11.66, 12.16, 10.18, 8.04, 11.46, 9.2, 10.34, 9.03, 11.47, 10.51, 9.4, 10.08,
  9.37, 10.62, 10.31, 8.52, 10.84, 10.9, 9.33, 12.29, 11.5, 10.6, 11.08, 10.38, 11.62, 11.31, 10.52,
];

for (const kernel of [createKernel({ memory: "wasm" }), createKernel({ memory: "js" })]) {
  describe(`${kernel.kind}: EWMA and CUSUM`, () => {
    it("have the EWMA of the NIST handbook, 6.3.2.4, and its limits", () => {
      const standard = { mean: 50, sigma: 2.0539 };
      const { ewma, line, masks } = kernel.ewmaCusum(ewmaData, {
        standard,
        lambda: 0.3,
        width: 3,
        series: true,
      });
      expect(Array.from(ewma!, (z) => Math.round(z * 100) / 100)).toEqual(ewmaPrinted);
      expect(line.ucl).toBeCloseTo(52.5884, 4);
      expect(line.lcl).toBeCloseTo(47.4115, 3);
      expect(masks.every((m) => (m & 3) === 0)).toBe(true);
    });

    it("have the CUSUM of Montgomery's table 9.1: the upper arm signals at points 29 and 30", () => {
      const { upper, lower, masks, flagged } = kernel.ewmaCusum(cusumData, {
        standard: { mean: 10, sigma: 1 },
        series: true,
        width: 1000,
      });
      expect(upper![27]).toBeCloseTo(4.47, 12);
      expect(upper![28]).toBeCloseTo(5.28, 12);
      expect(upper![29]).toBeCloseTo(5.3, 12);
      expect(lower![2]).toBeCloseTo(1.77, 12);
      expect(Array.from(masks).flatMap((m, i) => (m === 0 ? [] : [i + 1]))).toEqual([29, 30]);
      expect(flagged).toBe(2);
    });

    it("start both arms at the head start, in sigmas", () => {
      const { upper, lower } = kernel.ewmaCusum([20], {
        standard: { mean: 20, sigma: 4 },
        headStart: 2.5,
        series: true,
      });
      expect([upper![0], lower![0]]).toEqual([8, 8]);
    });

    it("have the exact limits of the first points: the formula with a power, point by point", () => {
      const [mean, sigma, lambda, width] = [3, 0.7, 0.1, 1.2];
      const values = normals(5, 700).map((z) => mean + sigma * z);
      const { ewma, masks } = kernel.ewmaCusum(values, {
        standard: { mean, sigma },
        lambda,
        width,
        decision: 1e9,
        series: true,
      });
      let z = mean;
      let near = 0;
      values.forEach((x, i) => {
        z = lambda * x + (1 - lambda) * z;
        expect(ewma![i]).toBeCloseTo(z, 13);
        const half =
          width * sigma * Math.sqrt((lambda / (2 - lambda)) * (1 - (1 - lambda) ** (2 * (i + 1))));
        if (Math.abs(Math.abs(z - mean) - half) < 1e-12) near++;
        else expect(masks[i]).toBe(z > mean + half ? 1 : z < mean - half ? 2 : 0);
      });
      expect(near).toBe(0);
    });

    it("pass missing points over: neither statistic changes, nor the number of points in the limits", () => {
      const standard = { mean: 0, sigma: 1 };
      const whole = kernel.ewmaCusum([1, 2, -1], { standard, series: true });
      const gappy = kernel.ewmaCusum([1, Number.NaN, 2, Number.POSITIVE_INFINITY, -1], {
        standard,
        series: true,
      });
      expect(gappy.last).toEqual(whole.last);
      expect(gappy.missing).toBe(2);
      expect(Array.from(gappy.ewma!).map((z) => Number.isNaN(z))).toEqual([
        false,
        true,
        false,
        true,
        false,
      ]);
      expect([gappy.masks[0], gappy.masks[2], gappy.masks[4]]).toEqual(Array.from(whole.masks));
    });
  });

  describe(`${kernel.kind}: mean and variance`, () => {
    it("keep the digits of NIST StRD NumAcc4, as far as the data themselves have them", () => {
      const values = [10000000.2];
      for (let i = 0; i < 500; i++) values.push(10000000.1, 10000000.3);
      const { count, mean, variance } = kernel.meanVariance(values);
      expect(count).toBe(1001);
      expect(Math.abs(mean! - 10000000.2) / 10000000.2).toBeLessThan(1e-15);
      expect(-Math.log10(Math.abs(Math.sqrt(variance!) - 0.1) / 0.1)).toBeGreaterThan(8.2);
    });

    it("are exact to 13 digits on a large offset over many blocks", () => {
      // 0 and 1 by turns on 1e9: mean 1e9 + 1/2, variance n/(n-1)/4.
      const n = 100_000;
      const { mean, variance } = kernel.meanVariance(
        Float64Array.from({ length: n }, (_, i) => 1e9 + (i % 2)),
      );
      expect(mean).toBe(1e9 + 0.5);
      expect(Math.abs(variance! / ((n / (n - 1)) * 0.25) - 1)).toBeLessThan(1e-13);
    });

    it("are null where they are not defined, and 0 for equal numbers", () => {
      expect(kernel.meanVariance([])).toEqual({
        count: 0,
        missing: 0,
        mean: null,
        variance: null,
        min: null,
        max: null,
      });
      expect(kernel.meanVariance([Number.NaN, 7])).toEqual({
        count: 1,
        missing: 1,
        mean: 7,
        variance: null,
        min: 7,
        max: 7,
      });
      const equal = kernel.meanVariance(new Float64Array(7000).fill(0.1));
      expect([equal.mean, equal.variance]).toEqual([0.1, 0]);
    });
  });
}
