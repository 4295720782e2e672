import {
  ar1,
  constant,
  exponential,
  lognormal,
  normal,
  type Process,
  randomStream,
  uniform,
  weibull,
  xoshiro128,
} from "@taktline/sim";
import { describe, expect, it } from "vitest";
import { processMean, sampler } from "../src/random/sampler.js";

const n = 40_000;

function draws(of: Process, name = "test"): Float64Array {
  const draw = sampler(of, randomStream(7, name));
  return Float64Array.from({ length: n }, draw);
}

function moments(x: Float64Array) {
  let mean = 0;
  for (const v of x) mean += v / x.length;
  let m2 = 0;
  let m3 = 0;
  let m4 = 0;
  for (const v of x) {
    const d = v - mean;
    m2 += (d * d) / x.length;
    m3 += (d * d * d) / x.length;
    m4 += (d * d * d * d) / x.length;
  }
  return { mean, sd: Math.sqrt(m2), skew: m3 / m2 ** 1.5, kurtosis: m4 / (m2 * m2) };
}

const correlation = (x: Float64Array, y: Float64Array) => {
  const a = moments(x);
  const b = moments(y);
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += ((x[i]! - a.mean) * (y[i]! - b.mean)) / x.length;
  return sum / (a.sd * b.sd);
};

/** Kolmogorov-Smirnov statistic times sqrt(n): above 1.95 in one of a thousand true samples. */
function ks(x: Float64Array, cdf: (v: number) => number): number {
  const sorted = x.slice().sort();
  let worst = 0;
  sorted.forEach((v, i) => {
    const p = cdf(v);
    worst = Math.max(worst, Math.abs(p - i / n), Math.abs(p - (i + 1) / n));
  });
  return worst * Math.sqrt(n);
}

/** Normal distribution function by the series of Marsaglia (2004). */
function phi(z: number): number {
  if (z < -8) return 0;
  if (z > 8) return 1;
  let sum = z;
  let term = z;
  for (let i = 3; sum + term !== sum; i += 2) {
    term *= (z * z) / i;
    sum += term;
  }
  return 0.5 + sum * Math.exp(-0.5 * z * z) * 0.3989422804014327;
}

describe("xoshiro128", () => {
  it("gives the outputs of the reference code in C from the state 1, 2, 3, 4", () => {
    const next = xoshiro128([1, 2, 3, 4]);
    expect(Array.from({ length: 12 }, next)).toEqual([
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597,
      4258142804, 337829053, 2142557243,
    ]);
  });

  it("does not stand still when its state is all zero", () => {
    const next = xoshiro128([0, 0, 0, 0]);
    expect(new Set(Array.from({ length: 20 }, next)).size).toBeGreaterThan(10);
  });
});

describe("randomStream", () => {
  it("depends on seed and name only, and takes 42 and its text as the same seed", () => {
    const a = randomStream(42, "mc1/bore");
    randomStream(42, "mc1/other").normal();
    const b = randomStream("42", "mc1/bore");
    for (let i = 0; i < 10; i++) expect(a.normal()).toBe(b.normal());
  });

  it("gives 20,000 similar names different streams", () => {
    const first = new Set<string>();
    for (let i = 0; i < 20_000; i++) {
      const { bits } = randomStream(i % 100, `m${Math.floor(i / 100)}/x`);
      first.add(`${bits()},${bits()}`);
    }
    expect(first.size).toBe(20_000);
  });

  it("gives streams of similar names that do not correlate (|r| sqrt n below 4)", () => {
    const names = ["mc1/a", "mc1/b", "mc2/a", "mc1/aa", "mc1/A"];
    const all = names.map((name) => draws(uniform(0, 1), name));
    for (let i = 0; i < all.length; i++) {
      for (let j = i + 1; j < all.length; j++) {
        expect(Math.abs(correlation(all[i]!, all[j]!)) * Math.sqrt(n)).toBeLessThan(4);
      }
      const lag = correlation(all[i]!.subarray(1), all[i]!.subarray(0, -1));
      expect(Math.abs(lag) * Math.sqrt(n)).toBeLessThan(4);
    }
  });

  it("gives uniform numbers from 0 inside to 1 outside, on every bit", () => {
    const { uniform: next } = randomStream(1, "u");
    let ored = 0n;
    for (let i = 0; i < 2_000; i++) {
      const u = next();
      expect(u >= 0 && u < 1).toBe(true);
      ored |= BigInt(u * 2 ** 53);
    }
    expect(ored).toBe(2n ** 53n - 1n);
  });
});

describe("samplers", () => {
  // Bounds are four standard errors of each moment at n = 40,000.
  it("hold their distribution by Kolmogorov and Smirnov", () => {
    expect(ks(draws(uniform(2, 6)), (v) => (v - 2) / 4)).toBeLessThan(1.95);
    expect(ks(draws(normal(25, 0.004)), (v) => phi((v - 25) / 0.004))).toBeLessThan(1.95);
    expect(ks(draws(exponential(3)), (v) => 1 - Math.exp(-v / 3))).toBeLessThan(1.95);
    expect(ks(draws(weibull(2, 40)), (v) => 1 - Math.exp(-((v / 40) ** 2)))).toBeLessThan(1.95);
    expect(ks(draws(lognormal(62, 0.2)), (v) => phi(Math.log(v / 62) / 0.2))).toBeLessThan(1.95);
  });

  it("hold the first four moments of the normal distribution", () => {
    const { mean, sd, skew, kurtosis } = moments(draws(normal(0, 1)));
    expect(Math.abs(mean)).toBeLessThan(4 / Math.sqrt(n));
    expect(Math.abs(sd - 1)).toBeLessThan(4 / Math.sqrt(2 * n));
    expect(Math.abs(skew)).toBeLessThan(4 * Math.sqrt(6 / n));
    expect(Math.abs(kurtosis - 3)).toBeLessThan(4 * Math.sqrt(24 / n));
  });

  it.each<Process>([
    constant(3),
    uniform(2, 6),
    normal(25, 0.004),
    exponential(3),
    weibull(0.8, 5),
    weibull(2, 40),
    lognormal(62, 0.3),
    ar1({ mean: 40, phi: 0.5, sd: 0.2 }),
  ])("have the mean that the ledger states: %j", (of) => {
    const { mean, sd } = moments(draws(of));
    // The mean of AR(1) varies (1 + phi) / (1 - phi) times as much.
    const slack = (of.kind === "ar1" ? Math.sqrt(3) : 1) * (4.5 / Math.sqrt(n));
    expect(Math.abs(mean - processMean(of))).toBeLessThanOrEqual(sd * slack + 1e-10);
  });

  it("give AR(1) its deviation sd / sqrt(1 - phi^2) from the first value on, and its memory", () => {
    const x = draws(ar1({ mean: 0, phi: 0.9, sd: 0.2 }));
    expect(moments(x).sd).toBeCloseTo(0.2 / Math.sqrt(1 - 0.81), 1);
    expect(correlation(x.subarray(1), x.subarray(0, -1))).toBeCloseTo(0.9, 1);
    const firsts = Float64Array.from({ length: 4_000 }, (_, i) =>
      sampler(ar1({ mean: 0, phi: 0.9, sd: 0.2 }), randomStream(i, "first"))(),
    );
    expect(moments(firsts).sd).toBeCloseTo(0.2 / Math.sqrt(1 - 0.81), 1);
  });
});
